"""Saying what a body published, with its source; the rules that compare with published figures share it."""

import pandas as pd

from data.kinds import Unit
from data.vocabulary import label
from language import _, format_date, format_number

_OPTIONAL = ("region_code", "violation_type", "position")


def without_gaps(figures: pd.DataFrame) -> pd.DataFrame:
    """Return figures whose key can be joined: an empty text where a dimension is not split."""
    return figures.fillna(dict.fromkeys(_OPTIONAL, ""))


def amount(value: int, unit: str) -> str:
    """Return a number with its unit: `680 orang`."""
    words = _("{number} orang") if unit == Unit.PERSON else _("{number} perkara")
    return words.format(number=format_number(value))


def published_sentence(figure: pd.Series) -> str:
    """Return what a body published, its source, and what to do about a difference.

    Args:
        figure: a row of `data.published.counts`.
    """
    source = ", ".join(part for part in (str(figure["publisher"]), str(figure["url"])) if part)
    return _(
        "{body} mengumumkan {amount} per {day} ({source}); perbaiki, atau jelaskan selisihnya pada catatan "
        "rilis"
    ).format(
        body=label("bodies", figure["body"]),
        amount=amount(figure["value"], figure["unit"]),
        day=format_date(figure["as_of"]),
        source=source,
    )
