"""Comparisons open by deep link, say what the analysis says, and never break on a wrong address."""

from datetime import date

import pytest

from analysis.comparison import RankBy, funnel, ranks, side_by_side
from analysis.comparison.ranks import rank_sentence
from analysis.ledger import View, ledger_sentence
from analysis.selection import Selection
from analysis.source import source_for
from data.kinds import Exposure
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage, texts

PAGE = "pages/explore/compare.py"
DAY = date(2020, 9, 21)
MODES = ("wilayah", "tanggal", "pemilihan", "corong", "peringkat")


def source() -> object:
    return source_for(open_release("ilustrasi"), Selection(as_of=DAY))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "query", [{"d": "ilustrasi"}, {"d": "terbit", "l": "provinsi", "b": "en", "p": "36"}]
)
def test_every_comparison_opens(open_page: OpenPage, mode: str, query: dict[str, str]) -> None:
    app = open_page(PAGE, mode=mode, **query)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_the_table_of_regions_is_that_of_the_analysis(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21", wil="3601.7407")
    table = side_by_side(source(), Selection(as_of=DAY), ["3601", "7407"])
    said = app.table[0].value["Risiko relatif (95%)"].tolist()
    assert table["count"].tolist() == [3, 34]
    assert app.multiselect(key="compare regions").value == ["3601", "7407"]
    for row, risk in zip(table.to_dict("records"), said, strict=True):
        assert risk.startswith(f"**{format_number(row['rr'], 1)}**")


def test_one_region_asks_for_another(open_page: OpenPage) -> None:
    app = open_page(PAGE, wil="3601")
    assert "sedikitnya dua wilayah" in app.info[0].value


@pytest.mark.parametrize(("typed", "code"), [("Kab. Pandegelang", "3601"), ("Tangsel", "3674")])
def test_a_region_is_found_by_alias_or_with_a_typing_error(
    open_page: OpenPage, typed: str, code: str
) -> None:
    app = open_page(PAGE, wil="7407")
    app.multiselect(key="compare regions").set_value(["7407", typed]).run()
    assert app.multiselect(key="compare regions").value == ["7407", code]


def test_two_dates_say_what_the_ledger_says(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21", mode="tanggal", dua="2020-07-31")
    counts, selection = source(), Selection(as_of=DAY)
    before = View(counts, selection.but(as_of=date(2020, 7, 31)))
    assert ledger_sentence(before, View(counts, selection)) in texts(app)


def test_the_funnel_says_what_chance_alone_would_do(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21", mode="corong")
    selection = Selection(as_of=DAY, exposure=Exposure.POPULATION)
    assert funnel(source(), selection).sentence in texts(app)


def test_the_rank_of_the_region_in_focus_is_that_of_the_analysis(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21", mode="peringkat", r="3601")
    table = ranks(source(), Selection(as_of=DAY), by=RankBy.COUNT)
    row = table.set_index("region_code").loc["3601"]
    assert rank_sentence(row, places=len(table)) in texts(app)


@pytest.mark.parametrize(
    "wrong",
    [
        {"mode": "x"},
        {"wil": "9999.x.'"},
        {"mode": "tanggal", "dua": "2020-13-40"},
        {"mode": "tanggal", "dua": "2199-01-01"},
        {"mode": "tanggal", "t": "0001-01-01"},
        {"mode": "pemilihan", "d": "terbit", "lain": "x", "sama": "x"},
        {"mode": "corong", "banding": "x", "batas": "x"},
        {"mode": "peringkat", "urut": "x", "r": "9999"},
    ],
)
def test_wrong_choices_fall_back(open_page: OpenPage, wrong: dict[str, str]) -> None:
    app = open_page(PAGE, **wrong)
    assert not app.exception
    assert [error.value for error in app.error] == []
