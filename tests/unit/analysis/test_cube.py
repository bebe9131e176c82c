from datetime import date
from pathlib import Path

import pytest

from analysis.cube import Cube, build_cube
from analysis.measure import NATION, Measure
from data import vocabulary
from data.errors import UserError
from data.kinds import Counter, Unit
from data.release import Release
from tests.support.releases import cases, write_release

DAY = date(2020, 9, 21)


def counted(cube: Cube, place: str, day: date, measure: Measure | None = None, borders: date = DAY) -> int:
    return int(cube.counts([place], [day], measure=measure or Measure(), borders=borders)[0, 0])


@pytest.mark.parametrize(
    ("place", "day", "expected"),
    [
        ("3601", date(2020, 2, 29), 0),  # the day before the first report
        ("3601", date(2020, 3, 1), 3),  # the day itself counts
        ("3601", DAY, 4),  # 3 + 1
        ("36", DAY, 6),  # 4 in Pandeglang, 1 in Lebak, 1 known to Banten only
        ("91", DAY, 2),  # Merauke, and the one filed under a province that did not exist yet
        (NATION, DAY, 8),  # all that are placed by then
        (NATION, date(2020, 9, 22), 10),  # and the 2 whose place is not known
        (NATION, date(2030, 1, 1), 10),  # the last known state lasts
        ("3601", date(2019, 12, 31), -1),  # before the release begins nothing is known
    ],
)
def test_counts_are_cumulative_by_place(cube: Cube, place: str, day: date, expected: int) -> None:
    assert counted(cube, place, day) == expected


def test_provinces_follow_the_borders_asked_for(cube: Cube) -> None:
    assert counted(cube, "91", DAY, borders=date(2020, 9, 21)) == 2
    assert counted(cube, "93", DAY, borders=date(2024, 9, 21)) == 2
    assert counted(cube, "91", DAY, borders=date(2024, 9, 21)) == 0


def test_counters_are_kept_apart(cube: Cube) -> None:
    assert counted(cube, "3601", DAY, Measure(counter=Counter.RECOMMENDED)) == 3
    assert counted(cube, "3601", date(2020, 4, 30), Measure(counter=Counter.FOLLOWED_UP)) == 0
    assert counted(cube, "3601", DAY, Measure(counter=Counter.FOLLOWED_UP)) == 3


def test_decided_is_recommended_or_closed(cube: Cube) -> None:
    # Pandeglang 3 recommended + 1 closed; Banten one more recommended
    decided = cube.decided(["3601", "3602", "36"], DAY, measure=Measure(), borders=DAY)
    assert decided.tolist() == [4, 0, 5]


def test_violation_types_are_kept(cube: Cube) -> None:
    party = Measure(violation_types=("party_approach",))
    assert counted(cube, "3601", DAY, party) == 1
    assert counted(cube, NATION, DAY, party) == 3


def test_types_add_up_to_the_whole(cube: Cube) -> None:
    places = ["3601", "36", NATION]
    by_type = cube.by_type(places, DAY, measure=Measure(), borders=DAY)
    assert by_type.shape == (3, len(vocabulary.table("violation_types")))
    assert by_type.sum(axis=1).tolist() == [4, 6, 8]
    assert cube.whole("36", DAY, measure=Measure(violation_types=("photo_symbol",)), borders=DAY) == 6


def test_positions_are_filtered_when_the_cube_is_built(case_release: Release) -> None:
    jpt = build_cube(case_release, election="pilkada-2020", positions=("jpt",))
    assert counted(jpt, NATION, DAY) == 3


def test_persons_are_not_passed_off_as_cases(cube: Cube) -> None:
    assert counted(cube, "3601", DAY, Measure(unit=Unit.CASE)) == -1


def test_cases_of_several_persons_count_either_way(tmp_path: Path) -> None:
    rows = cases("region_code reported_on persons\n3601 2020-03-01 3\n3601 2020-03-02 1")
    release = write_release(tmp_path, rows, unit=Unit.CASE)
    in_cases = build_cube(release, election="pilkada-2020", unit=Unit.CASE)
    in_persons = build_cube(release, election="pilkada-2020", unit=Unit.PERSON)
    assert counted(in_cases, "3601", DAY, Measure(unit=Unit.CASE)) == 2
    assert counted(in_persons, "3601", DAY) == 4


def test_an_election_the_release_does_not_hold_is_not_known(case_release: Release) -> None:
    other = build_cube(case_release, election="pilkada-2024")
    assert counted(other, "3601", date(2024, 9, 1)) == -1


def test_codes_nobody_knows_are_refused_by_name(tmp_path: Path) -> None:
    rows = cases("region_code reported_on violation_type\n9999 2020-03-01 gossip")
    with pytest.raises(UserError, match=r"9999, gossip"):
        build_cube(write_release(tmp_path, rows), election="pilkada-2020")


def test_several_days_at_once_are_the_days_one_by_one(cube: Cube) -> None:
    days = [date(2020, 9, 22), date(2019, 1, 1), date(2020, 3, 1)]
    together = cube.counts(["36", NATION], days, measure=Measure(), borders=DAY)
    assert together.tolist() == [[6, -1, 3], [10, -1, 3]]
