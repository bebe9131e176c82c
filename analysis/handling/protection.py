"""Hiding small counts so that neither they nor what surrounds them gives them away."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.sparse.csgraph import shortest_path

from data.errors import UserError
from language import _

TOTAL = "total"

Flags = npt.NDArray[np.bool_]
_FREE = 1e-3  # a cell that is hidden already; csgraph reads 0, and what is very near, as no way at all
_MARGIN = 1e6  # totals are hidden last


def with_totals(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the counts with a row and a column `total`."""
    table = counts.assign(**{TOTAL: counts.sum(axis=1)})
    table.loc[TOTAL] = table.sum(axis=0)
    return table.astype("Int64")


def hide_small(table: pd.DataFrame, *, below: int) -> pd.DataFrame:
    """Return the table with every count from 1 to `below` - 1 hidden, and as many others as that takes.

    A hidden cell could be computed from its row or column where it is the only one hidden there, or from
    several of them together. Rows and columns are joined by their hidden cells: a hidden cell has one
    possible value only where it lies on no closed way through hidden cells. So for each small count the
    cheapest such way is hidden with it, counts before totals. Zeros stay visible: they name nobody.

    It keeps exact counts from being computed. It does not widen what can be guessed from size alone, nor
    protect against comparing tables of several selections.

    Args:
        table: counts with a last row and a last column `total`, as `with_totals` returns.
        below: the smallest count that may be seen; 0 or 1 hides nothing.

    Returns:
        The same table (Int64); NA: hidden.

    Raises:
        UserError: where `below` is negative.

    Source: D. Gusfield, "A graph theoretic approach to statistical data security", SIAM Journal on Computing
        17 (1988), theorem 3.1, pages 552-571.
    """
    if below < 0:
        raise UserError(
            _("Ambang perlindungan tidak boleh negatif."), expected=_("bilangan bulat, misalnya 5")
        )
    values = table.to_numpy(dtype=np.int64)
    small = (values > 0) & (values < below)
    hidden = small.copy()
    by_size = np.argwhere(small)[np.argsort(values[small], kind="stable")]
    for row, column in by_size:
        for cell in _closed_way(values, hidden, int(row), int(column)):
            hidden[cell] = True
    return table.mask(pd.DataFrame(hidden, table.index, table.columns))


def _closed_way(values: npt.NDArray[np.int64], hidden: Flags, row: int, column: int) -> list[tuple[int, int]]:
    """The cells of the cheapest way from a row to a column without the cell itself; all where none is."""
    rows, columns = values.shape
    cost = np.where(hidden, _FREE, values.astype(np.float64))
    cost[-1, :] += np.where(hidden[-1, :], 0, _MARGIN)
    cost[:, -1] += np.where(hidden[:, -1], 0, _MARGIN)
    cost[values == 0] = 0  # no way: a zero stays
    cost[row, column] = 0
    ways = np.zeros((rows + columns, rows + columns))
    ways[:rows, rows:] = cost
    before = shortest_path(ways, method="D", directed=False, indices=[row], return_predecessors=True)[1][0]
    node, cells = rows + column, []
    while before[node] >= 0:
        one, other = sorted((node, int(before[node])))
        cells.append((one, other - rows))
        node = int(before[node])
    return cells if node == row else [(int(r), int(c)) for r, c in np.argwhere(values > 0)]
