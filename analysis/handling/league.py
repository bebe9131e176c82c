"""The order in which a reader looks at the personnel authorities, and a search among them."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

import pandas as pd

from analysis.places import province_of
from analysis.scope import borders
from analysis.selection import Selection


class LeagueOrder(StrEnum):
    """What the list of authorities is ordered by."""

    MOST_OPEN = "terbuka"
    OLDEST = "tertua"
    LATEST = "tenggat"
    LEAST_DONE = "tindak"
    NAME = "nama"


_Columns = tuple[list[str], list[bool]]
_ORDERS: Mapping[LeagueOrder, _Columns] = MappingProxyType(
    {
        LeagueOrder.MOST_OPEN: (["open", "oldest_age"], [False, False]),
        LeagueOrder.OLDEST: (["oldest_age", "open"], [False, False]),
        LeagueOrder.LATEST: (["over_deadline", "oldest_age"], [False, False]),
        LeagueOrder.LEAST_DONE: (["share", "open"], [True, False]),
        LeagueOrder.NAME: (["ppk"], [True]),
    }
)


def league(
    table: pd.DataFrame,
    selection: Selection,
    *,
    order: LeagueOrder = LeagueOrder.MOST_OPEN,
    containing: str = "",
) -> pd.DataFrame:
    """Return the authorities in an order, those whose name holds a text.

    Args:
        table: frame of `open_recommendations`.
        selection: the question; the provinces are those of its day.
        order: what comes first; equals stand by code, those without a value last.
        containing: part of the name of the office, in any case; empty keeps all.

    Returns:
        The same columns and `province_code` (of the place; NA where the place is not known).
    """
    named = table["ppk"].fillna("").str.casefold()
    kept = table[named.map(_holder(containing))] if containing.strip() else table
    columns, ascending = _ORDERS[order]
    ordered = kept.sort_values(
        [*columns, "ppk_code"], ascending=[*ascending, True], na_position="last", ignore_index=True
    )
    day = borders(selection)
    known = ordered["ppk_code"].map(lambda code: province_of(str(code), day), na_action="ignore")
    return ordered.assign(province_code=known.astype("str"))


def _holder(text: str) -> Callable[[str], bool]:
    words = text.casefold().split()
    return lambda name: all(word in name for word in words)
