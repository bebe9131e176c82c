from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.frames import frame_days, zone_frames
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.states import ZONES
from analysis.trends import Period, series, stage_at
from analysis.zones import zone_table
from data.kinds import Level

COLUMNS = {"period_start", "period_end", "new", "cumulative", "stage", "is_complete", "is_settling"}


def test_weeks_begin_on_monday_and_add_up(cube: Cube, selection: Selection) -> None:
    table = series(cube, selection)
    assert table["period_start"].dt.day_of_week.eq(0).all()
    assert table["new"].sum() == 8
    assert table["cumulative"].iloc[-1] == 8
    assert (table["cumulative"].diff().dropna() == table["new"].iloc[1:]).all()
    # 27 July to 2 August: Pandeglang's fourth, Lebak, Banten, Merauke and Papua Selatan, 1 each
    week = table[table["period_start"] == "2020-07-27"].iloc[0]
    assert (week["new"], week["cumulative"], week["stage"]) == (5, 8, "pre_nomination")


def test_the_last_week_says_that_it_goes_on(cube: Cube, selection: Selection) -> None:
    # 21 September 2020 is a Monday: six days of its week are to come
    table = series(cube, selection)
    assert table["period_end"].iloc[-1] == pd.Timestamp(2020, 9, 27)
    assert table["is_complete"].tolist()[-2:] == [True, False]


def test_months(cube: Cube, selection: Selection) -> None:
    table = series(cube, selection, period=Period.MONTH)
    assert len(table) == 9  # January to September
    new = table.set_index(table["period_start"].dt.month)["new"]
    assert new[new > 0].to_dict() == {3: 3, 8: 5}


def test_the_place_in_focus(cube: Cube, selection: Selection) -> None:
    assert series(cube, selection.but(region="3601"))["new"].sum() == 4
    assert series(cube, selection, place="36")["new"].sum() == 6


def test_statements_are_points_not_flows(stated: StatementTable, selection: Selection) -> None:
    table = series(stated, selection)
    points = table[table["cumulative"].notna()]
    assert points["cumulative"].tolist() == [90, 100]
    assert points["period_start"].tolist() == [pd.Timestamp(2020, 3, 30), pd.Timestamp(2020, 4, 27)]
    assert table["new"].isna().all()


def test_a_day_before_everything_gives_no_periods(cube: Cube, selection: Selection) -> None:
    table = series(cube, selection.but(as_of=date(2019, 1, 1)))
    assert table.empty
    assert set(table.columns) == COLUMNS


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        ("2020-09-06", "registration"),
        ("2020-09-23", "determination"),
        ("2020-09-26", "campaign"),
        ("2020-12-05", "campaign"),
        ("2020-12-09", "cooling_voting"),
        ("2020-12-31", "post_vote"),
    ],
)
def test_the_stage_of_a_day(day: str, stage: str) -> None:
    assert stage_at(pd.Series([pd.Timestamp(day)]), "pilkada-2020").tolist() == [stage]


def test_outside_the_stages_there_is_none() -> None:
    days = pd.Series([pd.Timestamp(2018, 1, 1), pd.Timestamp(2022, 1, 1)])
    assert stage_at(days, "pilkada-2020").isna().all()
    assert stage_at(days, "pilkada-2017").isna().all()


@pytest.mark.parametrize("level", [Level.REGION, Level.PROVINCE])
@pytest.mark.parametrize("rule", [None, "ikp-2024"])
def test_each_frame_is_the_zone_table_of_its_day(
    cube: Cube, selection: Selection, level: Level, rule: str | None
) -> None:
    asked = selection.but(level=level, rule=rule)
    frames = zone_frames(cube, asked)
    for day in (date(2020, 3, 2), date(2020, 8, 3), date(2020, 9, 21)):
        column = frames.days.index(day)
        table = zone_table(cube, asked.but(as_of=day))
        assert frames.region_codes == tuple(table["region_code"])
        assert [ZONES[index].value for index in frames.zones[:, column]] == table["zone"].tolist()
        assert frames.counts[:, column].tolist() == table["count"].tolist()


def test_frames_are_mondays_and_the_day_itself(cube: Cube, selection: Selection) -> None:
    days = frame_days(cube, selection.but(as_of=date(2020, 9, 23)))
    assert [day for day in days if day.weekday() != 0] == [date(2020, 9, 23)]
    assert (days[0], days[-1]) == (date(2020, 1, 6), date(2020, 12, 28))
    assert days == tuple(sorted(days))


def test_frames_of_statements_know_what_is_unknown(stated: StatementTable, selection: Selection) -> None:
    frames = zone_frames(stated, selection)
    serang = frames.region_codes.index("3604")
    before, after = frames.days.index(date(2020, 4, 27)), frames.days.index(date(2020, 9, 21))
    assert [ZONES[frames.zones[serang, day]].value for day in (before, after)] == ["no_data", "reported_zero"]
    assert frames.counts[serang, [before, after]].tolist() == [-1, 0]
    assert frames.zones.dtype == "uint8"
    assert frames.counts.dtype == "int32"
