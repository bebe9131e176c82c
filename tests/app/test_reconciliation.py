"""The page on reconciliation: published figures side by side, whatever data set is chosen."""

from datetime import date

import pytest

from analysis.measure import CountSource
from analysis.reconciliation import compared, days_side_by_side, identities
from analysis.selection import Selection
from analysis.source import source_for
from charts.answers_reconciliation import agreement, stated_answer
from data.store import open_release
from language import format_date
from tests.app.conftest import OpenPage, texts

PAGE = "pages/about/reconciliation.py"
CHOSEN = Selection(as_of=date(2020, 12, 19), dataset="terbit")
FILTERS = [
    {"d": "terbit", "p": "73", "b": "en", "tampil": "semua"},
    {"d": "terbit", "r": "3601", "t": "2018-05-28"},
    {"d": "terbit", "e": "pilkada-2024", "t": "2024-11-27"},
    {"d": "ilustrasi", "r": "3303", "v": "photo_symbol", "u": "case"},
]


@pytest.fixture(scope="module")
def source() -> CountSource:
    return source_for(open_release("terbit"), CHOSEN)


@pytest.mark.parametrize("query", FILTERS, ids=lambda query: "-".join(query.values()))
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str]) -> None:
    app = open_page(PAGE, **({"t": "2020-12-19"} | query))
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_the_headline_and_the_days_are_the_analysis_s(open_page: OpenPage, source: CountSource) -> None:
    app = open_page(PAGE, d="terbit", e="pilkada-2020", t="2020-12-19")
    assert f"#### {agreement(source, CHOSEN)}" in texts(app)
    assert f"Hanya {compared(CHOSEN).comparable} pasang" in texts(app)
    shown = app.table[0].value
    assert shown["Tanggal"].tolist() == [format_date(day) for day, _step, _rows in days_side_by_side(CHOSEN)]


def test_every_published_sum_stands_with_what_comes_out(open_page: OpenPage) -> None:
    said = texts(open_page(PAGE, d="terbit", e="pilkada-2020", t="2020-12-19"))
    checks = identities()
    known = checks[checks["as_of"] <= "2020-12-19"]
    assert known["code"].nunique() == 8
    for verdict in known["verdict"]:
        assert f"**{verdict}**" in said


def test_a_step_and_every_statement_can_be_asked_for(open_page: OpenPage, source: CountSource) -> None:
    app = open_page(PAGE, d="terbit", e="pilkada-2020", t="2020-12-19", langkah="recommended", tampil="semua")
    assert stated_answer(source, CHOSEN, step="recommended").sentence in texts(app)
    assert len(app.table[0].value) == len(days_side_by_side(CHOSEN, only_shared=False))


def test_wrong_choices_fall_back(open_page: OpenPage, source: CountSource) -> None:
    app = open_page(PAGE, d="terbit", e="pilkada-2020", t="2020-12-19", langkah="'; --", tampil="7")
    assert stated_answer(source, CHOSEN, step="reported").sentence in texts(app)
    assert len(app.table[0].value) == len(days_side_by_side(CHOSEN))


def test_illustrative_data_never_enters(open_page: OpenPage) -> None:
    said = texts(open_page(PAGE, d="ilustrasi", e="pilkada-2020", t="2020-12-19"))
    assert f"#### {agreement(source_for(open_release('terbit'), CHOSEN), CHOSEN)}" in said
    assert "hanya memakai angka terbit, apa pun data yang dipilih" in said
