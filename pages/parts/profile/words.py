"""Small turns of phrase of the profile."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.profile.numbers import Measured
from language import _, format_number

Row = Mapping[Hashable, Any]


def interval_words(told: Measured, *, digits: int = 1) -> str:
    """Return an interval in words: 0,3 hingga 3,1 (95%)."""
    if told.low is None or told.high is None:
        return ""
    return _("{low} hingga {high} (95%)").format(
        low=format_number(told.low, digits), high=format_number(told.high, digits)
    )


def source_link(url: Any) -> str:
    """Return an address as a short Markdown link after a space; nothing where there is none."""
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        return ""
    return f" [{_('sumber')}](<{url}>)"


def part_of(part: Any, whole: Any) -> str:
    """Return a part of a whole in words: 2 dari 3; an en dash where either is not known."""
    if pd.isna(part) or pd.isna(whole):
        return format_number(None)
    return _("{part} dari {whole}").format(part=format_number(part), whole=format_number(whole))


def days_words(days: Any) -> str:
    """Return a number of days in words; an en dash where it is not known."""
    return format_number(None) if pd.isna(days) else _("{days} hari").format(days=format_number(days))
