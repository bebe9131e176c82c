"""Numbers and dates as the reader writes them: 1.234,5 and 21 September 2020 in Indonesian."""

import re
from datetime import date
from functools import lru_cache

from babel import dates, numbers

from language.catalogue import LANGUAGES, current_language

_KEPT = 8192  # written numbers and days: a page writes the same few hundred at each change
_MISSING, _MINUS = "–", "−"  # the keyboard's hyphen is too short for a minus


def format_number(value: float | None, digits: int = 0) -> str:
    """Return a number with `digits` decimals and a true minus sign; an en dash where the value is missing."""
    if value is None or value != value:
        return _MISSING
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    written = _decimal(value, pattern, current_language())
    is_nothing = not written.strip("-0.,")  # what rounds to zero is neither above nor below it
    return written.replace("-", "" if is_nothing else _MINUS)


@lru_cache(maxsize=_KEPT)
def _decimal(value: float, pattern: str, language: str) -> str:
    return numbers.format_decimal(value, format=pattern, locale=language)


@lru_cache(maxsize=_KEPT)
def _day(day: date, pattern: str, language: str) -> str:
    return dates.format_date(day, pattern, locale=language)


def format_percent(share: float | None, digits: int = 1) -> str:
    """Return a share between 0 and 1 as a percentage; an en dash where it is missing."""
    if share is None or share != share:
        return _MISSING
    return f"{format_number(share * 100, digits)}%"


def format_date(day: date) -> str:
    """Return a date in full: 21 September 2020."""
    return _day(day, "d MMMM y", current_language())


def format_short_date(day: date) -> str:
    """Return a date in short: 21 Sep 2020."""
    return _day(day, "d MMM y", current_language())


def format_month(day: date) -> str:
    """Return a month and year: September 2020."""
    return _day(day, "MMMM y", current_language())


def parse_day(text: str) -> date | None:
    """Return the day a reader typed (2020-09-21, 21/9/2020, 21 September 2020, 21 sep 20), or None."""
    iso = re.fullmatch(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*", text)
    written = re.fullmatch(r"\s*(\d{1,2})[\s/.\-]+(\w+)[\s/.\-]+(\d{4}|\d{2})\s*", text)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    elif written:
        day, month, year = int(written[1]), _month_number(written[2]), int(written[3])
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_number(word: str) -> int:
    """Return the month a word or number stands for in any language of the product; 0 where none."""
    if word.isdecimal():
        return int(word)
    names = (
        (number, name.rstrip(".").lower())
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in dates.get_month_names(width, locale=language).items()
    )
    return next((number for number, name in names if word.lower() == name), 0)
