"""How far the bodies' figures agree, in a few numbers and day by day."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.reconciliation.beside import side_by_side
from analysis.reconciliation.identities import identities
from analysis.reconciliation.totals import BODIES, published_steps, stated_totals
from analysis.selection import Selection

_KEYS = ["day", "step"]


@dataclass(frozen=True)
class Comparison:
    """The state of agreement.

    Attributes:
        totals: how many totals were stated of the place in focus. bodies: codes of who stated them.
        comparable: pairs of totals of the same step and unit by two bodies within a week of each other.
        equal: of these, without a difference.
        largest: the largest difference among them, without its sign; None where there is no pair.
        sums: published sums that can be computed. closing: of these, how many close.
        widest: the largest difference of one that does not close; None where all do.
    """

    totals: int
    bodies: tuple[str, ...]
    comparable: int
    equal: int
    largest: int | None
    sums: int
    closing: int
    widest: int | None


def compared(selection: Selection) -> Comparison:
    """Return how far the published figures agree.

    Args:
        selection: its election, place and as-of day are used for the totals; the published sums are those
            known on the day, of any election.
    """
    stated = stated_totals(selection)
    pairs = side_by_side(selection)
    apart = _pairs(pairs)["difference"].abs()
    checks = identities()
    known = checks[(checks["as_of"] <= pd.Timestamp(selection.as_of)) & checks["holds"].notna()]
    gaps = known.loc[~known["holds"].astype("bool"), "difference"].abs()
    return Comparison(
        totals=len(stated),
        bodies=tuple(body for body in BODIES if (stated["body"] == body).any()),
        comparable=len(apart),
        equal=int((apart == 0).sum()),
        largest=int(apart.max()) if len(apart) else None,
        sums=int(known["code"].nunique()),
        closing=int(known.loc[known["check_holds"].astype("bool"), "code"].nunique()),
        widest=int(gaps.max()) if len(gaps) else None,
    )


def _pairs(table: pd.DataFrame) -> pd.DataFrame:
    """The comparable rows, once each: two statements stand side by side on the days of both."""
    found = table[table["difference"].notna()]
    days = found[["day", "stated_on"]]
    return found.assign(first=days.min(axis=1), last=days.max(axis=1)).drop_duplicates(
        ["step", "unit", "first", "last"]
    )


def days_side_by_side(
    selection: Selection, *, window_days: int = 7, only_shared: bool = True
) -> list[tuple[pd.Timestamp, str, pd.DataFrame]]:
    """Return the statements of each day and step together, the latest day first.

    Args:
        selection: its election, place and as-of day are used.
        window_days: how far a statement may lie from the day.
        only_shared: leave out where only one body stated anything near the day, and days on which the same
            statements stand side by side as on a later one.

    Returns:
        Day, step, and the rows of `side_by_side` for them, body by body in the order of `BODIES`.
    """
    table = side_by_side(selection, window_days=window_days)
    order = published_steps()
    found = [
        (pd.Timestamp(str(day)), str(step), rows.reset_index(drop=True))
        for (day, step), rows in table.groupby(_KEYS, sort=False)
    ]
    found.sort(key=lambda each: (-each[0].value, order.index(each[1])))
    return list(_shared(found)) if only_shared else found


def _shared(
    found: list[tuple[pd.Timestamp, str, pd.DataFrame]],
) -> Iterator[tuple[pd.Timestamp, str, pd.DataFrame]]:
    """Those of several bodies; the same statements once, on the latest of their days."""
    seen = set()
    for day, step, rows in found:
        statements = (step, frozenset(zip(rows["body"], rows["unit"], rows["stated_on"], strict=True)))
        if len(set(rows["body"])) > 1 and statements not in seen:
            seen.add(statements)
            yield day, step, rows
