"""Where a time axis is marked, and with which words: months in the reader's language."""

from datetime import date, timedelta

import pandas as pd
from babel.dates import format_date

from analysis.stages.clock import distance_word
from language import _, current_language

_MOST = 12  # marks that fit side by side on a phone
_EDGE = 0.02  # of the span: a mark closer to its end would be cut off
_STEPS = (1, 2, 3, 6, 12)
_FOUR_WEEKS = timedelta(days=28)


def month_ticks(first: date, last: date) -> tuple[list[date], list[str]]:
    """Return first days of months in a span and their words; the year stands below the first and January."""
    months = list(pd.period_range(first, last, freq="M"))
    step = next((step for step in _STEPS if len(months) / step <= _MOST), _STEPS[-1])
    kept = [month for month in months if (month.month - 1) % step == 0 and month.start_time.date() >= first]
    room = (last - first) * _EDGE
    days = [month.start_time.date() for month in kept if month.start_time.date() + room <= last]
    return days, [_words(day, with_year=index == 0 or day.month == 1) for index, day in enumerate(days)]


def voting_ticks(first: date, last: date, *, voting_day: date) -> tuple[list[date], list[str]]:
    """Return days that lie whole times four weeks from the vote, and their distance to it: H-28, H, H+28."""
    counts = range((first - voting_day) // _FOUR_WEEKS + 1, (last - voting_day) // _FOUR_WEEKS + 1)
    step = next((step for step in _STEPS if len(counts) / step <= _MOST), _STEPS[-1])
    days = [voting_day + count * _FOUR_WEEKS for count in counts if count % step == 0]
    return days, [distance_word((voting_day - day).days) for day in days]


def new_title(*, weekly: bool, to_vote: bool) -> str:
    """Return what the counts of single periods are called."""
    if weekly:
        return _("Baru per minggu")
    return _("Baru per 28 hari") if to_vote else _("Baru per bulan")


def _words(day: date, *, with_year: bool) -> str:
    month = format_date(day, "MMM", locale=current_language())
    return f"{month}\n{day.year}" if with_year else month
