"""The shapes a date is written in, and the days each may mean."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from babel import dates as babel_dates

from data.dates.kinds import DateOrder
from data.vocabulary import normalise

Parts = tuple[int, int, int]
"""Year, month, day; not necessarily a day that exists."""

MONTHS = 12
DAYS = 31
SERIAL_START = date(1899, 12, 30)

_TIME = (
    r"(?:(?:T|[ ,]+(?:pukul|pkl\.?|jam)?\s*)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:Z|WIB|WITA|WIT|[+-]\d{2}:?\d{2})?)?"
)
_WEEKDAY = (
    r"(?:(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?[, ]+)?"
)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.IGNORECASE)
_ZONED = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})")
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})\s?([-/. ])\s?(\d{{1,2}})\s?[-/. ]\s?(\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE
)
_IN_WORDS = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})[ .\-/]*([^\W\d_]+)[ .,\-/]*(\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}([^\W\d_]{{3,}}) (\d{{1,2}}),? (\d{{4}}){_TIME}", re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SERIAL = re.compile(r"([34]\d{4}|5[0-4]\d{3})(?:[.,]\d+)?")
_EPOCH = re.compile(
    rf"(?:1899-12-3[01]|1900-01-0[01]|1904-01-01|0?[01][-/.]0?1[-/.]1900|0(?:[.,]0+)?){_TIME}"
)
_CENTURY = 50
_CAPITAL = ZoneInfo("Asia/Jakarta")
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
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def is_epoch(text: str) -> bool:
    """Return whether a text is the day a spreadsheet counts from, or a zero."""
    return _EPOCH.fullmatch(text) is not None


def is_year_first(text: str) -> bool:
    """Return whether a text is written as year, month, day, as a spreadsheet's own dates are read."""
    return _YEAR_FIRST.fullmatch(text) is not None


@lru_cache(maxsize=1 << 16)
def meanings_of(text: str) -> Mapping[DateOrder, Parts]:
    """Return year, month and day of a written date under each order it may be written in.

    Only orders that keep the month within 12 and the day within 31 are listed, unless none does. A date that
    is plain by itself means the same under every order; empty where a text has not the shape of a date.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        return _year_first(found, text)
    if found := _NUMBERS.fullmatch(text):
        return _numbers(int(found[1]), int(found[3]), found[4], pointed=found[2] == ".")
    if found := _IN_WORDS.fullmatch(text):
        month = month_number(found[2])
        return _plain(_full(found[3]), month, int(found[1])) if month else _NONE
    if found := _MONTH_FIRST.fullmatch(text):
        month = month_number(found[1])
        return _plain(int(found[3]), month, int(found[2])) if month else _NONE
    if found := _COMPACT.fullmatch(text):
        return _plain(int(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.fullmatch(text):
        day = SERIAL_START + timedelta(days=int(found[1]))
        return _plain(day.year, day.month, day.day)
    return _NONE


_NONE: Mapping[DateOrder, Parts] = MappingProxyType({})


@cache
def month_number(name: str) -> int | None:
    """Return the number of a month from its Indonesian, English or Roman name, short or long."""
    return _months().get(normalise(name))


def _year_first(found: re.Match[str], text: str) -> Mapping[DateOrder, Parts]:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if _ZONED.fullmatch(text):
        try:
            here = datetime.fromisoformat(text).astimezone(_CAPITAL)
        except ValueError:
            return _plain(year, month, day)
        return _plain(here.year, here.month, here.day)
    plain = dict(_plain(year, month, day))
    if day <= MONTHS:
        plain[DateOrder.SWAPPED] = (year, day, month)
    return MappingProxyType(plain)


def _numbers(first: int, second: int, last: str, *, pointed: bool) -> Mapping[DateOrder, Parts]:
    year = _full(last)
    day_first = (year, second, first)
    # With points between the numbers the day always stands first.
    if pointed:
        return _plain(*day_first)
    read = {
        DateOrder.DAY_FIRST: day_first,
        DateOrder.MONTH_FIRST: (year, first, second),
        DateOrder.SWAPPED: day_first,
    }
    if len(last) == len("yy"):
        read[DateOrder.YEAR_FIRST] = (_full(f"{first:02d}"), second, int(last))
    fitting = {
        order: parts for order, parts in read.items() if 1 <= parts[1] <= MONTHS and 1 <= parts[2] <= DAYS
    }
    return MappingProxyType(fitting) if fitting else _plain(*day_first)


def _plain(year: int, month: int, day: int) -> Mapping[DateOrder, Parts]:
    return MappingProxyType(dict.fromkeys(DateOrder, (year, month, day)))


def _full(year: str) -> int:
    if len(year) > len("yy"):
        return int(year)
    return int(year) + (2000 if int(year) < _CENTURY else 1900)


@cache
def _months() -> dict[str, int]:
    names = dict(_OTHER_MONTHS) | {name: number for number, name in enumerate(_ROMAN, start=1)}
    for language in ("id", "en"):
        for width in ("wide", "abbreviated"):
            for number, name in babel_dates.get_month_names(width, locale=language).items():
                names[normalise(name)] = number
    return names
