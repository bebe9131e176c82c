"""What became of the reported cases."""

import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.query import endings
from analysis.handling.tables import typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection
from data import vocabulary

_ALWAYS = ("in_process", "awaiting_ppk", "followed_up")
_UNSTATED = "ended_unstated"
_COLUMNS = {
    "outcome": "str", "group": "str", "is_open": "bool", "unit": "str", "count": "Int64", "reported": "Int64",
}  # fmt: skip


def outcomes(source: CountSource, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return what had become of the reported by the as-of day; each counts once.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        One row an outcome that occurs, in the order of `handling_outcomes.csv`, and always the three that
        every case passes through: `outcome`; `group` (`open`, `proven`, `ended`); `is_open` (somebody still
        has to act); `unit`; `count` (Int64), adding up to `reported`; `share`, `share_low`, `share_high` (see
        `with_share`).
    """
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        return with_share(typed([], _COLUMNS), part="count", whole="reported")
    words = vocabulary.table("handling_outcomes")
    found = endings(source.release, kept)
    code = found["outcome"].where(found["outcome"].isin(words.index), _UNSTATED)
    count = found["count"].groupby(code).sum().reindex(words.index, fill_value=0)
    shown = words[(count > 0) | words.index.isin(_ALWAYS)]
    table = pd.DataFrame(
        {
            "outcome": shown.index,
            "group": shown["group"].array,
            "is_open": (shown["is_open"] == "yes").array,
            "unit": selection.unit.value,
            "count": count.reindex(shown.index).array,
            "reported": count.sum(),
        }
    )
    return with_share(typed(table, _COLUMNS), part="count", whole="reported")
