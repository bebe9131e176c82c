"""The places with the most, each with the reason for its zone."""

import pandas as pd

from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from analysis.zones import zone_table


def top_regions(source: CountSource, selection: Selection, *, number: int = 10) -> pd.DataFrame:
    """Return the places in view with the highest counts.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        number: how many rows at most; of places that tie at the end those first by code stay.

    Returns:
        The columns of the zone table, preceded by `rank` (int64; equal counts share the best rank), by count
        and then by code. Places without a count, or with zero, are not ranked.
    """
    table = zone_table(source, selection, with_reasons=True)
    return ranked(table).head(number)


@remembered(128)
def ranked(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a zone table that have a count above zero, ranked as in `top_regions`; shared."""
    counted = table[table["count"].fillna(0) > 0].sort_values(
        ["count", "region_code"], ascending=[False, True], ignore_index=True
    )
    rank = counted["count"].rank(method="min", ascending=False).astype("int64")
    counted.insert(0, "rank", rank)
    return counted
