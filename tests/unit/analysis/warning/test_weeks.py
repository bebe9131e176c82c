import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.warning import alarm_table
from analysis.warning.limits import LEAST_WEEKS, WINDOWS
from analysis.warning.weeks import weekly_ranges
from data.kinds import Level


def weeks_of(table: pd.DataFrame, code: str) -> pd.DataFrame:
    return table[table["region_code"] == code].reset_index(drop=True)


def test_the_last_week_says_what_the_alarm_says(tripled: Cube, selection: Selection) -> None:
    # 24 reports in the last week, a quarter of which is usual in Pandeglang; 15 came
    last = weeks_of(weekly_ranges(tripled, selection), "3601").iloc[-1]
    alarm = alarm_table(tripled, selection).set_index("region_code").loc["3601"]
    assert (last["week_start"].date(), last["observed"]) == (alarm["week_start"].date(), 15)
    assert last["expected"] == pytest.approx(alarm["expected"]) == pytest.approx(6, abs=0.2)
    assert last["high"] == alarm["predictive_high"]
    assert last["is_above"]


def test_earlier_weeks_are_told_from_the_weeks_before_them(tripled: Cube, selection: Selection) -> None:
    weeks = weeks_of(weekly_ranges(tripled, selection), "3601")
    before = weeks.iloc[:-1]
    assessed = before.dropna(subset=["expected"])
    # a quarter of 12 reports a week
    assert assessed["expected"].tolist() == pytest.approx([3.0] * len(assessed), abs=0.2)
    assert not before["is_above"].any()
    assert (assessed["low"] <= 3).all()
    assert (assessed["high"] >= 3).all()


def test_without_history_the_range_is_not_known(tripled: Cube, selection: Selection) -> None:
    weeks = weeks_of(weekly_ranges(tripled, selection), "3601")
    unknown = weeks.iloc[: LEAST_WEEKS + max(WINDOWS) - 1]
    assert unknown[["expected", "low", "high"]].isna().all(axis=None)
    assert unknown["observed"].notna().all()
    assert not unknown["is_above"].any()


def test_weeks_add_up_and_provinces_are_told_too(tripled: Cube, selection: Selection) -> None:
    # fifteen weeks of 12 and one of 24
    assert weekly_ranges(tripled, selection)["observed"].sum() == 15 * 12 + 24
    provinces = weekly_ranges(tripled, selection, level=Level.PROVINCE)
    assert weeks_of(provinces, "36")["observed"].sum() == 15 * 12 + 24


def test_statements_have_no_weeks(stated: StatementTable, selection: Selection) -> None:
    assert weekly_ranges(stated, selection).empty
    assert "is_settling" in weekly_ranges(stated, selection).columns
