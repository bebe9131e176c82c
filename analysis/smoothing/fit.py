"""Maximum likelihood for the spread of risks: a grid finds the highest hill, Newton's method its top."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.smoothing.likelihood import Counted, Floats

_GRID = 12
_LEAST_SPREAD = 1e-2  # phi times the largest mean: below it the counts cannot be told from Poisson counts
_MOST_SPREAD = 1e4
_ROUNDS = 60
_CLOSE = 1e-11
_LONGEST_STEP = 1.5


class Hyper(NamedTuple):
    """Mean and squared coefficient of variation of the risks, each float64 [day]; phi 0 where homogeneous."""

    mu: Floats
    phi: Floats


def fit(observed: Floats, expected: Floats) -> Hyper:
    """Return the maximum-likelihood mean and spread of the risks of each day.

    The likelihood can have two maxima where exposures differ much: one large place that fits the mean exactly
    makes phi = 0 a local maximum although the small places differ. So the whole range is searched first.

    Args:
        observed: float64 [place, day]; 0 where a place does not count.
        expected: float64 [place, day]; 0 where a place does not count.
    """
    total = expected.sum(axis=0)
    overall = np.divide(observed.sum(axis=0), total, out=np.zeros_like(total), where=total > 0)
    hyper = Hyper(overall, np.zeros_like(overall))
    alive = np.flatnonzero(overall > 0)
    if alive.size:
        found = _climb(Counted.of(observed[:, alive], expected[:, alive]), overall[alive])
        hyper.mu[alive], hyper.phi[alive] = found
    return hyper


def _climb(data: Counted, overall: Floats) -> Hyper:
    """Newton's method from the best point of the grid, for the days whose top is not at phi = 0."""
    start, low, high = _search(data, overall)
    mu, phi = start.mu.copy(), start.phi.copy()
    spread = np.flatnonzero(phi > 0)
    if spread.size:
        mu[spread], phi[spread] = _newton(
            data.on(spread), Hyper(mu[spread], phi[spread]), low[spread], high[spread]
        )
    # a top so flat that rounding decides is no evidence of spread
    flat = data.log_likelihood(mu, phi) <= data.log_likelihood(overall, np.zeros_like(phi))
    return Hyper(np.where(flat, overall, mu), np.where(flat, 0.0, phi))


def _search(data: Counted, overall: Floats) -> tuple[Hyper, Floats, Floats]:
    """Return the best point of the grid and the limits of phi around it, each [day]."""
    least = _LEAST_SPREAD / (overall * data.expected.max(axis=0))
    grid = np.geomspace(np.minimum(least, 1.0), _MOST_SPREAD, _GRID)
    heights = np.empty((_GRID + 1, overall.size))
    means = np.empty_like(heights)
    means[0] = overall
    heights[0] = data.log_likelihood(overall, np.zeros_like(overall))
    for step, phi in enumerate(grid, start=1):
        means[step] = _mean_given(data, means[step - 1], phi)
        heights[step] = data.log_likelihood(means[step], phi)
    best = heights.argmax(axis=0)
    rising = data.slope_at_zero(overall) > 0
    best = np.where((best == 0) & rising, 1, best)
    day = np.arange(overall.size)
    phis = np.vstack([np.zeros_like(overall), grid, grid[-1:] * 100])
    low = np.where(best > 1, phis[np.maximum(best - 1, 0), day], phis[1] * 1e-6)
    return Hyper(means[best, day], phis[best, day]), low, phis[best + 1, day]


def _mean_given(data: Counted, mu: Floats, phi: Floats) -> Floats:
    """One Newton step towards the mean that fits best at a spread; enough to tell the hills apart."""
    first, second = data.mu_slopes(mu, phi)
    return np.asarray(mu * np.exp(np.clip(-first / second, -_LONGEST_STEP, _LONGEST_STEP)))


def _newton(data: Counted, start: Hyper, low: Floats, high: Floats) -> Hyper:
    """Newton's method in log mu and log phi, kept within limits; days that have arrived are left alone."""
    mu, phi = start.mu.copy(), start.phi.copy()
    going = np.arange(mu.size)
    for _round in range(_ROUNDS):
        rest = data if going.size == mu.size else data.on(going)
        move = _step(rest, mu[going], phi[going])
        mu[going] *= np.exp(move[0])
        moved = np.clip(phi[going] * np.exp(move[1]), low[going], high[going])
        change = np.maximum(np.abs(move[0]), np.abs(np.log(moved / phi[going])))
        phi[going] = moved
        going = going[change > _CLOSE]
        if not going.size:
            break
    return Hyper(mu, phi)


def _step(data: Counted, mu: Floats, phi: Floats) -> npt.NDArray[np.float64]:
    """Return the step in log mu and log phi [2, day]: Newton's where the hill bends down, else uphill."""
    slopes = data.slopes(mu, phi)
    rise = phi * slopes.phi
    bend = rise + phi**2 * slopes.phi_phi
    cross = phi * slopes.mu_phi
    determinant = slopes.mu_mu * bend - cross**2
    proper = (determinant > 0) & (bend < 0)
    divisor = np.where(proper, determinant, 1.0)
    newton = np.stack([cross * rise - bend * slopes.mu, cross * slopes.mu - slopes.mu_mu * rise]) / divisor
    uphill = np.stack([-slopes.mu / slopes.mu_mu, np.sign(rise) / 2])
    return np.clip(np.where(proper, newton, uphill), -_LONGEST_STEP, _LONGEST_STEP)
