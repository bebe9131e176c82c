"""What quality asks of the engine: one question each, small answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import ibis
import pandas as pd
from ibis import Table

from analysis.engine import ask
from analysis.handling.kept import Kept
from analysis.handling.query import filtered, in_unit
from data.kinds import Unit
from data.release import Release
from data.schema import WITHOUT_NUMBER

_KEPT_ANSWERS = 64
_ALIKE = ("region_code", "reported_on", "violation_type", "position", "body")
_KNOWN = ("region_code", "reported_on", "violation_type")


@lru_cache(maxsize=_KEPT_ANSWERS)
def arrivals(release: Release, kept: Kept) -> pd.DataFrame:
    """Return the reported by place, month and channel; shared, do not change it.

    Returns:
        `region_code` (NA: not known), `month` (datetime64, its first day), `channel` (NA: not stated),
        `count` (int64, > 0).
    """
    found = _ask(release, _arrivals, kept)
    kinds = {"region_code": "str", "channel": "str", "count": "int64"}
    return found.assign(month=pd.to_datetime(found["month"])).astype(kinds)


@lru_cache(maxsize=_KEPT_ANSWERS)
def filled(release: Release, kept: Kept, asked: tuple[tuple[str, tuple[str, ...]], ...]) -> pd.DataFrame:
    """Return how many of those that should hold a column do not; shared, do not change it.

    Args:
        release: a release of kind `cases`.
        kept: which cases.
        asked: pairs of a column and the columns any of which makes it due; none: it is always due.

    Returns:
        `column`, `missing`, `due` (int64) in the order asked.
    """
    found = _ask(release, _filled, kept, asked)
    return found.set_index("column").loc[[column for column, _due in asked]].reset_index()


@lru_cache(maxsize=_KEPT_ANSWERS)
def alike(release: Release, kept: Kept) -> tuple[int, int]:
    """Return how many rows say the same as an earlier one in place, day, type, post and body; and all."""
    found = _ask(release, _alike, kept).fillna(0).iloc[0]
    return int(found["again"]), int(found["rows"])


@lru_cache(maxsize=_KEPT_ANSWERS)
def numbered_cases(release: Release, kept: Kept) -> pd.DataFrame:
    """Return the cases that carry a number of their own; shared, do not change it.

    Returns:
        `case_id`, `reported_on` (datetime64), `count` (int64, in the unit asked for), by number.
    """
    found = _ask(release, _numbered, kept)
    kinds = {"case_id": "str", "count": "int64"}
    return found.assign(reported_on=pd.to_datetime(found["reported_on"])).astype(kinds)


def _ask(
    release: Release, question: Callable[..., Table], kept: Kept, *arguments: tuple[object, ...]
) -> pd.DataFrame:
    return ask(release, question, replace(kept, as_of=date.min), *arguments, as_of=kept.as_of)


def _arrivals(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = filtered(table, day, kept)
    by = cases.group_by(
        region_code=cases.region_code, month=cases.reported_on.truncate("M"), channel=cases.channel
    )
    return by.agg(count=in_unit(cases, kept)).order_by("month", "region_code", "channel")


def _filled(table: Table, day: ibis.Value, kept: Kept, asked: Sequence[tuple[str, tuple[str, ...]]]) -> Table:
    cases = filtered(table, day, kept)
    return ibis.union(*(_one_filled(cases, kept, column, due) for column, due in asked))


def _one_filled(cases: Table, kept: Kept, column: str, due: Sequence[str]) -> Table:
    reached = [cases[name].notnull() for name in (column, *due)]  # noqa: PD004 - Ibis
    is_due = ibis.or_(*reached) if due else ibis.literal(True)  # noqa: FBT003 - a value
    weight = cases.persons if kept.unit is Unit.PERSON else ibis.literal(1)
    counted = cases.agg(
        missing=ibis.ifelse(is_due & _is_unsaid(cases, column), weight, 0).sum().fill_null(0).cast("int64"),
        due=ibis.ifelse(is_due, weight, 0).sum().fill_null(0).cast("int64"),
    )
    return counted.mutate(column=ibis.literal(column))


def _is_unsaid(cases: Table, column: str) -> ibis.Value:
    unsaid = cases[column].isnull()  # noqa: PD003 - Ibis
    return unsaid | (cases[column] == "unspecified") if column == "violation_type" else unsaid


def _alike(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = filtered(table, day, kept)
    known = cases.filter(*(cases[name].notnull() for name in _KNOWN))  # noqa: PD004 - Ibis
    groups = known.group_by(*_ALIKE).agg(rows=known.count())
    return groups.agg(again=(groups.rows - 1).sum(), rows=groups.rows.sum())


def _numbered(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = filtered(table, day, kept)
    own = cases.filter(~cases.case_id.startswith(WITHOUT_NUMBER))
    return own.group_by("case_id", "reported_on").agg(count=in_unit(own, kept)).order_by("case_id")
