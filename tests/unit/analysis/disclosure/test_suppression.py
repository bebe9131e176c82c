"""What the public sees: worked by hand on tables small enough to check."""

from datetime import date

import numpy as np
import pandas as pd

from analysis.disclosure import CountTable, shown_cells, unprotected

_DAYS = (date(2020, 3, 31), date(2020, 6, 30))


def _table(rows: dict[str, list[int]]) -> CountTable:
    """A nation, its provinces A and B, and the regions a1, a2, ... of A."""
    names = list(rows)
    numbers = np.array(list(rows.values()), dtype=np.int64)
    parents = {"A": "N", "B": "N"} | {name: "A" for name in names if name.startswith("a")}
    wholes = {}
    for part, whole in parents.items():
        if part in names:
            wholes.setdefault(names.index(whole), []).append(names.index(part))
    cells = pd.MultiIndex.from_tuples(
        [(name, "", "reported") for name in names], names=["place", "violation_type", "counter"]
    )
    return CountTable(
        numbers=numbers,
        sums=tuple((whole, tuple(parts)) for whole, parts in wholes.items()),
        below=(),
        publishable=np.ones(len(names), dtype=np.bool_),
        cells=cells,
        days=_DAYS[: numbers.shape[1]],
    )


def _shown(rows: dict[str, list[int]], *, least: int = 5) -> dict[str, list[bool]]:
    return dict(zip(rows, shown_cells(_table(rows), least=least).tolist(), strict=True))


def test_a_small_count_takes_the_smallest_of_its_siblings_with_it() -> None:
    # a1 = 20 - 6 - 12 where it alone is hidden; with a2 hidden both lie in 0 ... 8
    rows = {"N": [50], "A": [20], "B": [30], "a1": [2], "a2": [6], "a3": [12]}
    assert _shown(rows) == {
        "N": [True],
        "A": [True],
        "B": [True],
        "a1": [False],
        "a2": [False],
        "a3": [True],
    }


def test_two_small_counts_whose_sum_is_small_need_a_third() -> None:
    # a1 + a2 = 3, so each lies in 0 ... 3: fewer than five values
    shown = _shown({"N": [50], "A": [20], "B": [30], "a1": [1], "a2": [2], "a3": [7], "a4": [10]})
    assert [name for name, days in shown.items() if not days[0]] == ["a1", "a2", "a3"]


def test_zeros_and_large_counts_stay() -> None:
    rows = {"N": [50], "A": [20], "B": [30], "a1": [0], "a2": [8], "a3": [12]}
    assert all(days == [True] for days in _shown(rows).values())


def test_a_small_growth_is_hidden_as_a_small_count_is() -> None:
    # From 20 to 22 in A and from 30 to 41 in B: the difference of A would be 2.
    shown = _shown({"N": [50, 63], "A": [20, 22], "B": [30, 41]})
    assert shown == {"N": [True, True], "A": [True, False], "B": [True, False]}


def test_a_province_is_hidden_where_its_only_region_is() -> None:
    shown = _shown({"N": [50], "A": [3], "B": [47], "a1": [3], "a2": [0]})
    assert not shown["A"][0]
    assert not shown["a1"][0]
    assert not shown["B"][0] or not shown["N"][0]


def test_a_later_day_changes_nothing_of_the_days_before() -> None:
    rows = {"N": [50, 70], "A": [20, 33], "B": [30, 37], "a1": [2, 9], "a2": [6, 6], "a3": [12, 18]}
    first = {name: days[:1] for name, days in rows.items()}
    assert {name: days[:1] for name, days in _shown(rows).items()} == _shown(first)


def test_what_can_be_narrowed_is_told_apart_from_what_cannot() -> None:
    table = _table({"N": [50], "A": [20], "B": [30], "a1": [2], "a2": [6], "a3": [12]})
    one = np.array([[True], [True], [True], [False], [True], [True]])
    assert unprotected(table, one, width=4)[:, 0].tolist() == [False, False, False, True, False, False]
    two = np.array([[True], [True], [True], [False], [False], [True]])
    assert not unprotected(table, two, width=4).any()
    assert unprotected(table, two, width=9)[:, 0].tolist() == [False, False, False, True, True, False]
