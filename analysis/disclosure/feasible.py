"""What somebody who has every published number can work out about a hidden one."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse.csgraph import connected_components

from analysis.disclosure.table import CountTable, Flags

_NO_LIMIT = np.inf
_IDLE_ROUNDS = 3  # so many pushes of all numbers at once without gain, then each is pushed by itself
_FAR = 1000.0  # how far above everything there is a number may be thought to lie
_ROUNDING = 1e-6


@dataclass(frozen=True, eq=False)
class _System:
    """What is known of the hidden numbers: `limits` of each, and rows that lie between `low` and `high`.

    Attributes:
        where: int [number, 2]: cell and day of each.
        rows: sparse [known, number].
        low, high: float [known].
        limits: float [number, 2].
    """

    where: npt.NDArray[np.intp]
    rows: sparse.csr_matrix
    low: npt.NDArray[np.float64]
    high: npt.NDArray[np.float64]
    limits: npt.NDArray[np.float64]


def unprotected(table: CountTable, shown: Flags, *, width: int, among: Flags | None = None) -> Flags:
    """Return which hidden numbers can be narrowed to fewer than `width` + 1 values.

    A number counts as protected only where two whole tables of integers are in hand that fit everything
    published and differ by at least `width` there. The tables come from integer programmes that push one
    number up or down; each of them shows for many other numbers at once that they are free.

    Args:
        table: the counts.
        shown: bool [cell, day]: what is published.
        width: the least that a number must be free to move.
        among: bool [cell, day]: the numbers asked about; None: all. Who hides more need ask only about those
            found before: a number that is free stays free.

    Returns:
        bool [cell, day]; False where a number is shown.

    Source: M. Fischetti and J. J. Salazar, "Solving the cell suppression problem on tabular data with linear
        constraints", Management Science 47 (2001), section 2 (the attacker's problem); A. Hundepool et al.,
        "Statistical Disclosure Control" (2012), chapter 4.
    """
    found = np.zeros_like(shown)
    whole = _system(table, shown)
    for part in _components(whole):
        cells, days = part.where.T
        asked = np.ones(len(cells), dtype=np.bool_) if among is None else among[cells, days]
        narrow = _narrow(part, table.numbers[cells, days].astype(np.float64), asked, width)
        found[cells[narrow], days[narrow]] = True
    return found


def _narrow(system: _System, truth: npt.NDArray[np.float64], asked: Flags, width: int) -> Flags:
    """Which of the numbers asked about move by less than `width` over all the tables that are found."""
    least, most = truth.copy(), truth.copy()
    narrow = asked.copy()
    chance = np.random.default_rng(len(truth))
    idle = 0
    while narrow.any() and idle < _IDLE_ROUNDS:
        goal = np.where(narrow, chance.choice((-1.0, 1.0), len(truth)), 0.0)
        least, most = _moved(least, most, _pushed(system, goal, truth), _pushed(system, -goal, truth))
        still = asked & (most - least < width)
        idle = idle + 1 if (still == narrow).all() else 0
        narrow = still
    for number in np.flatnonzero(narrow):
        if most[number] - least[number] < width:
            goal = np.zeros(len(truth))
            goal[number] = 1.0
            least, most = _moved(least, most, _pushed(system, goal, truth), _pushed(system, -goal, truth))
    return np.asarray(asked & (most - least < width))


def _moved(
    least: npt.NDArray[np.float64], most: npt.NDArray[np.float64], *tables: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    return np.minimum.reduce([least, *tables]), np.maximum.reduce([most, *tables])


def _pushed(
    system: _System, goal: npt.NDArray[np.float64], truth: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """A table of integers that fits all that is known and goes as far as can be in a direction.

    Nearly all of these programmes are flows through a network, whose corners are integers anyway; where one
    is not, it is solved for integers.
    """
    high = np.minimum(system.limits[:, 1], 2 * truth.sum() + _FAR)
    known = LinearConstraint(system.rows, system.low, system.high) if system.rows.shape[0] else ()
    for whole in (0, 1):
        answer = milp(
            -goal,
            integrality=np.full(len(truth), whole),
            bounds=Bounds(system.limits[:, 0], high),
            constraints=known,
        )
        if answer.x is None:
            break
        table = np.asarray(np.rint(answer.x), dtype=np.float64)
        if np.abs(answer.x - table).max() < _ROUNDING:
            return table
    return truth


def _system(table: CountTable, shown: Flags) -> _System:
    """Write down what is known of the hidden numbers."""
    hidden = ~shown
    number = np.full(hidden.shape, -1, dtype=np.intp)
    number[hidden] = np.arange(hidden.sum())
    known = np.where(shown, table.numbers, 0)
    entries: list[tuple[int, int, float]] = []
    low: list[float] = []
    high: list[float] = []
    for signs, limits in _statements(table, shown):
        row = len(low)
        total = 0.0
        for cell, day, sign in signs:
            if hidden[cell, day]:
                entries.append((row, int(number[cell, day]), sign))
            else:
                total += sign * float(known[cell, day])
        low.append(limits[0] - total)
        high.append(limits[1] - total)
    terms = np.array(entries, dtype=np.float64).reshape(-1, 3)
    size = int(hidden.sum())
    known_rows = sparse.csr_matrix(
        (terms[:, 2], (terms[:, 0].astype(np.intp), terms[:, 1].astype(np.intp))), shape=(len(low), size)
    )
    limits_of = np.stack([np.zeros(size), np.full(size, _NO_LIMIT)], axis=1)
    return _tightened(_System(np.argwhere(hidden), known_rows, np.array(low), np.array(high), limits_of))


Statement = tuple[list[tuple[int, int, float]], tuple[float, float]]


def _statements(table: CountTable, shown: Flags) -> Iterator[Statement]:
    """Every relation that holds at least one hidden number: its terms, and between what they add up to."""
    days = range(table.numbers.shape[1])
    for whole, parts in table.sums:
        cells = [whole, *parts]
        for day in days:
            if not shown[cells, day].all():
                terms = [(cell, day, -1.0 if cell == whole else 1.0) for cell in cells]
                yield terms, (0.0, 0.0)
    for smaller, larger in table.below:
        for day in days:
            if not (shown[smaller, day] and shown[larger, day]):
                yield [(larger, day, 1.0), (smaller, day, -1.0)], (0.0, _NO_LIMIT)
    for cell, day in np.argwhere(~(shown[:, 1:] & shown[:, :-1])).tolist():
        yield [(cell, day + 1, 1.0), (cell, day, -1.0)], (0.0, _NO_LIMIT)


def _tightened(system: _System) -> _System:
    """Turn every statement about a single number into its limits."""
    size = np.diff(system.rows.indptr)
    limits = system.limits.copy()
    for row in np.flatnonzero(size == 1):
        place = system.rows.indptr[row]
        number, sign = system.rows.indices[place], system.rows.data[place]
        ends = sorted((system.low[row] * sign, system.high[row] * sign))
        limits[number] = max(limits[number, 0], ends[0]), min(limits[number, 1], ends[1])
    kept = np.flatnonzero(size > 1)
    return _System(system.where, system.rows[kept], system.low[kept], system.high[kept], limits)


def _components(system: _System) -> Iterator[_System]:
    """The system in parts that know nothing of one another."""
    count = len(system.where)
    if not count:
        return
    ties = (system.rows.T @ system.rows) != 0
    total, label = connected_components(ties, directed=False)
    label_of_row = label[system.rows.indices[system.rows.indptr[:-1]]] if system.rows.shape[0] else label[:0]
    order, rows_in_order = np.argsort(label, kind="stable"), np.argsort(label_of_row, kind="stable")
    starts = np.searchsorted(label[order], np.arange(total + 1))
    row_starts = np.searchsorted(label_of_row[rows_in_order], np.arange(total + 1))
    for each in range(total):
        numbers = order[starts[each] : starts[each + 1]]
        rows = rows_in_order[row_starts[each] : row_starts[each + 1]]
        yield _System(
            system.where[numbers],
            sparse.csr_matrix(system.rows[rows][:, numbers]),
            system.low[rows],
            system.high[rows],
            system.limits[numbers],
        )
