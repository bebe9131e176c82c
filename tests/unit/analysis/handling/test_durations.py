from datetime import date

import pandas as pd
import pytest

from analysis.handling import Limit, PathStep, durations, limit_for
from analysis.handling.deadlines import counted_days
from analysis.measure import CountSource
from analysis.selection import Selection


def step(source: CountSource, asked: Selection, name: str, **options: dict[PathStep, Limit]) -> pd.Series:
    return durations(source, asked, **options).set_index("step").loc[name]


def test_a_stay_ends_by_moving_on_or_by_being_closed(source: CountSource, asked: Selection) -> None:
    row = step(source, asked, "reported")
    assert row[["reached", "moved_on", "closed", "open"]].tolist() == [15, 12, 2, 1]
    assert row["next_step"] == "forwarded"
    # after 1 (1), 2 (4), 3 (1), 4 (2 forwarded, 1 closed) and 9 days (3) eleven of 15 and more have left
    assert row[["days_p25", "days_median", "days_p75"]].tolist() == [2, 4, 9]


def test_open_recommendations_count_as_at_least_their_age(source: CountSource, asked: Selection) -> None:
    # 11 recommended: 4 left after 20 days, open at 5 (3 persons), 20 (1), 30 (2 and 1): at risk on day 20
    # are 8, of whom 4 leave, so half have left by then; nobody knows when three quarters will have
    row = step(source, asked, "recommended")
    assert row[["reached", "moved_on", "closed", "open"]].tolist() == [11, 4, 0, 7]
    assert row["days_median"] == 20
    assert pd.isna(row["days_p75"])
    assert (row["waits_for"], row["next_step"]) == ("ppk", "followed_up")


def test_who_is_over_the_deadline(source: CountSource, asked: Selection) -> None:
    row = step(source, asked, "recommended")
    assert row["limit_days"] == 10
    assert row["limit_deadlines"] == "D12"
    assert not row["limit_is_verified"]
    # left after 20 days: 4; open for 20 and 30: 4; the 3 open for 5 days are not due yet
    assert row[["due", "over", "over_open"]].tolist() == [8, 8, 4]
    assert row["share_over"] == 1


def test_a_reader_s_limit_takes_the_place_of_the_table_s(source: CountSource, asked: Selection) -> None:
    limits = {PathStep.RECOMMENDED: Limit(days=20)}
    row = step(source, asked, "recommended", limits=limits)
    assert row[["limit_days", "due", "over", "over_open"]].tolist() == [20, 7, 3, 3]
    assert pd.isna(row["limit_deadlines"]) or row["limit_deadlines"] == ""


def test_bawaslu_has_five_days_in_a_pilkada(source: CountSource, asked: Selection) -> None:
    row = step(source, asked, "reported")
    assert (row["limit_days"], row["limit_deadlines"]) == (5, "D02;D03")
    assert row["limit_is_verified"]
    # after 9 days 3, after 9 (f: recommended on day 40) ... and 1 still open since 1 September
    assert row["over_open"] == 1


def test_a_deadline_between_steps_that_are_not_recorded_says_nothing(illustration: CountSource) -> None:
    table = durations(illustration, Selection(as_of=illustration.days[1])).set_index("step")
    assert table.loc["reported", "next_step"] == "recommended"
    assert pd.isna(table.loc["reported", "limit_days"])
    assert pd.isna(table.loc["forwarded", "reached"])
    assert not table.loc["forwarded", "is_recorded"]


def test_limits_follow_the_law_and_the_day() -> None:
    verified = limit_for(
        PathStep.VERIFIED, PathStep.RECOMMENDED, election="pilkada-2024", day=date(2024, 12, 1)
    )
    assert verified is not None
    assert verified.days == 7
    assert (
        limit_for(PathStep.VERIFIED, PathStep.RECOMMENDED, election="pilkada-2020", day=date(2020, 12, 1))
        is None
    )
    pemilu = limit_for(PathStep.REPORTED, PathStep.FORWARDED, election="pemilu-2024", day=date(2024, 2, 1))
    assert pemilu is not None
    assert pemilu.deadlines == ("D08",)


@pytest.mark.parametrize(
    ("weekday", "days", "working"),
    [
        (0, 4, 4),  # Monday to Friday
        (0, 5, 4),  # Monday to Saturday
        (4, 3, 1),  # Friday to Monday
        (5, 2, 1),  # Saturday to Monday
        (2, 14, 10),  # two weeks
        (6, 0, 0),
    ],
)
def test_working_days(weekday: int, days: int, working: int) -> None:
    limit = Limit(days=14, working_days=True)
    assert counted_days(pd.Series([days]), pd.Series([weekday]), limit=limit).tolist() == [working]
