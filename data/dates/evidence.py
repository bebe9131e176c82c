"""What the whole of a column tells about how its dates are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from data.dates.kinds import DateGround, DateOrder
from data.dates.shapes import MONTHS, Parts, is_year_first, meanings_of

_ENOUGH_IN_A_ROW = 7
"""By chance seven different days stand in order in one of 2,500 columns."""

_ENOUGH_CELLS = 5
_ENOUGH_TYPED = 3


@dataclass(frozen=True)
class Within:
    """The days a column can lie in.

    Attributes:
        first: the earliest day, such as the first day of the election; None: not known.
        last: the latest day, such as today; None: not known.
    """

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether a day lies within."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Evidence:
    """How the dates of a column are written, and what told so.

    Attributes:
        order: the order in force; None where nothing tells, or values disagree.
        ground: what told.
        possible: the orders that are left where nothing tells.
    """

    order: DateOrder | None
    ground: DateGround
    possible: tuple[DateOrder, ...] = ()


def evidence(written: pd.Series, *, within: Within) -> Evidence:
    """Return what a column of written dates tells about their order.

    First the values that fit one order only; then the days the column can lie in; then whether the dates
    follow one another from row to row, in at least seven different doubtful ones. Each speaks only where it
    leaves exactly one order.

    Args:
        written: text, empty where there is none.
        within: the days the dates can lie in.
    """
    read = {text: meanings_of(text) for text in pd.unique(written) if text}
    shaped = {text: found for text, found in read.items() if found}
    orders = _orders(shaped)
    doubtful = {text: found for text, found in shaped.items() if is_doubtful(found, orders)}
    if not doubtful:
        return Evidence(None, DateGround.PLAIN)
    left = tuple(order for order in orders if all(order in found for found in shaped.values()))
    if not left:
        return Evidence(None, DateGround.MIXED, orders)
    if len(left) == 1:
        return Evidence(left[0], DateGround.VALUES)
    tests: tuple[tuple[DateGround, Callable[[DateOrder], bool]], ...] = (
        (DateGround.ELECTION, lambda order: _all_within(shaped, order, within)),
        (DateGround.ROW_ORDER, lambda order: _in_order(written, shaped, order)),
    )
    for ground, holds in tests:
        if ground is DateGround.ROW_ORDER and len(doubtful) < _ENOUGH_IN_A_ROW:
            continue
        held = [order for order in left if holds(order)]
        if len(held) == 1:
            return Evidence(held[0], ground)
    return Evidence(None, DateGround.OPEN, left)


def is_doubtful(found: Mapping[DateOrder, Parts], orders: Sequence[DateOrder]) -> bool:
    """Return whether a date means different days under the orders a column may be written in."""
    return len({found[order] for order in orders if order in found}) > 1


def possible_day(parts: Parts) -> date | None:
    """Return the day, or None where there is no such day."""
    try:
        return date(*parts)
    except ValueError:
        return None


def _orders(shaped: Mapping[str, Mapping[DateOrder, Parts]]) -> tuple[DateOrder, ...]:
    """Return the orders a column may be written in, by the shapes in it."""
    if _looks_swapped(shaped):
        return (DateOrder.DAY_FIRST, DateOrder.SWAPPED)
    usual = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    has_short_years = any(
        found.get(DateOrder.YEAR_FIRST, parts) != parts
        for found in shaped.values()
        for parts in (found.get(DateOrder.DAY_FIRST), found.get(DateOrder.MONTH_FIRST))
    )
    return (*usual, DateOrder.YEAR_FIRST) if has_short_years else usual


def _looks_swapped(shaped: Mapping[str, Mapping[DateOrder, Parts]]) -> bool:
    """Return whether typed dates all have a day above 12, and the spreadsheet's own dates none.

    By chance five different days lie below 13 in fewer than one of a hundred columns.
    """
    cells = [found for text, found in shaped.items() if is_year_first(text)]
    typed = [found for text, found in shaped.items() if not is_year_first(text)]
    if len(cells) < _ENOUGH_CELLS or len(typed) < _ENOUGH_TYPED:
        return False
    only_day_first = all(
        DateOrder.MONTH_FIRST not in found and found.get(DateOrder.DAY_FIRST, (0, 0, 0))[2] > MONTHS
        for found in typed
    )
    return only_day_first and all(found[DateOrder.DAY_FIRST][2] <= MONTHS for found in cells)


def _all_within(shaped: Mapping[str, Mapping[DateOrder, Parts]], order: DateOrder, within: Within) -> bool:
    days = [possible_day(found[order]) for found in shaped.values()]
    return all(day is not None and within.holds(day) for day in days)


def _in_order(written: pd.Series, shaped: Mapping[str, Mapping[DateOrder, Parts]], order: DateOrder) -> bool:
    days = {text: possible_day(found[order]) for text, found in shaped.items()}
    numbers = {text: day.toordinal() if day else None for text, day in days.items()}
    codes, texts = pd.factorize(written)
    known = np.array([numbers.get(str(text)) or 0 for text in texts], dtype="int64")[codes]
    steps = np.diff(known[known > 0])
    return bool((steps >= 0).all() or (steps <= 0).all())
