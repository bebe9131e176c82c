"""Rising, falling, steady, or too little to tell: one test for many places at once."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from scipy.stats import false_discovery_control

from analysis.intervals import Floats
from analysis.ratio import rate_ratio

Weekly = npt.NDArray[np.int64]


class Tag(StrEnum):
    """What can be said of a trend."""

    RISING = "naik"
    FALLING = "turun"
    STEADY = "tetap"
    UNCLEAR = "belum_dapat_dinilai"


TAGS = tuple(Tag)


class Doubt(StrEnum):
    """Why a trend cannot be told.

    Statements are no weekly reports; too few periods; too few cases; remarkable alone but not among so many
    places tested; neither a change nor its absence can be told from chance.
    """

    NONE = ""
    STATED = "stated"
    PERIODS = "periods"
    CASES = "cases"
    MANY = "many"
    WIDE = "wide"


DOUBTS = tuple(Doubt)


@dataclass(frozen=True)
class TrendTest:
    """How a trend is tested; the defaults are those of the product.

    Attributes:
        window: weeks in each of the two halves compared.
        history: weeks, the two halves included, from which the dispersion is estimated.
        fewest: cases in both halves together below which nothing is said: with fewer than six, not even the
            most one-sided division is rare enough.
        level: the share of false tags among rising and falling ones that is accepted.
        margin: a trend is steady where a change by this factor, up or down, is ruled out.
        weight: counts of the pooled dispersion that each place's own dispersion is averaged with.
    """

    window: int = 4
    history: int = 26
    fewest: int = 6
    level: float = 0.05
    margin: float = 2.0
    weight: float = 40.0

    @property
    def periods(self) -> int:
        """The fewest weeks a trend can be told from."""
        return 2 * self.window


@dataclass(frozen=True, eq=False)
class Trends:
    """The trend of each place.

    Attributes:
        tags: uint8 [place], positions in `TAGS`.
        doubts: uint8 [place], positions in `DOUBTS`: why a trend cannot be told; 0 where it can.
        recent, before: int64 [place]: cases in the later and in the earlier half.
        ratio, low, high: float64 [place]: recent over before, and its 95% interval; NaN and infinity as in
            `analysis.ratio.RateRatio`.
        p_values: float64 [place]: of no change; NaN where too few cases to test.
        q_values: float64 [place]: the share of false tags if this place and all with smaller p are tagged.
        dispersion: float64 [place]: variance over mean of the weekly counts, at least 1.
    """

    tags: npt.NDArray[np.uint8]
    doubts: npt.NDArray[np.uint8]
    recent: Weekly
    before: Weekly
    ratio: Floats
    low: Floats
    high: Floats
    p_values: Floats
    q_values: Floats
    dispersion: Floats


def trends(weekly: Weekly, test: TrendTest | None = None) -> Trends:
    """Return the trend of each place from its weekly counts.

    The later `window` weeks are compared with the `window` weeks before them by the exact conditional test of
    `rate_ratio`, after dividing by the dispersion. Over all places tested the share of false tags is kept at
    `level`; which places have enough cases depends on the total of both halves alone, on which the test is
    conditioned, so leaving the others out does not favour either side. A trend is steady only where the 90%
    interval lies within the margin, which is two one-sided tests at 5%; where neither can be said it is
    unclear.

    Args:
        weekly: new counts [place, week] of complete, settled weeks, oldest first; at least one place.
        test: how to test; None: the test of the product.

    Source: false-discovery control: Benjamini and Hochberg, JRSS B 57 (1995), pages 289-300, as
        `scipy.stats.false_discovery_control`. Two one-sided tests: Schuirmann, Journal of Pharmacokinetics
        and Biopharmaceutics 15 (1987), pages 657-680.
    """
    how = test or TrendTest()
    places, weeks = weekly.shape
    window = min(how.window, weeks // 2)
    recent = weekly[:, weeks - window :].sum(axis=1)
    before = weekly[:, weeks - 2 * window : weeks - window].sum(axis=1)
    spread = dispersion(weekly[:, max(0, weeks - how.history) :], how.weight)
    enough = (recent + before >= how.fewest) & (weeks >= how.periods)
    tested = rate_ratio(recent, before, dispersion=spread)
    p_values = np.where(enough, tested.p_value, np.nan)
    q_values = _false_discoveries(p_values)
    narrow = rate_ratio(recent, before, dispersion=spread, level=0.90)
    changed = q_values <= how.level
    steady = enough & ~changed & (narrow.low > 1 / how.margin) & (narrow.high < how.margin)
    tags = np.select(
        [changed & (recent > before), changed, steady],
        [TAGS.index(Tag.RISING), TAGS.index(Tag.FALLING), TAGS.index(Tag.STEADY)],
        TAGS.index(Tag.UNCLEAR),
    )
    short = np.full(places, weeks < how.periods)
    doubts = np.select(
        [tags != TAGS.index(Tag.UNCLEAR), short, ~enough, p_values <= how.level],
        [DOUBTS.index(doubt) for doubt in (Doubt.NONE, Doubt.PERIODS, Doubt.CASES, Doubt.MANY)],
        DOUBTS.index(Doubt.WIDE),
    )
    return Trends(
        tags=tags.astype(np.uint8),
        doubts=doubts.astype(np.uint8),
        recent=recent,
        before=before,
        ratio=tested.ratio,
        low=tested.low,
        high=tested.high,
        p_values=p_values,
        q_values=q_values,
        dispersion=spread,
    )


def dispersion(weekly: Weekly, weight: float) -> Floats:
    """Return the variance over the mean of the weekly counts of each place, at least 1.

    From the squares of the differences between neighbouring weeks over their sums, which a slow rise or fall
    does not inflate. A single place with few cases says little, so each is averaged with all places together.

    Args:
        weekly: new counts [place, week].
        weight: how many counts the value of all places together is worth.

    Returns:
        float64 [place]; 1 where there is nothing to estimate from.

    Source: differences of neighbours: von Neumann, Kent, Bellinson and Hart, Annals of Mathematical
        Statistics 12 (1941), pages 153-162.
    """
    squares = (np.diff(weekly, axis=1) ** 2).sum(axis=1).astype(np.float64)
    sums = (weekly[:, 1:] + weekly[:, :-1]).sum(axis=1).astype(np.float64)
    pooled = squares.sum() / sums.sum() if sums.sum() else 1.0
    own: Floats = (weight * pooled + squares) / (weight + sums)
    return np.maximum(1.0, own)


def _false_discoveries(p_values: Floats) -> Floats:
    q_values = np.full(len(p_values), np.nan)
    tested = ~np.isnan(p_values)
    if tested.any():
        q_values[tested] = false_discovery_control(p_values[tested])
    return q_values
