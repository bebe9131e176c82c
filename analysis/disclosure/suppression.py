"""Which numbers the public sees, decided day by day, so that no later day gives an earlier one away."""

from collections.abc import Sequence

import numpy as np

from analysis.cases import HIDE_BELOW
from analysis.disclosure.feasible import unprotected
from analysis.disclosure.table import CountTable, Flags

LEAST_SHOWN = HIDE_BELOW
"""The smallest count, and the smallest growth between two published days, that the public sees."""


def shown_cells(table: CountTable, *, least: int = LEAST_SHOWN) -> Flags:
    """Return which numbers are published.

    For each day in order: a number is a candidate where it is 0 or at least `least`, and where it grew since
    it was last published by 0 or at least `least` (primary suppression). Then more are hidden, smallest
    first, until every hidden number of that day and of all days before could still be any of at least
    `least` values, given everything published (complementary suppression).

    What is decided for a day rests on nothing that happens later: a release that only adds later cases
    publishes the same numbers for the days before. It always ends, as a day of which nothing is published
    tells nothing new.

    Args:
        table: the counts.
        least: at least 2.

    Returns:
        bool [cell, day].
    """
    shown = np.zeros(table.numbers.shape, dtype=np.bool_)
    last = np.zeros(len(table.numbers), dtype=np.int64)
    for day in range(table.numbers.shape[1]):
        growth = table.numbers[:, day] - last
        shown[:, day] = (growth == 0) | (growth >= least)
        shown[:, day] &= table.publishable | (table.numbers[:, day] == 0)
        _hide_more(table.until(day + 1), shown[:, : day + 1], least=least)
        last = np.where(shown[:, day], table.numbers[:, day], last)
    return shown


def _hide_more(table: CountTable, shown: Flags, *, least: int) -> None:
    """Hide numbers of the last day, in place, until every hidden number is protected."""
    near = _near(table)
    _hide_second(table, shown)
    narrow = unprotected(table, shown, width=least - 1)
    while narrow.any():
        before = shown.copy()
        beside = (_beside(table, shown, near, cell) for cell in np.flatnonzero(narrow.any(axis=1)).tolist())
        chosen = [cell for cell in beside if cell is not None]
        if chosen:
            shown[chosen, -1] = False
            _hide_second(table, shown)
        else:
            shown[:, -1] = False
        # A number that was free stays free when more is hidden; what is hidden only now was not asked about.
        narrow = unprotected(table, shown, width=least - 1, among=narrow | (before & ~shown))


def _hide_second(table: CountTable, shown: Flags) -> None:
    """Hide a second number in every sum of the last day that has one hidden: it could be subtracted."""
    changed = True
    while changed:
        changed = False
        for whole, parts in table.sums:
            if int(shown[whole, -1]) + int(shown[list(parts), -1].sum()) == len(parts):
                cell = _smallest(table, shown, parts)
                cell = _smallest(table, shown, (whole,)) if cell is None else cell
                if cell is not None:
                    shown[cell, -1] = False
                    changed = True


def _near(table: CountTable) -> list[tuple[int, ...]]:
    """For each cell the cells it stands in a sum with, or is bounded by."""
    near: list[set[int]] = [set() for _row in table.numbers]
    for whole, parts in table.sums:
        cells = {whole, *parts}
        for cell in cells:
            near[cell] |= cells
    for smaller, larger in table.below:
        near[smaller].add(larger)
        near[larger].add(smaller)
    return [tuple(sorted(cells)) for cells in near]


def _beside(table: CountTable, shown: Flags, near: Sequence[Sequence[int]], cell: int) -> int | None:
    """The number of the last day to hide for a cell that can be narrowed: its own, or the smallest near."""
    return cell if shown[cell, -1] else _smallest(table, shown, near[cell])


def _smallest(table: CountTable, shown: Flags, cells: Sequence[int]) -> int | None:
    """The smallest number of the last day that is shown and not 0; None where there is none."""
    found = [cell for cell in cells if shown[cell, -1] and table.numbers[cell, -1] > 0]
    return min(found, key=lambda cell: (int(table.numbers[cell, -1]), cell), default=None)
