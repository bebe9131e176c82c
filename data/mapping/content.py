"""How well the cells of a column fit a column of the schema."""

from collections.abc import Iterable
from functools import lru_cache

import pandas as pd

from data.dates import is_epoch, meanings_of
from data.kinds import TableKind
from data.numbers import read_integers
from data.places import PlaceMatcher
from data.schema import columns
from data.terms import meanings
from data.vocabulary import normalise

_ROWS = 5_000
_DIFFERENT = 60


def sample_of(column: pd.Series) -> tuple[str, ...]:
    """Return different texts of a column, enough to judge it by; none empty."""
    filled = column.iloc[:_ROWS]
    return tuple(map(str, pd.unique(filled[filled != ""])[:_DIFFERENT]))


@lru_cache(maxsize=4096)
def fit(sample: tuple[str, ...], column: str, *, kind: TableKind, match_places: PlaceMatcher) -> float | None:
    """Return the share of different texts that a column of the schema could hold.

    Args:
        sample: different texts, none empty.
        column: column of the schema.
        kind: cases or counts.
        match_places: tells which region a written place means.

    Returns:
        From 0 to 1; None where there is no text, or the content of such a column tells nothing.
    """
    if not sample:
        return None
    about = columns(kind).loc[column]
    match about["dtype"]:
        case "date":
            return _share(bool(meanings_of(text)) or is_epoch(text) for text in sample)
        case "integer":
            return float(read_integers(pd.Series(sample, dtype="str")).notna().mean())
        case "term":
            known = meanings(str(about["vocabulary"]))
            return _share(normalise(text) in known for text in sample)
        case "place":
            return _places(sample, match_places)
        case _:
            return None


def _share(fits: Iterable[bool]) -> float:
    found = list(fits)
    return sum(found) / len(found)


def _places(sample: tuple[str, ...], match_places: PlaceMatcher) -> float:
    texts = pd.Series(sample, dtype="str")
    beside = pd.Series("", index=texts.index, dtype="str")
    return float((match_places(texts, beside)["status"] != "unknown").mean())
