"""Pencegahan says what the analysis says, never that an event prevented anything."""

from datetime import date

import pytest

from analysis.prevention import (
    coverage_by_zone,
    coverage_sentence,
    follow_up_of_warned,
    ministerial_warning,
    no_cause_sentence,
    prevention_coverage,
    uncovered,
    warning_sentence,
)
from analysis.selection import Selection
from analysis.source import source_for
from data.prevention import events
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage, texts

PAGE = "pages/act/prevention.py"
DAY = date(2020, 12, 19)


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize(
    "query",
    [{}, {"l": "provinsi"}, {"p": "36", "b": "en"}, {"z": "peluang"}, {"t": "2019-12-20"}, {"p": "31"}],
    ids=lambda query: "-".join(query.values()) or "none",
)
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    app = open_page(PAGE, **{"d": dataset, "t": "2020-12-19"} | query)
    assert not app.exception
    assert [error.value for error in app.error] == []
    if "b" not in query:
        assert no_cause_sentence() in texts(app)


def test_the_page_says_what_the_analysis_says(open_page: OpenPage) -> None:
    chosen = Selection(as_of=DAY)
    release = open_release("ilustrasi")
    coverage = prevention_coverage(source_for(release, chosen), chosen)
    app = open_page(PAGE, d="ilustrasi", t=DAY.isoformat())
    said = texts(app)
    assert coverage_sentence(coverage) in said
    assert [card.value for card in app.metric] == [
        format_number(n) for n in coverage_by_zone(coverage)["with_event"]
    ]
    bare = uncovered(coverage)
    assert app.table[0].value["Jumlah"].tolist() == [format_number(n) for n in bare["count"].head(12)]
    assert f"12 dari {format_number(len(bare))} wilayah" in said
    assert warning_sentence(ministerial_warning()) in said
    followed = follow_up_of_warned(release, election=chosen.election, as_of=DAY)
    assert app.table[-1].value["Terbuka pada hari surat"].tolist() == [
        format_number(n) for n in followed["open_before"]
    ]


def test_every_event_stands_with_its_article_and_status(open_page: OpenPage) -> None:
    shown = open_page(PAGE, d="ilustrasi", t=DAY.isoformat()).table[1].value
    recorded = events()
    assert shown["Artikel"].tolist() == recorded["article"].tolist()
    assert [("Disusun" in status) for status in shown["Status"]] == list(recorded["status"] == "drafted")


def test_events_of_this_election_alone(open_page: OpenPage) -> None:
    shown = open_page(PAGE, d="ilustrasi", t=DAY.isoformat(), acara="ini").table[1].value
    recorded = events()
    assert (
        shown["Artikel"].tolist() == recorded.loc[recorded["election"] == "pilkada-2020", "article"].tolist()
    )


def test_a_wrong_choice_falls_back(open_page: OpenPage) -> None:
    shown = open_page(PAGE, d="ilustrasi", t=DAY.isoformat(), acara="x").table[1].value
    assert len(shown) == len(events())


def test_statements_cannot_be_followed_case_by_case(open_page: OpenPage) -> None:
    said = texts(open_page(PAGE, d="terbit", t="2020-12-19"))
    assert "memerlukan data per perkara" in said
