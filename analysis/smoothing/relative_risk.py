"""Empirical Bayes estimates of relative risk from observed and expected counts."""

import numpy as np
import numpy.typing as npt

from analysis.smoothing.fit import Hyper, fit
from analysis.smoothing.posterior import Floats, RelativeRisk


def relative_risk(
    observed: npt.ArrayLike, expected: npt.ArrayLike, *, bootstrap: int = 0, seed: int | None = None
) -> RelativeRisk:
    """Return what is known of the relative risk of every place.

    Counts are Poisson with mean RR x expected; the risks of the places are gamma-distributed with shape alpha
    and rate beta, which are estimated from all places together by maximum likelihood. Days are independent of
    each other. What is special, and what it gives:

    - count or exposure not known (NaN, or a negative count, which stands for NA in integer arrays), or no
      exposure (0): the place is left out and its results are NaN. That holds for a count above zero without
      exposure too: it says that the denominator is wrong, not how high the risk is;
    - counts no more different than chance makes them, among them a single place: alpha and beta infinite,
      every place has the overall risk with the uncertainty of that one rate;
    - no case anywhere: mean 0, with the upper limits of Jeffreys' posterior of one common rate;
    - no place with exposure: everything NaN.

    Args:
        observed: counts, [place] or [place, day].
        expected: expected counts in the same shape, as if every place had the same risk.
        bootstrap: number of parametric bootstrap samples of (alpha, beta) the posterior is averaged over, so
            that intervals hold the uncertainty of the two; 0 takes them as known.
        seed: of the bootstrap.

    Raises:
        ValueError: where the shapes differ, or a bootstrap has no seed.

    Source: D. Clayton and J. Kaldor, Biometrics 43 (1987), 671-681, section 2; bootstrap of the posterior:
        N. M. Laird and T. A. Louis, "Empirical Bayes confidence intervals based on bootstrap samples", JASA
        82 (1987), 739-750.
    """
    counts, exposure = np.asarray(observed, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    if counts.shape != exposure.shape or counts.ndim not in (1, 2):
        raise ValueError(
            f"observed {counts.shape} and expected {exposure.shape} must be [place] or [place, day]"
        )
    if bootstrap and seed is None:
        raise ValueError("a bootstrap needs a seed")
    form, days = counts.shape, counts.shape[1] if counts.ndim > 1 else 1
    counts, exposure = counts.reshape(-1, days), exposure.reshape(-1, days)
    said = (counts >= 0) & (exposure > 0) & np.isfinite(counts) & np.isfinite(exposure)
    hyper = fit(np.where(said, counts, 0), np.where(said, exposure, 0))
    known = np.where(said, counts, np.nan), np.where(said, exposure, np.nan)
    draws = _resampled(hyper, known[1], number=bootstrap, seed=seed) if bootstrap else hyper
    mu, phi = np.atleast_2d(draws.mu), np.atleast_2d(draws.phi)
    spread = phi > 0
    alpha = np.divide(1, phi, out=np.full_like(phi, np.inf), where=spread)
    beta = np.divide(alpha, mu, out=np.full_like(phi, np.inf), where=spread)
    return RelativeRisk(observed=known[0], expected=known[1], alpha=alpha, beta=beta, form=form)


def _resampled(hyper: Hyper, expected: Floats, *, number: int, seed: int | None) -> Hyper:
    """Return the estimates [draw, day] from counts drawn again from the fitted model."""
    random = np.random.default_rng(seed)
    exposure = np.nan_to_num(expected)
    spread = hyper.phi > 0
    shape, scale = 1 / np.where(spread, hyper.phi, 1.0), np.where(spread, hyper.phi * hyper.mu, 0.0)
    drawn = random.gamma(shape, scale, size=(number, *exposure.shape))
    means = np.where(spread, drawn, hyper.mu) * exposure
    counts = random.poisson(means).astype(np.float64)
    places, days = exposure.shape
    again = fit(counts.transpose(1, 0, 2).reshape(places, number * days), np.tile(exposure, (1, number)))
    return Hyper(again.mu.reshape(number, days), again.phi.reshape(number, days))
