"""How alike the reports of one week are: how much more counts vary than if each fell to a place by itself."""

from collections.abc import Callable

import numpy as np
from scipy.special import betainc, gammaln

from analysis.warning.history import Floats, Weekly
from analysis.warning.limits import LEAST_OBSERVED

_BURST = 0.01
_MOST_CELLS, _GROUPS = 2000, 64
_COARSE, _FINE = 14, 11


def dispersion(blocks: Weekly, mean: Floats) -> float:
    """Return how alike the reports of one block are: near 0 where each falls to a place by itself.

    The intraclass correlation of Dirichlet-multinomial blocks around known shares, by maximum likelihood.
    Reports come in groups (several persons at one event) and shares drift, so counts vary more than
    multinomial ones. Past bursts are what an alarm is for, not what is usual: cells that the first estimate
    makes rarer than `_BURST` count as expected in the second.

    Args:
        blocks: counts [place, block].
        mean: shares [place].

    Source: leaving past outbreaks out as in A. Noufaily et al., "An improved algorithm for outbreak detection
        in multiple surveillance systems", Statistics in Medicine 32 (2013), 1206-1222.
    """
    first = _intraclass(blocks, mean)
    place, block = np.nonzero(blocks >= LEAST_OBSERVED)
    counts, totals = blocks[place, block], blocks.sum(axis=0)[block]
    expected = mean[place] * totals
    excess = (1 - mean[place]) * (1 + (totals - 1) * first) - 1
    size = expected / np.maximum(excess, 1e-9)
    burst = betainc(counts, size, expected / (size + expected)) < _BURST  # P(negative binomial ≥ counts)
    calm = blocks.copy()
    calm[place[burst], block[burst]] = np.rint(expected[burst]).astype(np.int64)
    return _intraclass(calm, mean)


def in_blocks(weekly: Weekly, width: int) -> Weekly:
    """Return the counts of blocks of `width` weeks, counted back from the last week; older rests are left."""
    number = weekly.shape[1] // width
    kept = weekly[:, weekly.shape[1] - number * width :]
    return np.asarray(kept.reshape(len(weekly), number, width).sum(axis=2))


def most_likely(likelihood: Callable[[Floats], Floats], *, low: float, high: float) -> float:
    """Return the value between two limits at which a log-likelihood is highest, to about a twentieth.

    Args:
        likelihood: takes several values at once; has one maximum, perhaps at a limit.
        low: lower limit, above 0.
        high: upper limit.
    """
    coarse = np.geomspace(low, high, _COARSE)
    best = int(likelihood(coarse).argmax())
    fine = np.geomspace(coarse[max(best - 1, 0)], coarse[min(best + 1, _COARSE - 1)], 2 * _FINE)
    return float(fine[likelihood(fine).argmax()])


def _intraclass(blocks: Weekly, mean: Floats) -> float:
    blocks, mean = _merged(blocks, mean)
    place, block = np.nonzero(blocks)  # the other cells add nothing to the likelihood
    counts, totals = blocks[place, block], blocks.sum(axis=0)

    def likelihood(precision: Floats) -> Floats:
        tried = precision[:, np.newaxis]
        falling = (gammaln(tried) - gammaln(tried + totals)).sum(axis=1)
        shapes = tried * mean[place]
        return np.asarray(falling + (gammaln(shapes + counts) - gammaln(shapes)).sum(axis=1))

    return 1 / (most_likely(likelihood, low=1.0, high=1e6) + 1)


def _merged(blocks: Weekly, mean: Floats) -> tuple[Weekly, Floats]:
    """Places of similar size put together where there are many reports.

    Sums over groups of a Dirichlet-multinomial vector are Dirichlet-multinomial with the same precision, so
    nothing is lost but time.
    """
    if np.count_nonzero(blocks) <= _MOST_CELLS or len(mean) <= _GROUPS:
        return blocks, mean
    order = np.argsort(mean, kind="stable")
    starts = np.linspace(0, len(mean), _GROUPS, endpoint=False).astype(np.intp)
    return np.add.reduceat(blocks[order], starts, axis=0), np.add.reduceat(mean[order], starts)
