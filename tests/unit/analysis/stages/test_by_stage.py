from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.measure import NATION
from analysis.selection import Selection
from analysis.stages.by_stage import by_stage
from analysis.statements import StatementTable
from data.kinds import Counter


def test_cases_fall_into_the_stage_they_were_reported_in(cube: Cube, selection: Selection) -> None:
    table = by_stage(cube, selection.but(as_of=date(2020, 12, 31))).set_index("stage")
    # eight persons by 3 September; two on 22 September, the last day of registration
    assert table.loc["pre_nomination", ["count", "cumulative"]].tolist() == [8, 8]
    assert table.loc["registration", ["count", "cumulative"]].tolist() == [2, 10]
    assert table.loc["campaign", ["count", "cumulative"]].tolist() == [0, 10]
    assert table["count"].sum() == 10


def test_the_pace_is_a_count_per_seven_covered_days(cube: Cube, selection: Selection) -> None:
    table = by_stage(cube, selection.but(as_of=date(2020, 12, 31))).set_index("stage")
    # registration lasts from 4 to 22 September: 19 days; 2 persons in 19/7 weeks
    assert table.loc["registration", "days_in_stage"] == 19
    assert table.loc["registration", "per_week"] == pytest.approx(2 / (19 / 7))
    # Garwood's interval of 2 is 0.2422 to 7.2247
    assert table.loc["registration", "per_week_low"] == pytest.approx(0.2422 * 7 / 19, rel=1e-3)
    assert table.loc["registration", "per_week_high"] == pytest.approx(7.2247 * 7 / 19, rel=1e-3)


def test_days_before_the_data_begin_are_not_covered(cube: Cube, selection: Selection) -> None:
    first = by_stage(cube, selection.but(as_of=date(2020, 12, 31))).iloc[0]
    # the stage begins on 1 October 2019, the data on 1 January 2020: 247 days until 3 September
    assert (first["days_in_stage"], first["days"], first["is_complete"]) == (339, 247, False)


def test_stages_to_come_are_unknown_not_zero(cube: Cube, selection: Selection) -> None:
    table = by_stage(cube, selection).set_index("stage")  # as of 21 September
    assert table.loc["registration", "days"] == 18
    assert not table.loc["registration", "is_complete"]
    assert table.loc["campaign", "count"] is pd.NA
    assert table.loc["campaign", "per_week"] is pd.NA


def test_a_recommendation_counts_in_the_stage_it_was_made_in(cube: Cube, selection: Selection) -> None:
    asked = selection.but(counter=Counter.RECOMMENDED, as_of=date(2020, 12, 31))
    table = by_stage(cube, asked).set_index("stage")
    # 3 on 1 April; 1 on 21 September, of a case reported in August
    assert table.loc[["pre_nomination", "registration"], "count"].tolist() == [3, 1]


def test_of_statements_only_what_was_stated_stands(stated: StatementTable, selection: Selection) -> None:
    first = by_stage(stated, selection, place=NATION).iloc[0]
    assert first["cumulative"] == 100
    assert (first["stated_on"], first["body"]) == (date(2020, 5, 1), "kasn")
    assert first["count"] is pd.NA
    assert by_stage(stated, selection, place="3602")["cumulative"].isna().all()


def test_without_stage_dates_nothing_is_known(stated: StatementTable, selection: Selection) -> None:
    table = by_stage(stated, selection.but(election="pilkada-2017"))
    assert table["start"].isna().all()
    assert len(table) == 6


def test_what_lies_outside_the_stages_has_a_row(cube: Cube, selection: Selection) -> None:
    # of another election's stages, which end in 2018, nothing is covered: all ten lie outside
    asked = selection.but(election="pilkada-2018", as_of=date(2020, 12, 31))
    table = by_stage(cube, asked)
    assert table["stage"].isna().tolist() == [False] * 6 + [True]
    assert table["count"].tolist()[-1] == 10
