"""How the shares of groups, or of the types chosen, move over the months of an election."""

from datetime import date

import numpy as np
import pandas as pd

from analysis.handling.tables import with_share
from analysis.measure import UNKNOWN, CountSource, Measure
from analysis.mix import place_of
from analysis.scope import borders
from analysis.selection import Selection
from analysis.trends import Period, series
from data import vocabulary
from data.kinds import TableKind


def shares_over_time(
    source: CountSource, selection: Selection, *, period: Period = Period.MONTH, top: int = 5
) -> pd.DataFrame:
    """Return the share of each group of types by period; of each type where the selection names types.

    Shares are of all types, also where the selection names some.

    Args:
        source: the counts of the selection's election.
        selection: the question, its place in focus included.
        period: weeks or months.
        top: how many groups or types at most, those with the most by the as-of day.

    Returns:
        `code` (of a group or a type, the one with the most first), `period_start`, `period_end` (datetime64),
        `is_complete`, `is_settling` (bool); `count`, `total` (Int64: new in the period), `share`,
        `share_low`, `share_high`; `cumulative_count`, `cumulative_total`, `cumulative_share` and its ends
        (Float64, 95% Wilson; NA where the total is 0). No rows for statements.
    """
    if source.release.kind is not TableKind.CASES:
        return _no_rows()
    whole = series(source, selection.but(violation_types=()), period=period)
    last = min(selection.as_of, source.days[1])
    ends = [min(end.date(), last) for end in whole["period_end"]]
    found = {code: _counts(source, selection, types, ends) for code, types in _kept(selection).items()}
    ranked = sorted(found, key=lambda code: -int(found[code].iloc[-1]) if len(ends) else 0)
    named = [code for code in ranked if len(ends) and found[code].iloc[-1] > 0][:top]
    parts = [_with_shares(whole, found[code]).assign(code=code) for code in named]
    return pd.concat(parts, ignore_index=True)[list(_no_rows().columns)] if parts else _no_rows()


def _kept(selection: Selection) -> dict[str, tuple[str, ...]]:
    """The types that each line adds up."""
    if selection.violation_types:
        return {code: (code,) for code in selection.violation_types}
    group_of = vocabulary.table("violation_types")["group"]
    return {
        group: tuple(group_of.index[group_of == group])
        for group in vocabulary.table("violation_groups").index
    }


def _counts(source: CountSource, selection: Selection, types: tuple[str, ...], ends: list[date]) -> pd.Series:
    measure = Measure(counter=selection.counter, unit=selection.unit, violation_types=types)
    counts = source.counts([place_of(selection)], ends, measure=measure, borders=borders(selection))[0]
    return pd.Series(np.where(counts == UNKNOWN, 0, counts), dtype="Int64")


def _with_shares(whole: pd.DataFrame, cumulative: pd.Series) -> pd.DataFrame:
    table = whole[["period_start", "period_end", "is_complete", "is_settling"]].assign(
        count=cumulative.diff().fillna(cumulative),
        total=whole["new"],
        cumulative_count=cumulative,
        cumulative_total=whole["cumulative"],
    )
    table = with_share(table, part="count", whole="total")
    return with_share(table, part="cumulative_count", whole="cumulative_total", name="cumulative_share")


def _no_rows() -> pd.DataFrame:
    numbers = pd.Series(dtype="Int64")
    empty = pd.DataFrame({"code": pd.Series(dtype="str")}).assign(
        period_start=pd.Series(dtype="datetime64[us]"),
        period_end=pd.Series(dtype="datetime64[us]"),
        is_complete=pd.Series(dtype="bool"),
        is_settling=pd.Series(dtype="bool"),
        count=numbers,
        total=numbers,
        cumulative_count=numbers,
        cumulative_total=numbers,
    )
    empty = with_share(empty, part="count", whole="total")
    return with_share(empty, part="cumulative_count", whole="cumulative_total", name="cumulative_share")
