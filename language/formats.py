"""Numbers and dates as the reader writes them: 1.234,5 and 21 September 2020 in Indonesian."""

from datetime import date

from babel import dates, numbers

from language.catalogue import current_language

_MISSING = "–"


def format_number(value: float | None, digits: int = 0) -> str:
    """Return a number with `digits` decimals; an en dash where the value is missing."""
    if value is None or value != value:
        return _MISSING
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return numbers.format_decimal(value, format=pattern, locale=current_language())


def format_percent(share: float | None, digits: int = 1) -> str:
    """Return a share between 0 and 1 as a percentage; an en dash where it is missing."""
    if share is None or share != share:
        return _MISSING
    return f"{format_number(share * 100, digits)}%"


def format_date(day: date) -> str:
    """Return a date in full: 21 September 2020."""
    return dates.format_date(day, "d MMMM y", locale=current_language())


def format_short_date(day: date) -> str:
    """Return a date in short: 21 Sep 2020."""
    return dates.format_date(day, "d MMM y", locale=current_language())


def format_month(day: date) -> str:
    """Return a month and year: September 2020."""
    return dates.format_date(day, "MMMM y", locale=current_language())
