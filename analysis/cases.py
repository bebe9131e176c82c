"""The cases behind a number, one row a case: what a reader may see of them, and nothing that names anyone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

import ibis
import numpy as np
import pandas as pd
from ibis import Table

from analysis.engine import ask
from analysis.handling.kept import Kept, conditions, kept_cases
from analysis.measure import CountSource
from analysis.selection import Selection
from data.access import Right, needs
from data.kinds import Unit
from data.release import Release

HIDE_BELOW = 5  # a class of post held by fewer among the reported of a place could point at one person
_PROVINCE_LENGTH = 2
_COLUMNS = {
    "reported_on": "datetime64[us]",
    "violation_type": "str",
    "position": "str",
    "is_hidden": "bool",
    "status": "str",
    "persons": "Int64",
}


class Behind(StrEnum):
    """The number whose cases are asked for."""

    REPORTED = "reported"
    RECOMMENDED = "recommended"
    FOLLOWED_UP = "followed_up"
    AWAITING_PPK = "awaiting_ppk"
    IN_PROCESS = "in_process"


@needs(Right.SEE_CASES)
def cases_behind(
    source: CountSource,
    selection: Selection,
    behind: Behind,
    *,
    place: str | None = None,
    hide_below: int = HIDE_BELOW,
    most: int = 500,
) -> pd.DataFrame:
    """Return the cases that a number counts, without case number, name, office or place within the region.

    A class of post is hidden where fewer than `hide_below` of all those reported in the place hold one of it.
    Where the hidden ones together are still fewer, the next smallest class is hidden too, so that what is
    left cannot be told by elimination. Which classes are hidden does not depend on types, positions or the
    number asked for: filters cannot be played off against each other.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters, its counter is not used.
        behind: which number.
        place: code of a region or province, or `NATION`; None for the place in focus.
        hide_below: the fewest of a class that may be seen; 0 hides nothing.
        most: how many rows at most, the latest.

    Returns:
        `reported_on` (datetime64), `violation_type`, `position` (codes; NA: not stated, or hidden),
        `is_hidden` (bool: the position is), `status` (code of `handling_outcomes.csv`, on the as-of day),
        `persons` (Int64, persons the case stands for). The latest first, then by type, position, status.
        `attrs["total"]` (int): all that the number counts, in the unit of the selection.
    """
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        empty = pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _COLUMNS.items()})
        empty.attrs["total"] = 0
        return empty
    hidden = hidden_positions(_by_position(source.release, kept), hide_below=hide_below)
    found = _ask(source.release, _rows, kept, behind, most)
    total = _ask(source.release, _total, kept, behind)["count"].fillna(0).sum()
    position = found["position"].astype("str").fillna("")
    is_hidden = position.isin(hidden)
    table = found.assign(position=position.mask(is_hidden | (position == "")), is_hidden=is_hidden)
    table = table[list(_COLUMNS)].astype(_COLUMNS)
    order = ["reported_on", "violation_type", "position", "status", "persons"]
    table = table.sort_values(order, ascending=[False, True, True, True, False], ignore_index=True)
    table.attrs["total"] = int(total)
    return table


def hidden_positions(by_position: pd.Series, *, hide_below: int) -> tuple[str, ...]:
    """Return the classes of post to hide, smallest first.

    Args:
        by_position: how many were reported (index: code; "" where not stated, which is never hidden).
        hide_below: the fewest of a class that may be seen.
    """
    known = by_position[by_position.index != ""].sort_index().sort_values(kind="stable")
    small = int((known < hide_below).sum())
    while 0 < small < len(known) and known.iloc[:small].sum() < hide_below:
        small += 1
    return tuple(known.index[:small])


def smallest_shown(place: str) -> int:
    """Return the fewest that a table of a place may show: below provinces small counts are hidden."""
    return HIDE_BELOW if len(place) > _PROVINCE_LENGTH else 0


def _by_position(release: Release, kept: Kept) -> pd.Series:
    everyone = replace(kept, violation_types=(), positions=(), unit=Unit.PERSON)
    found = _ask(release, _positions, everyone)
    return pd.Series(found["count"].to_numpy(dtype=np.int64), index=found["position"].astype("str"))


def _ask(release: Release, question: object, kept: Kept, *arguments: object) -> pd.DataFrame:
    """Ask with the as-of day taken out of the key, so that one written question serves every day."""
    any_day = replace(kept, as_of=date.min)
    return ask(release, question, any_day, *arguments, as_of=kept.as_of)  # type: ignore[arg-type]


def _rows(table: Table, day: ibis.Value, kept: Kept, behind: Behind, most: int) -> Table:
    cases = _counted(table, day, kept, behind)
    shown = cases.select(
        reported_on=cases.reported_on,
        violation_type=cases.violation_type,
        position=cases.position,
        status=_status(cases, day),
        persons=cases.persons,
    )
    order: Sequence[ibis.Value] = [
        ibis.desc("reported_on"),
        *(shown[name] for name in ("violation_type", "position", "status")),
        ibis.desc("persons"),
    ]
    return shown.order_by(order).limit(most)


def _total(table: Table, day: ibis.Value, kept: Kept, behind: Behind) -> Table:
    cases = _counted(table, day, kept, behind)
    amount = cases.persons.sum() if kept.unit is Unit.PERSON else cases.count()
    return cases.aggregate(count=amount.cast("int64"))


def _positions(table: Table, day: ibis.Value, kept: Kept) -> Table:
    cases = _counted(table, day, kept, Behind.REPORTED)
    counted = cases.group_by(position=cases.position.fill_null(""))
    return counted.agg(count=cases.persons.sum().cast("int64"))


def _counted(table: Table, day: ibis.Value, kept: Kept, behind: Behind) -> Table:
    """The cases a number counts; each step by its own day, as in the counts."""
    return table.filter(*conditions(table, kept), *_reached(table, day, behind))


def _reached(table: Table, day: ibis.Value, behind: Behind) -> list[ibis.Value]:
    reported, recommended, followed_up, closed = (
        (table[column] <= day).fill_null(False)  # noqa: FBT003 - the value to fill in
        for column in ("reported_on", "recommended_on", "followed_up_on", "closed_on")
    )
    return {
        Behind.REPORTED: [reported],
        Behind.RECOMMENDED: [recommended],
        Behind.FOLLOWED_UP: [followed_up],
        Behind.AWAITING_PPK: [recommended, ~followed_up],
        Behind.IN_PROCESS: [reported, ~recommended, ~followed_up, ~closed],
    }[behind]


def _status(cases: Table, day: ibis.Value) -> ibis.Value:
    return ibis.cases(
        (cases.followed_up_on <= day, "followed_up"),
        (cases.recommended_on <= day, "awaiting_ppk"),
        (cases.closed_on <= day, cases.closed_as.fill_null("ended_unstated")),
        else_="in_process",
    )
