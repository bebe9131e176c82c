"""How well the cells of a column fit a column of the schema."""

from collections.abc import Callable, Sequence

import pandas as pd

from data.dates.shapes import is_epoch, meanings_of
from data.kinds import TableKind
from data.numbers import read_integers
from data.schema import columns
from data.terms import codes_of

PlaceMatcher = Callable[[pd.Series, pd.Series], pd.DataFrame]

_ROWS = 5_000
_DIFFERENT = 200


def sample_of(column: pd.Series) -> pd.Series:
    """Return different texts of a column, enough to judge it by."""
    filled = column.iloc[:_ROWS]
    return pd.Series(pd.unique(filled[filled != ""])[:_DIFFERENT], dtype="str")


def fit(
    sample: Sequence[str] | pd.Series, column: str, *, kind: TableKind, match_places: PlaceMatcher
) -> float | None:
    """Return the share of different texts that a column of the schema could hold.

    Args:
        sample: different texts, none empty.
        column: column of the schema.
        kind: cases or counts.
        match_places: tells which region a written place means.

    Returns:
        From 0 to 1; None where there is no text, or the content of such a column tells nothing.
    """
    texts = pd.Series(sample, dtype="str")
    if texts.empty:
        return None
    about = columns(kind).loc[column]
    match about["dtype"]:
        case "date":
            return float(texts.map(lambda text: bool(meanings_of(text)) or is_epoch(text)).mean())
        case "integer":
            return float(read_integers(texts).notna().mean())
        case "term":
            return float(codes_of(texts, vocabulary=str(about["vocabulary"])).notna().mean())
        case "place":
            beside = pd.Series("", index=texts.index, dtype="str")
            return float((match_places(texts, beside)["status"] != "unknown").mean())
        case _:
            return None
