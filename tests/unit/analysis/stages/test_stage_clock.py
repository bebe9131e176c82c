from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.stages.clock import days_to_voting, distance_word, to_voting_day, voting_day
from analysis.trends import Clock, Period, series
from data.errors import UserError


def test_the_vote_of_2020_was_in_december() -> None:
    assert voting_day("pilkada-2020") == date(2020, 12, 9)
    with pytest.raises(UserError, match="pilkada-2033"):
        voting_day("pilkada-2033")


def test_days_are_counted_down_to_the_vote() -> None:
    # 30 September 2020: 31 days of October, 30 of November and 9 of December before the vote
    days = pd.Series(
        [pd.Timestamp(2020, 9, 30), pd.Timestamp(2020, 12, 9), pd.Timestamp(2020, 12, 10), pd.NaT]
    )
    assert days_to_voting(days, "pilkada-2020").tolist() == [70, 0, -1, pd.NA]


@pytest.mark.parametrize(("days", "word"), [(70, "H-70"), (0, "H"), (-7, "H+7")])
def test_a_distance_in_words(days: int, word: str) -> None:
    assert distance_word(days) == word


def test_weeks_to_the_vote_end_on_the_weekday_of_the_vote(cube: Cube, selection: Selection) -> None:
    table = series(cube, selection.but(as_of=date(2020, 12, 20)), clock=Clock.VOTING)
    weeks = to_voting_day(table, "pilkada-2020")
    assert weeks["period_end"].dt.day_name().eq("Wednesday").all()
    # the vote on 9 December closes week 0; 20 December lies in the second week after it
    assert weeks["weeks_to_voting"].tolist()[-3:] == [0, -1, -2]
    assert weeks["to_voting"].tolist()[-3:] == ["H", "H+7", "H+14"]
    assert weeks["is_complete"].tolist()[-2:] == [True, False]
    assert weeks["new"].sum() == 10


def test_four_weeks_to_the_vote_add_up_as_well(cube: Cube, selection: Selection) -> None:
    table = series(cube, selection, clock=Clock.VOTING, period=Period.MONTH)
    assert (table["period_end"] - table["period_start"]).dt.days.eq(27).all()
    assert table["new"].sum() == 8


def test_calendar_weeks_have_a_distance_too(cube: Cube, selection: Selection) -> None:
    table = to_voting_day(series(cube, selection), "pilkada-2020")
    # 27 September 2020, the Sunday of the last week, lies 73 days before the vote
    assert table["days_to_voting"].iloc[-1] == 73
    assert table["weeks_to_voting"].iloc[-1] == 10
