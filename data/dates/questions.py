"""The question a person is asked once where nothing tells how the dates of a column are written."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.dates.column import ReadDates
from data.dates.evidence import Within, is_doubtful, possible_day
from data.dates.kinds import DateGround, DateOrder, DateProblem
from data.dates.shapes import meanings_of
from language import _

_EXAMPLES = 3


@dataclass(frozen=True)
class DateReading:
    """One way to read the dates of a column.

    Attributes:
        order: the answer to give for it.
        label: what it is called, in the language in force.
        examples: written text and the day it would mean.
        outside: number of different dates that would not exist or lie outside the days they can lie in.
    """

    order: DateOrder
    label: str
    examples: tuple[tuple[str, date], ...]
    outside: int


@dataclass(frozen=True)
class Ambiguity:
    """A question about one column of dates.

    Attributes:
        column: the column of the schema.
        heading: the heading as written.
        rows: number of rows that wait for the answer.
        readings: the ways to read it, the likeliest first.
        mixed: whether values of the column speak for different orders, so that one answer fits only the
            doubtful ones.
    """

    column: str
    heading: str
    rows: int
    readings: tuple[DateReading, ...]
    mixed: bool


def ambiguity(read: ReadDates, written: pd.Series, *, column: str, heading: str) -> Ambiguity | None:
    """Return the question a column of dates leaves open, or None where it leaves none.

    Args:
        read: the column as read.
        written: its text.
        column: the column of the schema.
        heading: the heading as written, safe to show.
    """
    waiting = read.problem == DateProblem.AMBIGUOUS
    if not waiting.any():
        return None
    orders = read.evidence.possible
    texts = [text for text in pd.unique(written[waiting]) if is_doubtful(meanings_of(text), orders)]
    readings = [_reading(order, texts, read.within) for order in orders]
    return Ambiguity(
        column=column,
        heading=heading,
        rows=int(waiting.sum()),
        readings=tuple(sorted(readings, key=lambda each: each.outside)),
        mixed=read.evidence.ground is DateGround.MIXED,
    )


def order_label(order: DateOrder) -> str:
    """Return what an order is called on the screen."""
    return {
        DateOrder.DAY_FIRST: _("hari/bulan/tahun"),
        DateOrder.MONTH_FIRST: _("bulan/hari/tahun"),
        DateOrder.YEAR_FIRST: _("tahun/bulan/hari"),
        DateOrder.SWAPPED: _("hari/bulan/tahun, tetapi hari dan bulan tertukar pada sel tanggal"),
    }[order]


def _reading(order: DateOrder, texts: list[str], within: Within) -> DateReading:
    days = {text: possible_day(meanings_of(text)[order]) for text in texts if order in meanings_of(text)}
    known = [(text, day) for text, day in days.items() if day]
    outside = len(texts) - sum(within.holds(day) for _text, day in known)
    return DateReading(order, order_label(order), tuple(known[:_EXAMPLES]), outside)
