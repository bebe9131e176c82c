"""The share of a week's reports that falls to each place: what history says, and how sure it is.

The counts of a place are Poisson with a rate of its own times the level of the week; the rates of all places
are drawn from one gamma distribution. Given the total of the week the level cancels: the shares of the places
are Dirichlet, the counts multinomial. So a stage that lifts every place alike changes nothing here.
"""

from dataclasses import dataclass

import numpy as np
from scipy import stats
from scipy.special import gammaln

from analysis.places import Flags
from analysis.warning.history import Floats, Weekly
from analysis.warning.limits import LEAST_OBSERVED

_SHAPES = np.geomspace(0.05, 1e6, 74)  # total shapes of the prior that are tried, a quarter apart
_PRECISIONS = np.geomspace(1, 1e6, 60)  # total shapes of a block that are tried
_BURST = 0.01


@dataclass(frozen=True, eq=False)
class Shares:
    """What is known of the shares.

    Attributes:
        mean: float64 [place], adds up to 1; posterior mean of the share.
        weight: number of reports that the prior and the history are worth together.
    """

    mean: Floats
    weight: float


def shares(counts: Weekly, *, votes: Flags, base: Floats | None = None) -> Shares:
    """Return the shares after a history of counts [place], with a prior estimated from the same counts.

    The prior mean divides a group's share among its places by their exposure; the groups are those that vote
    and those that do not, and a group's share is that of its counts (one imagined report each keeps it above
    zero).

    Args:
        counts: reports of the history [place].
        votes: bool [place].
        base: exposure [place]; a place where it is unknown or 0 gets the mean of its group; None: all alike.

    Source: C. N. Morris, "Parametric empirical Bayes inference", JASA 78 (1983), 47-55; the likelihood is the
        Dirichlet-multinomial of J. E. Mosimann, Biometrika 49 (1962), 65-82.
    """
    total = float(counts.sum())
    prior = _prior_mean(counts, votes, np.ones(len(counts)) if base is None else base)
    shape = _prior_shape(counts, prior)
    return Shares(mean=(shape * prior + counts) / (shape + total), weight=shape + total)


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
    totals = blocks.sum(axis=0)[block]
    expected = mean[place] * totals
    excess = expected * ((1 - mean[place]) * (1 + (totals - 1) * first) - 1)
    size = expected**2 / np.maximum(excess, 1e-9)
    burst = stats.nbinom.sf(blocks[place, block] - 1, size, size / (size + expected)) < _BURST
    calm = blocks.copy()
    calm[place[burst], block[burst]] = np.rint(expected[burst]).astype(np.int64)
    return _intraclass(calm, mean)


def _intraclass(blocks: Weekly, mean: Floats) -> float:
    place, block = np.nonzero(blocks)  # the other cells add nothing to the likelihood
    counts, totals = blocks[place, block], blocks.sum(axis=0)
    shapes = _PRECISIONS[:, None] * mean[place]
    falling = (gammaln(_PRECISIONS[:, None]) - gammaln(_PRECISIONS[:, None] + totals)).sum(axis=1)
    likelihood = falling + (gammaln(shapes + counts) - gammaln(shapes)).sum(axis=1)
    return float(1 / (_PRECISIONS[likelihood.argmax()] + 1))


def in_blocks(weekly: Weekly, width: int) -> Weekly:
    """Return the counts of blocks of `width` weeks, counted back from the last week; older rests are left."""
    number = weekly.shape[1] // width
    kept = weekly[:, weekly.shape[1] - number * width :]
    return np.asarray(kept.reshape(len(weekly), number, width).sum(axis=2))


def _prior_mean(counts: Weekly, votes: Flags, base: Floats) -> Floats:
    prior = np.zeros(len(counts))
    groups = [group for group in (votes, ~votes) if group.any()]
    for group in groups:
        known = np.where(base[group] > 0, base[group], np.nan)
        weights = np.where(np.isnan(known), np.nanmean(known), known) if (known > 0).any() else known * 0 + 1
        weights = np.nan_to_num(weights, nan=1.0)
        prior[group] = (counts[group].sum() + 1) / (counts.sum() + len(groups)) * weights / weights.sum()
    return prior


def _prior_shape(counts: Weekly, prior: Floats) -> float:
    """The total shape of the Dirichlet prior that makes the counts most likely."""
    seen = counts > 0  # the other places add nothing to the likelihood
    shapes = _SHAPES[:, None] * prior[seen]
    rising = (gammaln(shapes + counts[seen]) - gammaln(shapes)).sum(axis=1)
    likelihood = gammaln(_SHAPES) - gammaln(_SHAPES + counts.sum()) + rising
    return float(_SHAPES[likelihood.argmax()])
