"""Written words and the codes they mean, for every column that holds terms."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import pandas as pd
from rapidfuzz import fuzz, process

from data.elections import elections
from data.tables import read_reference
from data.values import for_each_value
from data.vocabulary import alias_lookup, normalise, table
from data.vocabulary import label as vocabulary_label
from language import current_language

_CHOICES = ("levels", "counters", "units")
_NEAR_ENOUGH = 72.0


@cache
def meanings(vocabulary: str) -> Mapping[str, str]:
    """Return each normalised code, label and alias with the code it means.

    Args:
        vocabulary: a table of `data.vocabulary`, `elections`, or a list of `column_choices.csv`.
    """
    if vocabulary not in (*_CHOICES, "elections"):
        return alias_lookup(vocabulary)
    found: dict[str, str] = {}
    for code, row in _rows(vocabulary).iterrows():
        for written in (str(code), row["label_id"], row["label_en"], *row["aliases"].split(";")):
            found.setdefault(normalise(written), str(code))
    found.pop("", None)
    return MappingProxyType(found)


def codes_of(written: pd.Series, *, vocabulary: str) -> pd.Series:
    """Return the code of each written word; NA where it is empty or unknown."""
    known = meanings(vocabulary)
    return for_each_value(written, lambda text: known.get(normalise(text)))


def alike(written: str, *, vocabulary: str, most: int = 5) -> tuple[tuple[str, float], ...]:
    """Return the codes most like a written word, best first, each with how alike it is, from 0 to 1."""
    known = meanings(vocabulary)
    hits = process.extract(normalise(written), known.keys(), scorer=fuzz.WRatio, limit=None)
    best: dict[str, float] = {}
    for word, score, _place in hits:  # the best word of each code comes first
        best.setdefault(known[word], round(score / 100, 2))
    return tuple(best.items())[:most]


def nearest(written: str, *, vocabulary: str) -> str | None:
    """Return the code of the known word most like a written one, or None where none is near."""
    known = meanings(vocabulary)
    hit = process.extractOne(normalise(written), known.keys(), scorer=fuzz.WRatio, score_cutoff=_NEAR_ENOUGH)
    return known[hit[0]] if hit else None


def term_label(code: str, *, vocabulary: str) -> str:
    """Return what a code is called in the language in force."""
    if vocabulary not in (*_CHOICES, "elections"):
        return vocabulary_label(vocabulary, code)
    return str(_rows(vocabulary).loc[code, f"label_{current_language()}"])


def known_codes(vocabulary: str) -> tuple[str, ...]:
    """Return the codes of a vocabulary in display order."""
    rows = _rows(vocabulary) if vocabulary in (*_CHOICES, "elections") else table(vocabulary)
    return tuple(str(code) for code in rows.index)


@cache
def _rows(vocabulary: str) -> pd.DataFrame:
    if vocabulary == "elections":
        return elections()[["label_id", "label_en"]].assign(aliases="")
    choices = read_reference("column_choices")
    return choices[choices["list"] == vocabulary].set_index("code")
