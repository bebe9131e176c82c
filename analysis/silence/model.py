"""How surprising it is that nothing was heard from a place."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from scipy import sparse

from analysis.counts import Evidence, Floats
from analysis.exposure import expected
from analysis.measure import UNKNOWN, Counts
from analysis.places import Flags
from analysis.silence.limits import SilenceLimits, silence_limits
from analysis.silence.surroundings import surroundings
from analysis.smoothing import relative_risk


class Beside(NamedTuple):
    """Those a place is compared with, both [place, day].

    Attributes:
        there: how many have a known count.
        reporting: how many of them have reported.
    """

    there: Floats
    reporting: Floats

    def do_report(self, limits: SilenceLimits) -> Flags:
        """Return where so many report that quiet stands out."""
        return (self.reporting >= limits.fewest) & (self.reporting >= limits.least_share * self.there)


@dataclass(frozen=True, eq=False)
class SilenceModel:
    """What the detector knows of each place on each day, all [place, day].

    Attributes:
        expected: how many reports the model expects; NaN where nobody votes or the exposure is unknown.
        chance: probability that none of them has come although the place is like the others; NaN as above.
        neighbours, peers: who stands beside it.
        stands_out: quiet would be noticed here: hardly chance, and neighbours or peers report.
        silent: nothing was heard although quiet stands out.
        tested: places whose silence would be noticed: `chance` is within the limit, whatever was heard.
    """

    expected: Floats
    chance: Floats
    neighbours: Beside
    peers: Beside
    stands_out: Flags
    silent: Flags
    tested: Flags


def silent_places(evidence: Evidence) -> Flags:
    """Return where nothing is heard against expectation [place, day]; unknown counts are not silence."""
    return silence_model(evidence).silent


@lru_cache(maxsize=8)
def silence_model(evidence: Evidence, *, unknown_as_quiet: bool = False) -> SilenceModel:
    """Return how surprising the quiet of each place is.

    The overall rate of the day times the exposure says how many reports a place would bring if all were
    alike. What its neighbours report makes that more or less, as far as neighbourhoods differ beyond chance:
    their pooled relative risk, drawn towards the average (`analysis.smoothing`), without the place itself.
    How much places still differ around that is estimated from the same counts, and with it the chance of
    none: (b / (b + E)) ** a for a gamma distribution of risks with shape a and rate b, exp(-E) where they do
    not differ. Where risks differ much, a zero is no surprise, and the detector says so by staying quiet.

    Args:
        evidence: what was heard, of all violation types, on the days asked for.
        unknown_as_quiet: whether a place of which nothing is known counts as one from which nothing came.

    Source: the probability of zero of the negative-binomial distribution, as in D. Clayton and J. Kaldor,
        Biometrics 43 (1987), section 2; the neighbourhood as prior mean in the manner of R. J. Marshall,
        "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40 (1991),
        283-294.
    """
    heard, limits = evidence.heard, silence_limits()
    exposed = expected(heard, evidence.base, votes=evidence.votes)
    around = surroundings(evidence, peers=limits.peers)
    known = (heard != UNKNOWN) & ~np.isnan(exposed)
    local = exposed * _local_risk(np.where(known, heard, 0), np.where(known, exposed, 0), around.neighbours)
    foreseen, chance = _foreseen(np.where(known, heard, np.nan), local)
    quiet = ~np.isnan(exposed) & ((heard == 0) | (unknown_as_quiet & (heard == UNKNOWN)))
    reporting = (heard > 0).astype(np.float64)
    answering = known.astype(np.float64)
    near, alike = (Beside(side @ answering, side @ reporting) for side in (around.neighbours, around.peers))
    tested = chance <= limits.largest_chance
    stands_out = tested & (near.do_report(limits) | alike.do_report(limits))
    return SilenceModel(foreseen, chance, near, alike, stands_out, quiet & stands_out, tested)


def false_share(model: SilenceModel) -> Floats:
    """Return which share of the silent places at least as unlikely as each one is foreseen by chance.

    The foreseen number of quiet places among those whose quiet would stand out, over the number found, and
    the least such share at any larger chance: as the q-values of the false-discovery rate, with the foreseen
    number in place of a uniform one, as a zero has the same chance whatever else could have been counted.

    Returns:
        float64 [place, day] between 0 and 1; NaN where a place is not silent.

    Source: J. D. Storey, "A direct approach to false discovery rates", JRSS B 64 (2002), 479-498, section 2.
    """
    shares = np.full(model.chance.shape, np.nan)
    for day in np.flatnonzero(model.silent.any(axis=0)):
        chance, silent = model.chance[:, day], model.silent[:, day]
        foreseen = np.sort(chance[model.stands_out[:, day]])
        found = np.sort(chance[silent])
        reached = np.searchsorted(foreseen, found, side="right")
        number = np.searchsorted(found, found, side="right")
        share = np.append(0.0, np.cumsum(foreseen))[reached] / number
        least = np.minimum.accumulate(share[::-1])[::-1]
        shares[silent, day] = np.minimum(least[np.searchsorted(found, chance[silent])], 1.0)
    return shares


def _local_risk(heard: Counts, exposed: Floats, beside: sparse.csr_array) -> Floats:
    """What the neighbours say of the risk of a place, without the place itself [place, day].

    1 plus a share of how far the pooled risk of the neighbours lies from 1. The share is the slope with which
    the counts of all places follow those of their neighbours, less one standard error, between 0 and 1: where
    places do not resemble their neighbours, these say nothing.
    """
    counts = heard.astype(np.float64)
    pooled = relative_risk(beside @ counts, beside @ exposed).mean
    away = np.where(np.isnan(pooled), 0.0, pooled - 1)
    weight = (exposed * away**2).sum(axis=0)
    weight = np.where(weight > 0, weight, 1.0)
    slope = ((counts - exposed) * away).sum(axis=0) / weight
    error = np.sqrt((((counts - exposed * (1 + slope * away)) * away) ** 2).sum(axis=0)) / weight
    return np.asarray(1 + np.clip(slope - error, 0, 1) * away)


def _foreseen(heard: Floats, local: Floats) -> tuple[Floats, Floats]:
    """How many reports are foreseen, and the probability of none, each [place, day].

    What is foreseen adds up to what was counted. The mean of the fitted risks would not: where few places
    have most of the reports, it is the mean over places, not over reports.
    """
    risk = relative_risk(heard, local)
    foreseen = local * risk.overall
    alone = np.isinf(risk.alpha[0])
    shape, rate = (np.where(alone, 1.0, each[0]) for each in (risk.alpha, risk.beta))
    return foreseen, np.where(alone, np.exp(-foreseen), (rate / (rate + local)) ** shape)
