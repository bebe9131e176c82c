"""Turns of phrase that several sentences share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd
from babel.lists import format_list

from charts.words import counted
from language import _, current_language, format_date, format_number

if TYPE_CHECKING:  # figures are built with these phrases, so they cannot be imported here
    from charts.figures.provenance import Provenance


def not_told(provenance: Provenance, what: str) -> str:
    """Say that the data is silent, which is not zero."""
    return _("Hingga {day}, data ini tidak memuat {what} {counted} di {place}.").format(
        day=format_date(provenance.as_of),
        what=what,
        counted=counted(provenance.counter, provenance.unit),
        place=provenance.place,
    )


def nothing(provenance: Provenance) -> str:
    """Say that the data records none, which is a statement of zero by the data."""
    return _("Hingga {day}, data ini tidak mencatat {counted} di {place}.").format(
        day=format_date(provenance.as_of),
        counted=counted(provenance.counter, provenance.unit),
        place=provenance.place,
    )


def numbered(words: pd.Series, numbers: pd.Series) -> list[str]:
    """Return each word with its number: merah 3."""
    return [f"{inside(word)} {format_number(n)}" for word, n in zip(words, numbers, strict=True)]


def joined(parts: Sequence[str]) -> str:
    """Return parts as a list reads in the language in force: a, b, dan c."""
    return format_list(list(parts), locale=current_language())


def inside(words: object) -> str:
    """Return words as they stand inside a sentence: lower case first, abbreviations left alone."""
    text = str(words)
    return text[:1].lower() + text[1:] if not text[1:2].isupper() else text
