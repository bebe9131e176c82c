"""Who is reported: shares of the classes of posts, with intervals."""

import pandas as pd

from analysis.cases import smallest_shown
from analysis.handling import by_position
from analysis.handling.tables import with_share
from analysis.measure import CountSource
from analysis.mix import place_of
from analysis.selection import Selection


def position_mix(source: CountSource, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return how the counts of a place divide by class of post, largest first.

    Below province level small counts are hidden, and no share is told where one is, as it would give the
    hidden count away. No rate per 1,000 of a class is told: how many hold which class is published for no
    place.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its types are a filter, its positions are not, so that shares are of all.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        One row a position that occurs: `position` (code; NA: not stated), `unit`, `count` (Int64, of the
        selection's counter; NA: hidden), `whole` (Int64, of all positions; NA where one is hidden), `share`,
        `share_low`, `share_high` (see `with_share`). Equal counts follow the order of the vocabulary.
    """
    where = place_of(selection) if place is None else place
    everyone = selection.but(positions=())
    found = by_position(source, everyone, place=where, hide_below=smallest_shown(where))
    table = found[["position", "unit"]].assign(count=found[selection.counter.value])
    table = table[table["count"].isna() | (table["count"] > 0)]
    whole = table["count"].sum(skipna=False, min_count=1)
    table = table.assign(whole=pd.array([whole] * len(table), dtype="Int64"))
    ordered = table.sort_values("count", ascending=False, kind="stable", ignore_index=True)
    return with_share(ordered, part="count", whole="whole")
