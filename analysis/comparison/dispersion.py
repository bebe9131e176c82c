"""How much regions differ beyond chance."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import norm

from analysis.intervals import Floats

WINSORISED = 0.1


@dataclass(frozen=True)
class Spread:
    """Variation between regions.

    Attributes:
        phi: how many times the variance between regions is that of chance; 1 or less: chance explains it.
        phi_raw: the same before it is set right for winsorising, as the method was published.
        tau2: variance of the true ratios between regions, 0 where chance explains all.
        regions: from how many regions it was estimated.
    """

    phi: float
    phi_raw: float
    tau2: float
    regions: int


def spread(count: npt.ArrayLike, expected: npt.ArrayLike, *, winsorised: float = WINSORISED) -> Spread:
    """Return the over-dispersion of counts about what was expected, outliers drawn in.

    The scores are Pearson's, `(O - E) / sqrt(E)`: their variance is 1 under chance however small E is, while
    that of the published square roots is 1.5 where 2.5 are expected, which is what a region has here. The
    outermost tenth on each side is drawn in to the tenth's edge, so that the regions to be found do not widen
    the limits themselves. That takes away a third of the variance of chance alone; phi is divided by what is
    left (0.679) so that chance alone gives 1.

    Args:
        count: counts.
        expected: expected counts, above 0, of the same regions.
        winsorised: share drawn in on each side.

    Returns:
        Chance alone (phi 1, tau2 0) where there are fewer than two regions.

    Source: D. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in
        Health Care 14 (2005), pages 347-351; and Statistics in Medicine 24 (2005), pages 1185-1202, appendix
        A.3. The division is ours.
    """
    observed, mean = np.asarray(count, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    number = observed.size
    if number < 2:
        return Spread(phi=1.0, phi_raw=1.0, tau2=0.0, regions=number)
    scores = (observed - mean) / np.sqrt(mean)
    edges = np.quantile(scores, [winsorised, 1 - winsorised])
    raw = float(np.mean(np.clip(scores, *edges) ** 2))
    phi = raw / _left_of_chance(winsorised)
    # the precision of a ratio O / E under chance is E
    weight = mean.sum() - (mean**2).sum() / mean.sum()
    tau2 = max(0.0, float((number * phi - (number - 1)) / weight))
    return Spread(phi=phi, phi_raw=raw, tau2=tau2, regions=number)


def scores_with(count: Floats, expected: Floats, *, tau2: npt.ArrayLike = 0.0) -> Floats:
    """Return how many standard deviations each count lies from what was expected."""
    return np.asarray((count - expected) / np.sqrt(expected + np.asarray(tau2) * expected**2))


def _left_of_chance(winsorised: float) -> float:
    """The variance of a standard normal score whose outer shares are drawn in to their edges."""
    edge = float(norm.ppf(1 - winsorised))
    inside = (1 - 2 * winsorised) - 2 * edge * float(norm.pdf(edge))
    return inside + 2 * winsorised * edge**2
