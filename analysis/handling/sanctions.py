"""Which sanctions were imposed, and for what."""

import pandas as pd

from analysis.handling.kept import Kept, kept_cases
from analysis.handling.protection import hide_small, with_totals
from analysis.handling.query import endings
from analysis.handling.tables import counted, typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection
from data import vocabulary
from data.release import Release

UNSTATED = "unstated"
_COLUMNS = {"sanction": "str", "level": "str", "unit": "str", "count": "Int64", "followed_up": "Int64"}


def sanctions(source: CountSource, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return the sanctions of those followed up by the as-of day.

    Control measures on the follow-up itself (a blocked record, a warning to the PPK) are no sanctions: who
    has nothing else noted counts as not stated.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        One row a sanction that occurs, in the order of `sanctions.csv`, and last those without one:
        `sanction` (code; NA: not stated), `level` (NA with it), `unit`, `count`, adding up to `followed_up`
        (Int64), `share`, `share_low`, `share_high` (see `with_share`).
    """
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        return with_share(typed([], _COLUMNS), part="count", whole="followed_up")
    words = vocabulary.table("sanctions")
    followed = _followed_up(source.release, kept)
    count = followed["count"].groupby(followed["sanction"]).sum()
    count = count.reindex([code for code in (*words.index, UNSTATED) if code in count.index])
    code = pd.Series(count.index.to_numpy(), dtype="str")
    table = pd.DataFrame(
        {
            "sanction": code.where(code != UNSTATED),
            "level": code.map(words["level"]),
            "unit": selection.unit.value,
            "count": count.array,
            "followed_up": count.sum(),
        }
    )
    return with_share(typed(table, _COLUMNS), part="count", whole="followed_up")


def type_by_sanction(
    source: CountSource, selection: Selection, *, place: str | None = None, hide_below: int = 0
) -> pd.DataFrame:
    """Return the sanctions of those followed up by the as-of day, by violation type.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.
        hide_below: counts from 1 to one less are hidden, see `hide_small`; 0 hides nothing.

    Returns:
        Index `violation_type` in the order of the vocabulary, last `total`; columns: codes of sanctions in
        the order of the vocabulary, `unstated` where it occurs, last `total`. Int64; NA: hidden.
    """
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        return pd.DataFrame(index=pd.Index([], name="violation_type", dtype="str"))
    followed = _followed_up(source.release, kept)
    counts = counted(
        followed,
        rows="violation_type",
        columns="sanction",
        row_order=tuple(vocabulary.table("violation_types").index),
        column_order=(*vocabulary.table("sanctions").index, UNSTATED),
    )
    return hide_small(with_totals(counts), below=hide_below)


def _followed_up(release: Release, kept: Kept) -> pd.DataFrame:
    found = endings(release, kept)
    followed = found[found["outcome"] == "followed_up"]
    words = vocabulary.table("sanctions")
    known = words.index[words["is_control_measure"] == "no"]
    sanction = followed["sanction"].where(followed["sanction"].isin(known), UNSTATED)
    return followed.assign(sanction=sanction)
