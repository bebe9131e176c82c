"""Reading written dates: by the evidence of the whole column, never by a guess about one row."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

import pandas as pd
from babel import dates as babel_dates

from data.vocabulary import normalise
from language import _, format_date, format_month

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})[-/. ](\d{4})(?:[T ,].*)?")
_IN_WORDS = re.compile(r"(?:[^\W\d_]+[, ]+)?(\d{1,2})[ .\-]*([^\W\d_]{3,})[ .,\-]*(\d{4})(?: .*)?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,}) (\d{1,2}),? (\d{4})(?: .*)?")
_SHORT_YEAR = re.compile(r"\d{1,2}[-/. ](?:\d{1,2}|[^\W\d_]{3,})[-/. ]\d{2}")
_SERIAL = re.compile(r"[34]\d{4}|5[0-4]\d{3}")
_SERIAL_START = date(1899, 12, 30)
_OTHER_MONTHS = {
    "pebruari": 2,
    "peb": 2,
    "agt": 8,
    "agust": 8,
    "ags": 8,
    "agus": 8,
    "sept": 9,
    "nop": 11,
    "nopember": 11,
}
_MONTHS = 12


class DateOrder(StrEnum):
    """Which comes first where day and month are both numbers and the year is last."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class DateProblem(StrEnum):
    """Why a written date has no day."""

    NONE = ""
    IMPOSSIBLE = "impossible"
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class ReadDates:
    """A column of dates as read.

    Attributes:
        day: datetime64 at midnight; NaT where empty or not readable.
        problem: a `DateProblem` for each row.
    """

    day: pd.Series
    problem: pd.Series


def read_dates(written: pd.Series, *, order: DateOrder | None = None) -> ReadDates:
    """Read a column of written dates.

    Where day and month are both numbers, a value of the column above 12 tells which is the day. Without such
    evidence, and without `order`, the dates that could be read both ways are ambiguous.

    Args:
        written: text, empty where there is none.
        order: what a person says about the column.
    """
    texts = [str(text) for text in pd.unique(written)]
    known = order or _evidence(texts)
    read = {text: _read(text, known) for text in texts}
    days = {text: pd.Timestamp(day) if day else pd.NaT for text, (day, _problem) in read.items()}
    problems = {text: problem.value for text, (_day, problem) in read.items()}
    return ReadDates(
        pd.to_datetime(written.map(days)).astype("datetime64[s]"), written.map(problems).astype("str")
    )


def date_hint(text: str) -> str:
    """Return what a person may have meant by a date that could not be read; empty where nothing helps."""
    if _SERIAL.fullmatch(text):
        meant = _SERIAL_START + timedelta(days=int(text))
        return _("mungkin {date}, tertulis sebagai angka seri lembar kerja").format(date=format_date(meant))
    if _SHORT_YEAR.fullmatch(text):
        return _("tulis tahun dengan empat angka")
    if parts := _parts(text, DateOrder.DAY_FIRST):
        year, month, day = parts
        if 1 <= month <= _MONTHS and year >= 1 and day > 0:
            last = calendar.monthrange(year, month)[1]
            return _("{month} hanya sampai tanggal {last}").format(
                month=format_month(date(year, month, 1)), last=last
            )
    return _("tulis sebagai tahun-bulan-tanggal, misalnya 2020-09-21")


def _read(text: str, order: DateOrder | None) -> tuple[date | None, DateProblem]:
    if not text:
        return None, DateProblem.NONE
    numbers = _YEAR_LAST.fullmatch(text)
    if numbers and order is None and _either_way(numbers):
        return None, DateProblem.AMBIGUOUS
    parts = _parts(text, order)
    if parts is None:
        return None, DateProblem.UNREADABLE
    try:
        return date(*parts), DateProblem.NONE
    except ValueError:
        return None, DateProblem.IMPOSSIBLE


def _parts(text: str, order: DateOrder | None) -> tuple[int, int, int] | None:
    """Return year, month, day; None where the text has not the shape of a date."""
    if found := _YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        turned = second > _MONTHS >= first if found[2] != "." else False
        month_first = turned or (order is DateOrder.MONTH_FIRST and first <= _MONTHS)
        return (year, first, second) if month_first else (year, second, first)
    if found := _IN_WORDS.fullmatch(text):
        month = _months().get(normalise(found[2]))
        return (int(found[3]), month, int(found[1])) if month else None
    if found := _MONTH_FIRST.fullmatch(text):
        month = _months().get(normalise(found[1]))
        return (int(found[3]), month, int(found[2])) if month else None
    return None


def _either_way(numbers: re.Match[str]) -> bool:
    # With points between the numbers the day always stands first.
    first, second = int(numbers[1]), int(numbers[3])
    return numbers[2] != "." and first != second and max(first, second) <= _MONTHS


def _evidence(texts: Iterable[str]) -> DateOrder | None:
    """Return the order the values above 12 speak for; None where there are none or they disagree."""
    found = [match for match in map(_YEAR_LAST.fullmatch, texts) if match]
    day_first = any(int(match[1]) > _MONTHS for match in found)
    month_first = any(int(match[3]) > _MONTHS >= int(match[1]) for match in found)
    if day_first == month_first:
        return None
    return DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST


@cache
def _months() -> dict[str, int]:
    names = dict(_OTHER_MONTHS)
    for language in ("id", "en"):
        for width in ("wide", "abbreviated"):
            for number, name in babel_dates.get_month_names(width, locale=language).items():
                names[normalise(name)] = number
    return names
