from datetime import date

import pytest

from analysis.comparison.moment import days_between, frame_on, same_moment, usual_earlier_day, zones_on
from analysis.comparison.suggestion import suggested
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.stages.elections import Axis
from data.kinds import Level

# 2020 voted on 9 December, 2024 on 27 November.
PILKADAS = {"election": "pilkada-2020", "other": "pilkada-2024"}


def test_the_same_distance_to_the_vote() -> None:
    # 21 September 2020 is 79 days before; so is 9 September 2024
    found = same_moment(date(2020, 9, 21), **PILKADAS, axis=Axis.VOTING_DAY)
    assert found == date(2024, 9, 9)


def test_the_same_stage_counts_days_into_it_and_ends_with_it() -> None:
    # the campaign began on 26 September 2020 and on 25 September 2024, where it ended on 23 November
    assert same_moment(date(2020, 10, 6), **PILKADAS, axis=Axis.STAGE) == date(2024, 10, 5)
    assert same_moment(date(2020, 12, 5), **PILKADAS, axis=Axis.STAGE) == date(2024, 11, 23)


def test_without_stages_the_distance_decides_and_days_stay_within_the_election() -> None:
    # 2015 has no stage dates; it voted on 9 December as 2020 did
    found = same_moment(date(2020, 9, 21), election="pilkada-2020", other="pilkada-2015", axis=Axis.STAGE)
    assert found == date(2015, 9, 21)
    assert same_moment(date(2019, 10, 1), **PILKADAS, axis=Axis.VOTING_DAY) == date(2024, 1, 1)


def test_days_are_spread_evenly_and_only_once() -> None:
    first, last = date(2020, 9, 1), date(2020, 9, 10)
    assert days_between(first, last, number=4) == (first, date(2020, 9, 4), date(2020, 9, 7), last)
    assert days_between(first, date(2020, 9, 2), number=4) == (first, date(2020, 9, 2))


@pytest.mark.parametrize(
    ("days", "expected"),
    [([date(2020, 8, 24), date(2020, 8, 25)], date(2020, 8, 24)), ([date(2020, 9, 20)], date(2020, 9, 20))],
)
def test_the_usual_earlier_day_lies_four_weeks_back(days: list[date], expected: date) -> None:
    # 24 August is 28 days before 21 September, 25 August 27
    assert usual_earlier_day(days, date(2020, 9, 21)) == expected


def test_no_day_lies_before_the_first() -> None:
    assert usual_earlier_day([date(2020, 9, 21)], date(2020, 9, 21)) is None


def test_zones_on_days_follow_the_counts(banten: Cube, selection: Selection) -> None:
    # 7 persons in Pandeglang from March, 12 from September: merah both times; Purbalingga begins with 4
    days = (date(2020, 8, 31), date(2020, 9, 21))
    table = zones_on(banten, selection, days).set_index(["region_code", "day"])
    assert table.loc["3601", "count"].tolist() == [7, 12]
    assert table.loc["3303", "zone"].tolist() == ["hijau", "kuning"]
    assert len(table) == 2 * 514


def test_one_frame_is_the_day_alone(banten: Cube, selection: Selection) -> None:
    frame = frame_on(banten, selection)
    assert frame.days == (selection.as_of,)
    assert frame.counts[frame.region_codes.index("3601"), 0] == 12


def test_suggested_are_the_first_ranks_or_the_focus_with_its_peers(
    banten: Cube, selection: Selection
) -> None:
    # by count: Pandeglang 12, Purbalingga 4, Kediri 2, Cilegon 1
    assert suggested(banten, selection) == ("3601", "3303", "3506", "3672")
    focused = suggested(banten, selection.but(region="3604"))
    assert focused[0] == "3604"
    assert len(set(focused)) == 4
    assert "3601" not in suggested(banten, selection.but(level=Level.PROVINCE, region="3601"))
