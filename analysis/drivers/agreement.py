"""How far two orders of the same places agree."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import kendalltau, norm, spearmanr

FEWEST = 10  # below this an interval would span nearly everything


@dataclass(frozen=True)
class RankAgreement:
    """Two rank correlations of the same pairs. None: cannot be told.

    Attributes:
        number: pairs where both values are known.
        spearman, spearman_low, spearman_high: Spearman's rho with a 95% interval.
        kendall, kendall_low, kendall_high: Kendall's tau-b with a 95% interval.
    """

    number: int
    spearman: float | None
    spearman_low: float | None
    spearman_high: float | None
    kendall: float | None
    kendall_low: float | None
    kendall_high: float | None

    @property
    def is_enough(self) -> bool:
        """Whether there are enough pairs for an interval."""
        return self.spearman_low is not None

    @property
    def is_told_apart(self) -> bool:
        """Whether the interval of Spearman's rho leaves out zero."""
        low, high = self.spearman_low, self.spearman_high
        return low is not None and high is not None and (low > 0 or high < 0)


def rank_agreement(one: pd.Series, other: pd.Series, *, level: float = 0.95) -> RankAgreement:
    """Return the rank correlations of two series with the same index.

    The intervals come from Fisher's z transform, `tanh(atanh(r) ± z s)`, with s² = (1 + rho²/2) / (n - 3) for
    Spearman's rho (Bonett and Wright 2000, "Sample size requirements for estimating Pearson, Kendall and
    Spearman correlations", Psychometrika 65, pages 23-28) and s² = 0.437 / (n - 4) for Kendall's
    tau (Fieller, Hartley and Pearson 1957, "Tests for rank correlation coefficients I", Biometrika 44, pages
    470-481). They take the places for a sample of such places and hold roughly where |r| < 0.95 and ties are
    few; no interval is told below 10 pairs.

    Args:
        one: values by place; NA where not known. Pairs with an NA are left out.
        other: the values to compare with, likewise.
        level: probability of covering.
    """
    values = pd.DataFrame({"one": one, "other": other}).astype("Float64").dropna()
    number = len(values)
    if number < 3 or values["one"].nunique() < 2 or values["other"].nunique() < 2:
        return RankAgreement(number, None, None, None, None, None, None)
    x, y = (values[name].to_numpy(dtype=np.float64) for name in ("one", "other"))
    rho, tau = float(spearmanr(x, y).statistic), float(kendalltau(x, y).statistic)
    if number < FEWEST:
        return RankAgreement(number, rho, None, None, tau, None, None)
    z = float(norm.ppf((1 + level) / 2))
    rho_ends = _fisher(rho, z * np.sqrt((1 + rho**2 / 2) / (number - 3)))
    tau_ends = _fisher(tau, z * np.sqrt(0.437 / (number - 4)))
    return RankAgreement(number, rho, *rho_ends, tau, *tau_ends)


def _fisher(value: float, reach: float) -> tuple[float, float]:
    middle = np.arctanh(np.clip(value, -1 + 1e-12, 1 - 1e-12))
    ends: npt.NDArray[np.float64] = np.tanh([middle - reach, middle + reach])
    return float(ends[0]), float(ends[1])
