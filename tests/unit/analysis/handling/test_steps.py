from datetime import date

import pandas as pd
import pytest

from analysis.handling import PathStep, owners_on
from data import vocabulary
from data.kinds import Counter
from data.tables import read_reference


def test_the_steps_are_the_rows_of_the_table() -> None:
    assert [step.value for step in PathStep] == vocabulary.table("handling_steps").index.tolist()
    assert {counter.value for counter in Counter} <= {step.value for step in PathStep}


def test_each_step_is_a_status_of_the_field() -> None:
    steps = vocabulary.table("handling_steps")
    assert set(steps["status"]) <= set(vocabulary.table("case_status").index)


@pytest.mark.parametrize("day", [date(2015, 1, 1), date(2024, 8, 22), date(2024, 8, 23), date(2030, 1, 1)])
def test_every_step_has_one_owner_on_every_day(day: date) -> None:
    assert owners_on(day).index.tolist() == [step.value for step in PathStep]
    assert read_reference("step_owners")["url"].str.startswith("https://").all()


def test_owners_by_date() -> None:
    assert owners_on(date(2024, 8, 22)).loc["recommended", "owner"] == "kasn"
    after = owners_on(date(2024, 8, 23)).loc["recommended"]
    assert (after["owner"], after["owner_since"]) == ("bkn", pd.Timestamp(2024, 8, 23))


def test_the_day_kasn_ended_is_that_of_the_bodies() -> None:
    owners = read_reference("step_owners")
    until = set(owners.loc[owners["owner"] == "kasn", "until"])
    assert until == {vocabulary.table("bodies").loc["kasn", "until"]}


def test_deadlines_are_rows_of_the_table() -> None:
    named = read_reference("handling_deadlines")["deadlines"].str.split(";").explode()
    assert set(named) <= set(vocabulary.table("deadlines").index)
