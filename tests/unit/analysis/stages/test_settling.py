from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.cube import build_cube
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.settling import (
    assumed_settling,
    reporting_triangle,
    settled_until,
    settling_of,
    share_added,
)
from analysis.statements import StatementTable
from analysis.trends import series
from data.errors import UserError
from tests.support.releases import cases, write_release

# The first release ends on Sunday 21 June 2020, the second on 19 July. The weeks that begin on
#   1 June: 20 persons, then 20;  8 June: 18, then 20;  15 June: 10, then 20.
FIRST = """
region_code reported_on persons
3601        2020-06-03  20
3601        2020-06-10  18
3601        2020-06-21  10
"""
SECOND = """
region_code reported_on persons
3601        2020-06-03  20
3601        2020-06-10  20
3601        2020-06-21  10
3602        2020-06-17  10
3601        2020-07-19  5
"""
JUNE, JULY = date(2020, 6, 21), date(2020, 7, 19)


def _source(folder: Path, text: str, last_day: date, release_id: str) -> CountSource:
    release = write_release(folder / release_id, cases(text), days=(date(2020, 6, 1), last_day))
    return build_cube(replace(release, release_id=release_id), election="pilkada-2020")


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> list[CountSource]:
    folder = tmp_path_factory.mktemp("settling")
    return [_source(folder, FIRST, JUNE, "1"), _source(folder, SECOND, JULY, "2")]


def test_the_triangle_compares_the_weeks_that_were_over(releases: list[CountSource]) -> None:
    table = reporting_triangle(releases[::-1])
    assert table["age"].tolist() == [2, 1, 0]
    assert table["known"].tolist() == [20, 18, 10]
    assert table["later"].tolist() == [20, 20, 20]
    assert table["added"].tolist() == [0, 2, 10]


def test_the_share_a_later_release_added(releases: list[CountSource]) -> None:
    shares = share_added(reporting_triangle(releases)).set_index("age")
    # 10 of 20, 2 of 20, 0 of 20
    assert shares["share"].tolist() == [0.5, 0.1, 0.0]
    assert shares["smoothed"].tolist() == [0.5, 0.1, 0.0]


def test_weeks_settle_once_little_is_added(releases: list[CountSource]) -> None:
    settling = settling_of(releases)
    # ages 0 and 1 grew by more than 5%, age 2 did not
    assert (settling.weeks, settling.releases, settling.reports) == (2, 2, 60)
    assert settling.is_measured
    assert settling.sentence() == (
        "Terukur dari 2 rilis: laporan untuk 2 minggu terakhir masih bertambah lebih dari 5% pada rilis "
        "berikutnya."
    )
    assert settled_until(releases[1], settling) == date(2020, 7, 5)


def test_one_release_gives_the_assumption(releases: list[CountSource]) -> None:
    assert settling_of(releases[:1]) == assumed_settling()
    assert not assumed_settling().is_measured
    assert assumed_settling().sentence() == (
        "Anggapan, belum terukur: laporan untuk 2 minggu terakhir masih dapat bertambah."
    )


def test_few_reports_give_the_assumption(tmp_path: Path) -> None:
    few = "region_code reported_on persons\n3601 2020-06-03 20\n"
    sources = [_source(tmp_path, few, JUNE, "1"), _source(tmp_path, few, JULY, "2")]
    assert settling_of(sources) == assumed_settling()


def test_releases_that_agree_settle_at_once(releases: list[CountSource]) -> None:
    settling = settling_of([releases[1], releases[1]])
    assert settling.weeks == 0
    assert "paling banyak 5%" in settling.sentence()


def test_other_data_sets_do_not_mix(releases: list[CountSource], stated: StatementTable) -> None:
    with pytest.raises(UserError, match="satu set data"):
        reporting_triangle([releases[0], stated])


def test_a_series_flags_the_weeks_that_still_grow(releases: list[CountSource]) -> None:
    asked = Selection(as_of=JULY, dataset="contoh")
    flags = series(releases[1], asked, settling=settling_of(releases))["is_settling"].tolist()
    # weeks end on 7 June to 19 July; those after 5 July still grow
    assert flags == [False] * 5 + [True] * 2


def test_an_earlier_day_is_settled(releases: list[CountSource]) -> None:
    # the release knows until July, so by then June has been reported in full
    asked = Selection(as_of=JUNE, dataset="contoh")
    assert not series(releases[1], asked)["is_settling"].any()


def test_statements_do_not_settle(stated: StatementTable, selection: Selection) -> None:
    assert not series(stated, selection)["is_settling"].any()
