"""Kewaspadaan Dini says what the analysis says, whatever is chosen."""

from datetime import date

import pytest

from analysis.concentration import concentration_headline, concentration_table
from analysis.selection import Selection
from analysis.silence import silence, silence_sentence
from analysis.source import source_for
from analysis.warning import (
    alarm_table,
    false_alarm_sentence,
    gap_sentence,
    headline,
    national_alarm,
    watch_list,
)
from analysis.warning.history import Gap
from analysis.warning.turning import turning_red
from data.kinds import Level
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage, texts

PAGE = "pages/act/warning.py"
DAY = date(2020, 12, 19)
FILTERS = [
    {},
    {"l": "provinsi"},
    {"p": "36", "b": "en"},
    {"r": "3601", "z": "peluang", "x": "asn"},
    {"v": "party_approach", "j": "jpt", "c": "followed_up"},
    {"t": "2019-12-20"},
]


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize("query", FILTERS, ids=lambda query: "-".join(query.values()) or "none")
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    app = open_page(PAGE, **{"d": dataset, "t": "2020-12-19"} | query)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_the_page_says_what_the_analysis_says(open_page: OpenPage) -> None:
    chosen = Selection(as_of=DAY)
    source = source_for(open_release("ilustrasi"), chosen)
    app = open_page(PAGE, d="ilustrasi", t=DAY.isoformat())
    said = texts(app)
    assert national_alarm(source, chosen).reason in said
    assert headline(source, chosen, alarm_table(source, chosen)) in said
    assert silence_sentence(silence(source, chosen)) in said
    assert concentration_headline(concentration_table(source, chosen)) in said
    assert said.count(false_alarm_sentence()) == 2
    watched = watch_list(source, chosen)
    shown = app.table[0].value
    assert len(watched) == len(shown) > 0
    assert shown["Laporan baru"].tolist() == [f"**{format_number(n)}**" for n in watched["observed"]]
    near = turning_red(source, chosen)
    assert f"**{format_number(len(near))} wilayah** hanya satu atau dua laporan lagi dari merah." in said
    assert app.table[1].value["Jumlah"].tolist() == [format_number(n) for n in near["count"].head(15)]


def test_statements_say_why_there_is_no_alarm(open_page: OpenPage) -> None:
    app = open_page(PAGE, d="terbit", t="2020-09-21")
    assert gap_sentence(Gap.NO_WEEKLY_SERIES) in texts(app)
    assert not app.dataframe
    assert [each.key for each in app.selectbox if each.key == "warning place"] == []


def test_level_and_place_are_in_the_address(open_page: OpenPage) -> None:
    app = open_page(PAGE, d="ilustrasi", t=DAY.isoformat(), tingkat="provinsi", wil="36")
    assert app.selectbox(key="warning place").value == "36"
    listed = app.dataframe[0].value
    chosen = Selection(as_of=DAY, level=Level.PROVINCE)
    every = alarm_table(source_for(open_release("ilustrasi"), chosen), chosen)
    assert sorted(listed["Wilayah"]) == sorted(every["region_name"])


@pytest.mark.parametrize(
    "wrong", [{"tingkat": "desa"}, {"wil": "9999"}, {"tingkat": "provinsi", "wil": "3601"}]
)
def test_a_wrong_choice_falls_back(open_page: OpenPage, wrong: dict[str, str]) -> None:
    app = open_page(PAGE, d="ilustrasi", t=DAY.isoformat(), **wrong)
    assert [error.value for error in app.error] == []
    assert app.selectbox(key="warning place").value not in wrong.values()


def test_the_place_in_focus_is_drawn_first(open_page: OpenPage) -> None:
    app = open_page(PAGE, d="ilustrasi", t=DAY.isoformat(), r="3601")
    assert app.selectbox(key="warning place").value == "3601"
