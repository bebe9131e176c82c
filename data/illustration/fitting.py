"""Two exact tools: proportional filling between bounds, and rounding to integers under linear constraints."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, brentq, milp
from scipy.sparse import coo_array

Floats = npt.NDArray[np.float64]

# A gap is enough, since only the constraints are published, not the targets. No time limit: it would end
# elsewhere on another machine.
_GAP = 5e-3


def fill(weights: Floats, *, total: float, low: Floats, high: Floats) -> Floats:
    """Return shares of `total` in proportion to `weights`, none below `low` or above `high`.

    Solves sum(clip(scale × weights, low, high)) = total for the scale.

    Raises:
        ValueError: where the bounds leave no room for the total.
    """
    if not low.sum() - 1e-6 <= total <= high.sum() + 1e-6:
        raise ValueError(f"{total} lies outside {low.sum()} … {high.sum()}")

    def missing(scale: float) -> float:
        return float(np.clip(scale * weights, low, high).sum() - total)

    top = 1.0
    while missing(top) < -1e-6 and top < 1e12:
        top *= 2
    scale = (
        brentq(missing, 0.0, top) if missing(top) > 0 > missing(0.0) else (top if missing(0.0) < 0 else 0.0)
    )
    return np.clip(scale * weights, low, high)


@dataclass
class IntegerFit:
    """Integers nearest to given targets under linear constraints, by mixed-integer programming (HiGHS).

    The sum of weighted absolute deviations is least; soft constraints may be broken at a price, so that the
    solution breaks as little as can be.
    """

    target: Floats
    weight: Floats
    low: Floats
    high: Floats
    _rows: list[tuple[dict[int, float], float, float, float]] = field(default_factory=list)

    def require(self, terms: Mapping[int, float], *, low: float, high: float, price: float = np.inf) -> None:
        """Hold `low ≤ Σ coefficient × variable ≤ high`; with a finite price per unit, softly."""
        self._rows.append((dict(terms), low, high, price))

    def solve(self) -> npt.NDArray[np.int64]:
        """Return the integers.

        Raises:
            ValueError: where the hard constraints contradict one another.
        """
        count, soft = len(self.target), [row for row in self._rows if np.isfinite(row[3])]
        width = 3 * count + 2 * len(soft)
        cost = np.concatenate(
            [np.zeros(count), self.weight, self.weight, np.repeat([row[3] for row in soft], 2)]
        )
        solved = milp(
            cost,
            integrality=np.concatenate([np.ones(count), np.zeros(width - count)]),
            bounds=Bounds(
                np.concatenate([self.low, np.zeros(width - count)]),
                np.concatenate([self.high, np.full(width - count, np.inf)]),
            ),
            constraints=[self._deviations(width), self._linear(width)],
            options={"mip_rel_gap": _GAP},
        )
        if solved.x is None:
            raise ValueError(solved.message)
        return np.rint(solved.x[:count]).astype(np.int64)

    def _deviations(self, width: int) -> LinearConstraint:
        """Tie each variable to its target: variable − above + below = target."""
        count = len(self.target)
        row = np.arange(count)
        matrix = coo_array(
            (
                np.concatenate([np.ones(count), -np.ones(count), np.ones(count)]),
                (np.tile(row, 3), np.arange(3 * count)),
            ),
            shape=(count, width),
        )
        return LinearConstraint(matrix.tocsc(), self.target, self.target)

    def _linear(self, width: int) -> LinearConstraint:
        values, rows, columns = [], [], []
        slack = 3 * len(self.target)
        for number, (terms, _, _, price) in enumerate(self._rows):
            own = list(terms.items())
            if np.isfinite(price):
                own += [(slack, 1.0), (slack + 1, -1.0)]
                slack += 2
            for column, value in own:
                values.append(value)
                rows.append(number)
                columns.append(column)
        matrix = coo_array((values, (rows, columns)), shape=(len(self._rows), width))
        return LinearConstraint(matrix.tocsc(), [r[1] for r in self._rows], [r[2] for r in self._rows])
