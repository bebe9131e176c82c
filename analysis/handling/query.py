"""What handling asks of the engine: one question each, filters pushed down, small answers.

The answers are kept by release and question, as several tables are made of one. They are shared: do not
change them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import ibis
import pandas as pd
from ibis import Table

from analysis.engine import ask
from analysis.handling.kept import Kept, conditions
from analysis.handling.steps import PathStep
from data.kinds import Unit
from data.release import Release

NEXT, LATER, CLOSED, OPEN = "next", "later", "closed", "open"
_KEPT_ANSWERS = 128


@lru_cache(maxsize=_KEPT_ANSWERS)
def recorded(release: Release, election: str) -> pd.DataFrame:
    """Return which steps the release has any day of, by the body that counted.

    Returns:
        Index `body` (code, sorted); one column (bool) a `PathStep` value, and `escalated`.
    """
    return ask(release, _recorded, election).set_index("body")


@lru_cache(maxsize=_KEPT_ANSWERS)
def elapsed(release: Release, kept: Kept, steps: tuple[PathStep, ...]) -> pd.DataFrame:
    """Return for each step how long the cases that reached it stayed there, as a histogram.

    Args:
        release: a release of kind `cases`.
        kept: which cases.
        steps: the steps to be told apart, in order; those left out are passed over.

    Returns:
        `step` (`PathStep` value); `exit`: `next` (on to the next of `steps`), `later` (on to one beyond it,
        the day of the next not known), `closed` (ended without a recommendation) or `open` (still there on
        the as-of day; always so at the last step); `weekday` the step was reached on (0 is Monday); `days`
        (int64, >= 0) from reaching to leaving, or to the as-of day; `count` (int64, > 0).
    """
    found = _ask(release, _elapsed, kept, steps)
    return found.assign(days=found["days"].clip(lower=0))


@lru_cache(maxsize=_KEPT_ANSWERS)
def recommendations(release: Release, kept: Kept) -> pd.DataFrame:
    """Return the recommendations made by the as-of day, by place and age.

    Returns:
        `region_code` (NA: not known), `age` in days (Int64; NA: followed up), `is_escalated` (bool), `count`
        in the unit asked for (int64, > 0).
    """
    return _ask(release, _recommendations, kept).astype({"age": "Int64", "region_code": "str"})


@lru_cache(maxsize=_KEPT_ANSWERS)
def endings(release: Release, kept: Kept) -> pd.DataFrame:
    """Return what became of the reported cases by the as-of day, by what is known of them.

    Returns:
        `outcome` (`in_process`, `awaiting_ppk`, `followed_up`, or the status closed as; NA: closed, not
        stated as what), `violation_type`, `position`, `sanction` (NA: not followed up, or not stated),
        `channel`, and `count` in the unit asked for (int64, > 0).
    """
    return _ask(release, _endings, kept).astype(dict.fromkeys(_DIMENSIONS, "str"))


@lru_cache(maxsize=_KEPT_ANSWERS)
def channels_by_month(release: Release, kept: Kept) -> pd.DataFrame:
    """Return the reported by month of the report and channel.

    Returns:
        `month` (datetime64, its first day), `channel` (NA: not stated), `count` in the unit asked for (int64,
        > 0).
    """
    found = _ask(release, _channels_by_month, kept)
    return found.assign(month=pd.to_datetime(found["month"])).astype({"channel": "str"})


_DIMENSIONS = ("outcome", "violation_type", "position", "sanction", "channel")


def _ask(
    release: Release, question: Callable[..., Table], kept: Kept, *arguments: tuple[PathStep, ...]
) -> pd.DataFrame:
    """Ask with the as-of day taken out of the key, so that one written question serves every day."""
    any_day = replace(kept, as_of=date.min)
    found = ask(release, question, any_day, *arguments, as_of=kept.as_of)
    return found.astype({"count": "int64"})


def _recorded(table: Table, election: str) -> Table:
    cases = table.filter(table.election == election)
    days = {step.value: cases[step.day] for step in PathStep} | {"escalated": cases.escalated_on}
    has_any = {name: column.notnull().any() for name, column in days.items()}  # noqa: PD004 - Ibis
    return cases.group_by("body").agg(**has_any).order_by("body")


def _elapsed(table: Table, day: ibis.Value, kept: Kept, steps: Sequence[PathStep]) -> Table:
    cases = filtered(table, day, kept)
    return ibis.union(*(_stay(cases, day, kept, steps[place:]) for place in range(len(steps))))


def _stay(cases: Table, day: ibis.Value, kept: Kept, steps: Sequence[PathStep]) -> Table:
    """The stay at the first of `steps`; the others follow it."""
    here, *after = steps
    there = cases.filter(cases[here.day] <= day)
    ways_on = [(NEXT if step is after[0] else LATER, there[step.day]) for step in after]
    if here.counts_as == "suspected":
        ways_on.append((CLOSED, there.closed_on))
    exits = [(on <= day, name) for name, on in ways_on]
    left_on = ibis.least(day, *(on.fill_null(day) for _, on in ways_on)) if ways_on else day
    counted = there.group_by(
        exit=ibis.cases(*exits, else_=OPEN) if exits else ibis.literal(OPEN),
        weekday=there[here.day].day_of_week.index(),
        days=left_on.delta(there[here.day], unit="day"),
    )
    return counted.agg(count=in_unit(there, kept)).mutate(step=ibis.literal(here.value))


def _recommendations(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = filtered(table, day, kept)
    made = cases.filter(cases.recommended_on <= day)
    is_open = ~(made.followed_up_on <= day).fill_null(False)  # noqa: FBT003 - the value to fill in
    counted = made.group_by(
        region_code=made.region_code,
        age=ibis.ifelse(is_open, day.delta(made.recommended_on, unit="day"), ibis.null("int64")),
        is_escalated=(made.escalated_on <= day).fill_null(False),  # noqa: FBT003 - the same
    )
    return counted.agg(count=in_unit(made, kept))


def _endings(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = filtered(table, day, kept)
    outcome = ibis.cases(
        (cases.followed_up_on <= day, "followed_up"),
        (cases.recommended_on <= day, "awaiting_ppk"),
        (cases.closed_on <= day, cases.closed_as),
        else_="in_process",
    )
    counted = cases.group_by(
        outcome=outcome,
        violation_type=cases.violation_type,
        position=cases.position,
        sanction=ibis.ifelse(cases.followed_up_on <= day, cases.sanction, ibis.null("string")),
        channel=cases.channel,
    )
    return counted.agg(count=in_unit(cases, kept))


def _channels_by_month(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = filtered(table, day, kept)
    counted = cases.group_by(month=cases.reported_on.truncate("M"), channel=cases.channel)
    return counted.agg(count=in_unit(cases, kept))


def filtered(table: Table, day: ibis.Value, kept: Kept) -> Table:
    """Return the cases of a question that were reported by its as-of day."""
    return table.filter(*conditions(table, kept), table.reported_on <= day)


def in_unit(cases: Table, kept: Kept) -> ibis.Value:
    """Return how many the cases are in the unit asked for."""
    amount = cases.persons.sum() if kept.unit is Unit.PERSON else cases.count()
    return amount.cast("int64")
