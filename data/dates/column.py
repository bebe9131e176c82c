"""Reading a column of written dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.dates.evidence import Evidence, Within, evidence, is_doubtful, possible_day
from data.dates.kinds import DateGround, DateOrder, DateProblem
from data.dates.shapes import Parts, is_epoch, meanings_of

_ANY_DAY = Within()


@dataclass(frozen=True)
class ReadDates:
    """A column of dates as read.

    Attributes:
        day: datetime64 at midnight; NaT where empty or not readable.
        problem: a `DateProblem` for each row.
        evidence: how the dates are written, and what told so.
        within: the days they can lie in.
    """

    day: pd.Series
    problem: pd.Series
    evidence: Evidence
    within: Within


def read_dates(written: pd.Series, *, order: DateOrder | None = None, within: Within = _ANY_DAY) -> ReadDates:
    """Read a column of written dates.

    The whole column tells how they are written; see `data.dates.evidence`. Without evidence, and without
    `order`, the dates that could be read in two ways are ambiguous. Where the values themselves speak for two
    orders, only those that fit one are read.

    Args:
        written: text, empty where there is none.
        order: what a person says about the column.
        within: the days the dates can lie in.
    """
    told = Evidence(order, DateGround.STATED) if order else evidence(written, within=within)
    codes, texts = pd.factorize(written)
    read = [_read(str(text), told) for text in texts]
    days = pd.Series(pd.Index([day for day, _problem in read]).astype("datetime64[s]"))
    problems = pd.Series([problem.value for _day, problem in read], dtype="str")
    return ReadDates(
        day=days.take(codes).set_axis(written.index),
        problem=problems.take(codes).set_axis(written.index),
        evidence=told,
        within=within,
    )


def read_date(text: str) -> tuple[date | None, DateProblem]:
    """Read one date that stands alone, where no column can tell how it is written."""
    read = read_dates(pd.Series([text], dtype="str"))
    day = read.day.iloc[0]
    return None if pd.isna(day) else day.date(), DateProblem(read.problem.iloc[0])


def _read(text: str, told: Evidence) -> tuple[date | None, DateProblem]:
    if not text:
        return None, DateProblem.NONE
    if is_epoch(text):
        return None, DateProblem.EPOCH
    found = meanings_of(text)
    if not found:
        return None, DateProblem.UNREADABLE
    if told.order is None and is_doubtful(found, told.possible):
        return None, DateProblem.AMBIGUOUS
    day = possible_day(_meant(found, told.order))
    return day, DateProblem.NONE if day else DateProblem.IMPOSSIBLE


def _meant(found: Mapping[DateOrder, Parts], order: DateOrder | None) -> Parts:
    # A date that does not fit the order of its column is read as it can be: 06/25 is no 25th month.
    return found[order] if order and order in found else next(iter(found.values()))
