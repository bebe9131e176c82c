"""Two releases held side by side, on a handful of cases that can be counted by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.preview import (
    CaseChange,
    ReleaseChange,
    case_change_word,
    case_changes,
    case_totals,
    compare_releases,
    default_question,
)
from data.errors import UserError
from data.kinds import TableKind
from data.release import Release
from tests.support.releases import counts, table, write_release

# Pandeglang (3601) 4, Kabupaten Serang (3604) 1, Kota Cilegon (3672) 1; Kota Serang (3673) does not vote.
FIRST = """
case_id region_code reported_on body    persons recommended_on closed_on  closed_as
K-1     3601        2020-03-01  kasn    4       -              -          -
K-2     3604        2020-04-01  kasn    1       -              -          -
K-3     3672        2020-05-01  bawaslu 1       -              2020-06-01 not_violation
K-4     3672        2020-05-02  bawaslu 2       -              -          -
"""
# K-1 one person more, K-2 recommended, K-3 reopened, K-4 gone, K-5 and K-6 new
SECOND = """
case_id region_code reported_on body    persons recommended_on closed_on  closed_as
K-1     3601        2020-03-01  kasn    5       -              -          -
K-2     3604        2020-04-01  kasn    1       2020-07-01     -          -
K-3     3672        2020-05-01  bawaslu 1       -              -          -
K-5     3603        2020-08-01  kasn    1       -              -          -
K-6     -           2020-08-02  bkn     3       -              -          -
"""


def release(folder: Path, text: str, release_id: str) -> Release:
    rows = table(text).assign(election="pilkada-2020", violation_type="unspecified")
    days = (date(2020, 3, 1), pd.to_datetime(rows["reported_on"]).max().date())
    return replace(write_release(folder / release_id, rows, days=days), release_id=release_id)


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> tuple[Release, Release]:
    folder = tmp_path_factory.mktemp("preview")
    return release(folder, FIRST, "1"), release(folder, SECOND, "2")


@pytest.fixture(scope="module")
def change(sides: tuple[Release, Release]) -> ReleaseChange:
    return compare_releases(*sides)


def test_each_case_is_told_once_by_what_happened_to_it(sides: tuple[Release, Release]) -> None:
    found = case_changes(*sides, election="pilkada-2020")
    assert found[["change", "case_id", "columns"]].to_numpy().tolist() == [
        ["new", "K-5", ""],
        ["new", "K-6", ""],
        ["gone", "K-4", ""],
        ["reopened", "K-3", "closed_on;closed_as"],
        ["advanced", "K-2", "recommended_on"],
        ["changed", "K-1", "persons"],
    ]
    assert found.loc[found["case_id"] == "K-4", "persons"].tolist() == [2]
    totals = case_totals(*sides, election="pilkada-2020")
    assert totals.to_dict() == {
        "new": 2,
        "gone": 1,
        "closed": 0,
        "reopened": 1,
        "advanced": 1,
        "changed": 1,
    }


def test_closing_is_the_other_way_round(sides: tuple[Release, Release]) -> None:
    back = case_changes(*reversed(sides), election="pilkada-2020").set_index("case_id")["change"]
    assert back["K-3"] == "closed"
    assert back["K-2"] == "changed"


def test_the_limit_holds_for_each_change(sides: tuple[Release, Release]) -> None:
    found = case_changes(*sides, election="pilkada-2020", limit=1)
    assert found["case_id"].tolist() == ["K-5", "K-4", "K-3", "K-2", "K-1"]


WITHOUT_NUMBERS = """
case_id region_code reported_on body persons
baris-2 3601        2020-03-01  kasn 1
baris-3 3601        2020-03-01  kasn 1
baris-4 3604        2020-04-01  kasn 1
"""
# a row for Cilegon on top, one of the two equal rows of Pandeglang gone: all that stay stand in another row
RENUMBERED = """
case_id region_code reported_on body persons
baris-2 3672        2020-03-05  kasn 1
baris-3 3604        2020-04-01  kasn 1
baris-4 3601        2020-03-01  kasn 1
"""


def test_cases_without_a_number_do_not_change_when_their_rows_move(tmp_path: Path) -> None:
    one, other = release(tmp_path, WITHOUT_NUMBERS, "1"), release(tmp_path, RENUMBERED, "2")
    found = case_changes(one, other, election="pilkada-2020")
    assert found[["change", "region_code"]].to_numpy().tolist() == [["new", "3672"], ["gone", "3601"]]


def test_zones_move_with_their_reason(change: ReleaseChange) -> None:
    # Pandeglang 4 → 5 is merah; Kota Tangerang's neighbour 3603 gets its first; Cilegon 3 → 1 stays kuning
    moved = change.zones.set_index("region_code")
    assert (moved.loc["3601", "zone_before"], moved.loc["3601", "zone_after"]) == ("kuning", "merah")
    assert moved.loc["3601", "sentence"].startswith("Kabupaten Pandeglang naik dari kuning ke merah")
    assert sorted(moved.index) == ["3601", "3603"]
    assert change.zone_numbers["before"].sum() == change.zone_numbers["after"].sum() == 514
    assert change.zone_numbers.loc["merah"].tolist() == [0, 1]
    assert change.days == (date(2020, 5, 2), date(2020, 8, 2))


def test_totals_stand_by_body_and_step(change: ReleaseChange) -> None:
    reported = change.bodies[change.bodies["counter"] == "reported"].set_index("body")
    # kasn 4 + 1 → 5 + 1 + 1; bawaslu 1 + 2 → 1; bkn nothing → 3
    assert reported.loc["kasn", ["count_before", "count_after", "change"]].tolist() == [5, 7, 2]
    assert reported.loc["bawaslu", ["count_before", "count_after", "change"]].tolist() == [3, 1, -2]
    assert pd.isna(reported.loc["bkn", "count_before"])
    assert (reported.loc["bkn", "count_after"], reported.loc["bkn", "rows_before"]) == (3, 0)
    recommended = change.bodies.query("counter == 'recommended' and body == 'kasn'")
    assert recommended["count_before"].tolist() == [0]
    assert recommended["count_after"].tolist() == [1]


def test_regions_gained_and_lost(sides: tuple[Release, Release], change: ReleaseChange) -> None:
    assert change.regions[["region_code", "change", "rows_after"]].to_numpy().tolist() == [
        ["3603", "gained", 1]
    ]
    back = compare_releases(*reversed(sides), selection=change.selection).regions
    assert back[["region_code", "change", "rows_before"]].to_numpy().tolist() == [["3603", "lost", 1]]


def test_the_headline_says_it_in_one_sentence(change: ReleaseChange) -> None:
    assert change.headline == (
        "2 perkara baru, 1 hilang, 0 ditutup, 1 dibuka lagi, 1 maju, 1 berubah; "
        "1 wilayah naik zona, 0 turun, 1 berubah keadaan; 1 wilayah baru tercakup, 0 tidak lagi."
    )


def test_a_first_release_has_nothing_before_it(sides: tuple[Release, Release]) -> None:
    first = compare_releases(None, sides[0])
    assert first.headline == "Rilis pertama set data ini: 4 baris tentang 3 kabupaten/kota."
    assert first.zones.empty
    assert (first.case_totals, first.cases, first.before) == (None, None, None)
    assert first.bodies["count_before"].isna().all()
    assert first.zone_numbers["before"].isna().all()
    assert first.zone_numbers["after"].sum() == 514


def test_a_release_held_against_itself_changes_nothing(sides: tuple[Release, Release]) -> None:
    same = compare_releases(sides[0], sides[0])
    assert same.headline == "Kedua rilis berisi tabel yang sama."
    assert same.zones.empty
    assert same.regions.empty
    assert same.case_totals is not None
    assert same.case_totals.sum() == 0
    assert same.bodies["change"].tolist() == [0] * 6


def test_releases_of_two_data_sets_are_not_compared(sides: tuple[Release, Release]) -> None:
    with pytest.raises(UserError, match="satu set data"):
        compare_releases(replace(sides[0], name="lain"), sides[1])


def test_statements_are_compared_by_the_latest_national_figure(tmp_path: Path) -> None:
    text = """
    region_code as_of      value counter  unit   body url
    -           2020-05-01 100   reported person kasn a
    -           2020-06-01 120   reported person kasn a
    3601        2020-05-01 3     reported person kasn a
    """
    more = text + "    3604        2020-06-02 0     reported case   bawaslu a\n"
    releases = [
        replace(
            write_release(
                tmp_path / name,
                counts(part),
                kind=TableKind.COUNTS,
                complete=False,
                unit=None,
                days=(date(2020, 5, 1), last),
            ),
            release_id=name,
        )
        for name, part, last in (("1", text, date(2020, 6, 1)), ("2", more, date(2020, 6, 2)))
    ]
    found = compare_releases(*releases)
    assert found.case_totals is None
    bodies = found.bodies.set_index("body")
    assert bodies.loc["kasn", ["count_before", "count_after", "rows_after"]].tolist() == [120, 120, 3]
    assert pd.isna(bodies.loc["bawaslu", "count_after"])
    assert found.regions["region_code"].tolist() == ["3604"]
    assert found.headline.startswith("3 angka menjadi 4; ")


def test_the_question_by_default_is_the_last_day_of_the_release(sides: tuple[Release, Release]) -> None:
    asked = default_question(sides[1])
    assert (asked.as_of, asked.election, asked.dataset) == (date(2020, 8, 2), "pilkada-2020", "contoh")


def test_every_change_has_a_word() -> None:
    assert len({case_change_word(change) for change in CaseChange}) == len(CaseChange)
