"""Somebody who has everything that is published tries to work out what is hidden."""

from datetime import date
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from analysis.disclosure import CountTable, shown_cells

_LEAST = 5


@st.composite
def _tables(draw: st.DrawFn) -> CountTable:
    """Two steps of a nation, its provinces, their regions and its violation types, over some days."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=2, max_size=3))
    days = draw(st.integers(1, 3))
    kinds = draw(st.integers(2, 3))
    regions = sum(sizes)
    few = st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 30))
    new = np.array(draw(st.lists(few, min_size=regions * days * kinds, max_size=regions * days * kinds)))
    new = new.reshape(regions, kinds, days)
    share = np.array(draw(st.lists(st.sampled_from([0, 1, 2]), min_size=regions, max_size=regions)))
    steps = [new, (new * share[:, None, None]) // 2]
    blocks, sums = [], []
    for step in steps:
        first = sum(map(len, blocks))
        by_region = step.sum(axis=1)
        starts = np.cumsum([0, *sizes])
        provinces = np.array([by_region[a:b].sum(axis=0) for a, b in pairwise(starts)])
        block = np.concatenate([by_region.sum(axis=0)[None], provinces, by_region, step.sum(axis=0)])
        blocks.append(block)
        province_rows = range(first + 1, first + 1 + len(sizes))
        region_rows = np.arange(regions) + first + 1 + len(sizes)
        sums.append((first, tuple(province_rows)))
        sums.append((first, tuple(range(first + 1 + len(sizes) + regions, first + len(block)))))
        sums += [
            (row, tuple(region_rows[a:b].tolist()))
            for row, (a, b) in zip(province_rows, pairwise(starts), strict=True)
        ]
    size = len(blocks[0])
    return CountTable(
        numbers=np.cumsum(np.concatenate(blocks), axis=1).astype(np.int64),
        sums=tuple(sums),
        below=tuple((row + size, row) for row in range(size)),
        publishable=np.ones(2 * size, dtype=np.bool_),
        cells=pd.MultiIndex.from_tuples([(str(row), "", "") for row in range(2 * size)]),
        days=tuple(date(2020, 3 * (day + 1), 28) for day in range(days)),
    )


class _Attacker:
    """Writes every number down as an unknown, and everything published or plain as an equation."""

    def __init__(self, table: CountTable, shown: npt.NDArray[np.bool_]) -> None:
        cells, days = table.numbers.shape
        self._days = days
        equal, unequal = [], []
        for day in range(days):
            equal += [
                self._row({whole: -1, **dict.fromkeys(parts, 1)}, day, cells) for whole, parts in table.sums
            ]
            unequal += [self._row({small: 1, large: -1}, day, cells) for small, large in table.below]
        for cell in range(cells):
            for day in range(days - 1):
                row = np.zeros((cells, days))
                row[cell, day], row[cell, day + 1] = 1, -1
                unequal.append(row.ravel())
        self._known = {
            "A_eq": np.array(equal),
            "b_eq": np.zeros(len(equal)),
            "A_ub": np.array(unequal),
            "b_ub": np.zeros(len(unequal)),
            "bounds": [
                (value, value) if is_shown else (0, None)
                for value, is_shown in zip(table.numbers.ravel(), shown.ravel(), strict=True)
            ],
        }

    def _row(self, signs: dict[int, int], day: int, cells: int) -> npt.NDArray[np.float64]:
        row = np.zeros((cells, self._days))
        for cell, sign in signs.items():
            row[cell, day] = sign
        return row.ravel()

    def width(self, cell: int, day: int) -> float:
        goal = np.zeros(self._known["A_eq"].shape[1])
        goal[cell * self._days + day] = 1
        least = linprog(goal, method="highs", **self._known)
        most = linprog(-goal, method="highs", **self._known)
        if most.status == 3:  # nothing limits it
            return np.inf
        return float(-most.fun - least.fun)


@given(_tables())
@settings(max_examples=12)
def test_no_hidden_number_can_be_narrowed_by_all_that_is_published(table: CountTable) -> None:
    shown = shown_cells(table, least=_LEAST)
    attacker = _Attacker(table, shown)
    for cell, day in np.argwhere(~shown).tolist():
        assert attacker.width(cell, day) >= _LEAST - 1 - 1e-6, (cell, day)


@given(_tables())
@settings(max_examples=30)
def test_small_counts_and_small_growth_are_never_published(table: CountTable) -> None:
    shown = shown_cells(table, least=_LEAST)
    for numbers, is_shown in zip(table.numbers, shown, strict=True):
        published = np.concatenate([[0], numbers[is_shown]])
        growth = np.diff(published)
        assert ((growth == 0) | (growth >= _LEAST)).all()


@given(_tables())
@settings(max_examples=15)
def test_later_days_do_not_change_what_earlier_ones_published(table: CountTable) -> None:
    shown = shown_cells(table, least=_LEAST)
    for day in range(1, len(table.days)):
        assert (shown_cells(table.until(day), least=_LEAST) == shown[:, :day]).all()
