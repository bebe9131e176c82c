"""The share of a week's reports that falls to each place: what history says, and how sure it is.

The counts of a place are Poisson with a rate of its own times the level of the week; the rates of all places
are drawn from one gamma distribution. Given the total of the week the level cancels: the shares of the places
are Dirichlet, the counts multinomial. So a stage that lifts every place alike changes nothing here.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from analysis.places import Flags
from analysis.warning.history import Floats, Weekly
from analysis.warning.spread import most_likely


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
    seen, total = counts > 0, counts.sum()  # the other places add nothing to the likelihood

    def likelihood(tried: Floats) -> Floats:
        shapes = tried[:, np.newaxis] * prior[seen]
        rising = (gammaln(shapes + counts[seen]) - gammaln(shapes)).sum(axis=1)
        return np.asarray(gammaln(tried) - gammaln(tried + total) + rising)

    return most_likely(likelihood, low=0.05, high=1e6)
