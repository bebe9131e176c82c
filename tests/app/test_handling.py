"""The page on handling: its numbers are the analysis's, and nothing that is chosen breaks it."""

from datetime import date

import pytest

from analysis.handling import open_recommendation_totals, open_recommendations
from analysis.handling.league import LeagueOrder, league
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from charts.answers_handling import evenness_answer, outcomes_answer, path_answer, type_by_sanction_answer
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage, texts

PAGE = "pages/act/handling.py"
CHOSEN = Selection(as_of=date(2020, 12, 19))
FILTERS = [
    {"d": "ilustrasi", "p": "36", "l": "provinsi", "b": "en", "urut": "terlama"},
    {"d": "ilustrasi", "r": "3303", "j": "fungsional", "v": "photo_symbol", "baris": "jenis"},
    {"d": "ilustrasi", "t": "2019-12-16", "u": "case"},
    {"d": "terbit", "r": "36", "b": "en"},
    {"d": "terbit", "e": "pemilu-2019", "t": "2019-04-17"},
]


@pytest.fixture(scope="module")
def source() -> CountSource:
    return source_for(open_release("ilustrasi"), CHOSEN)


@pytest.mark.parametrize("query", FILTERS, ids=lambda query: "-".join(query.values()))
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str]) -> None:
    app = open_page(PAGE, **({"t": "2020-12-19"} | query))
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_the_totals_are_the_sums_of_the_list(open_page: OpenPage, source: CountSource) -> None:
    app = open_page(PAGE, t="2020-12-19")
    row = open_recommendation_totals(source, CHOSEN).iloc[0]
    numbers = {metric.label: metric.value for metric in app.metric}
    assert numbers["Rekomendasi"] == format_number(row["recommended"])
    assert numbers["Menunggu PPK"] == format_number(row["open"])
    listed = app.dataframe[0].value
    table = league(open_recommendations(source, CHOSEN), CHOSEN, order=LeagueOrder.MOST_OPEN, containing="")
    assert listed["ppk"].tolist() == table["ppk"].tolist()
    assert listed["open"].sum() == row["open"]
    said = texts(app)
    for figure in (path_answer, outcomes_answer, evenness_answer):
        assert figure(source, CHOSEN).sentence in said


def test_order_search_and_rows_are_part_of_the_address(open_page: OpenPage, source: CountSource) -> None:
    app = open_page(PAGE, t="2020-12-19", urut="nama", cari="serang", baris="jenis")
    listed = app.dataframe[0].value["ppk"].tolist()
    assert listed == sorted(listed)
    assert all("Serang" in office for office in listed)
    assert listed
    assert type_by_sanction_answer(source, CHOSEN, by_group=False).sentence in texts(app)


def test_wrong_choices_fall_back(open_page: OpenPage, source: CountSource) -> None:
    app = open_page(PAGE, t="2020-12-19", urut="<b>", cari="x" * 400, baris="selain")
    usual = league(open_recommendations(source, CHOSEN), CHOSEN, order=LeagueOrder.MOST_OPEN, containing="")
    assert app.dataframe[0].value["ppk"].tolist() == usual["ppk"].tolist()
    assert type_by_sanction_answer(source, CHOSEN, by_group=True).sentence in texts(app)


def test_below_a_province_evenness_is_hidden(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-12-19", r="3303")
    assert "Di bawah tingkat provinsi perbandingan ini disembunyikan" in app.info[-1].value


def test_published_figures_say_what_they_cannot_tell(open_page: OpenPage) -> None:
    chosen = CHOSEN.but(dataset="terbit")
    app = open_page(PAGE, d="terbit", e="pilkada-2020", t="2020-12-19")
    told = path_answer(source_for(open_release("terbit"), chosen), chosen)
    assert f"#### {told.sentence}" in texts(app)
    assert "hanya memuat angka terbit" in app.info[0].value
    assert not app.metric
