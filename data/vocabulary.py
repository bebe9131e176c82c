"""The field's words: codes with their labels, order and other names, read from `data/reference/`."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import pandas as pd

from data.tables import read_reference
from language import DEFAULT_LANGUAGE, current_language

TABLES = (
    "violation_types",
    "violation_groups",
    "positions",
    "case_status",
    "sanctions",
    "channels",
    "bodies",
    "election_stages",
    "prevention_types",
    "risk_drivers",
    "legal_instruments",
    "zone_thresholds",
    "deadlines",
    "published_metrics",
    "published_units",
    "glossary",
    "validation_measures",
    "validation_settings",
    "handling_steps",
    "handling_outcomes",
    "ageing_classes",
    "check_rules",
)

_SEPARATORS = re.compile(r"[\W_]+")


@cache
def table(name: str) -> pd.DataFrame:
    """Return a vocabulary in display order; cached and shared, so do not change it.

    Args:
        name: one of `TABLES`.

    Returns:
        Index `code` (str); at least `order` (int), `label_id`, `label_en` and, where the vocabulary is
        matched against written words, `aliases` (separated by semicolons). All other columns are text, empty
        where nothing is known.

    Raises:
        KeyError: where `name` is not a vocabulary.
    """
    if name not in TABLES:
        raise KeyError(name)
    words = read_reference(name).astype({"order": "int64"}).set_index("code")
    return words.sort_values("order")


def label(table_name: str, code: str) -> str:
    """Return the label of a code in the language in force; the code itself where it is not in the table."""
    column = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    return _column(table_name, column).get(code, code)


def labels(table_name: str) -> Mapping[str, str]:
    """Return every code of a vocabulary with its label in the language in force, in display order."""
    return {code: label(table_name, code) for code in table(table_name).index}


def normalise(text: str) -> str:
    """Return a written word as aliases are compared: lower case, single spaces, no punctuation."""
    return _SEPARATORS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


@cache
def _column(table_name: str, column: str) -> Mapping[str, str]:
    return MappingProxyType({str(code): str(text) for code, text in table(table_name)[column].items()})


@cache
def alias_lookup(table_name: str) -> Mapping[str, str]:
    """Return each normalised code, label and alias of a vocabulary with the code it means.

    A word written for two codes is left out: nothing guesses.
    """
    meanings: dict[str, set[str]] = {}
    for code, row in table(table_name).iterrows():
        written = [str(code), row["label_id"], row["label_en"], *str(row.get("aliases", "")).split(";")]
        for word in filter(None, map(normalise, written)):
            meanings.setdefault(word, set()).add(str(code))
    return MappingProxyType({word: min(codes) for word, codes in meanings.items() if len(codes) == 1})
