"""The two ways of the published rules: fixed limits, and limits relative to the other regions."""

from abc import abstractmethod
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
import numpy.typing as npt

from analysis.counts import Evidence
from analysis.measure import UNKNOWN
from analysis.risk_flips import Flips
from analysis.states import INDEX, Zone
from analysis.steps import Starts, chance_to_stay, flips_of
from analysis.zone_rule import Verdict, ZoneClass, ZoneIndices, ZoneRule
from language import _, format_number

Floats = npt.NDArray[np.float64]

_FEWEST = 2  # a standard deviation needs two regions


@dataclass(frozen=True)
class CountRule(ZoneRule):
    """A rule whose zone follows from the count alone, once its limits are known."""

    @abstractmethod
    def starts(self, evidence: Evidence) -> Starts:
        """Return the least whole count of each class on the last day, low to high; none without limits."""

    def flips(self, evidence: Evidence) -> Flips:
        """Return the distance to the nearest class above and below that holds a count."""
        counts = evidence.counts[:, -1].astype(np.int64)
        return flips_of(counts, self.starts(evidence), _zones(self))

    def stability(self, evidence: Evidence) -> Floats:
        """Return the probability that a new draw falls into the same class."""
        return chance_to_stay(evidence, self.starts(evidence))


@dataclass(frozen=True)
class FixedRule(CountRule):
    """Limits in counts that hold whatever the other regions do."""

    def starts(self, evidence: Evidence) -> Starts:
        """Return the lower limits as they stand in the table."""
        del evidence
        return np.array([band.lower or 0 for band in self.bands], dtype=np.int64)

    def classify(self, evidence: Evidence) -> Verdict:
        """Return the class whose limits hold the count."""
        starts = np.array([band.lower or 0 for band in self.bands[1:]])
        return Verdict(zones=_zones(self)[np.searchsorted(starts, evidence.counts, side="right")])

    def classes(self, evidence: Evidence) -> tuple[ZoneClass, ...]:
        """Return the limits as they stand in the table; the evidence does not change them."""
        del evidence
        return tuple(
            ZoneClass(
                band.zone, band.lower, band.upper, _whole_numbers(band.lower, band.upper), band.published
            )
            for band in self.bands
        )


@dataclass(frozen=True)
class RelativeRule(CountRule):
    """Limits around the mean of the places that vote and whose count is known.

    They lie as many standard deviations from it as the middle band says; that of IKP 2024 says one. The
    standard deviation has n - 1 in its denominator: so computed, the 34 published scores of IKP 2024 give the
    published lower limit for provinces (45.19 - 23.51 = 21.68; published 21.69).
    """

    def classify(self, evidence: Evidence) -> Verdict:
        """Return the class by day; not enough evidence where fewer than two places are known."""
        limits = self._limits(evidence)
        above_low = evidence.counts >= limits[0]
        above_high = evidence.counts > limits[1]
        zones = _zones(self)[above_low.astype(np.intp) + above_high]
        return Verdict(zones=np.where(np.isnan(limits[0]), np.uint8(INDEX[Zone.INSUFFICIENT]), zones))

    def classes(self, evidence: Evidence) -> tuple[ZoneClass, ...]:
        """Return the limits on the last day of the evidence; the text names the whole counts they hold."""
        low, high = (float(limit) for limit in self._limits(evidence)[:, -1])
        if np.isnan(low):
            return ()
        edges = ((None, low), (low, high), (high, None))
        # the whole counts that classify() finds within the limits
        first, last = max(ceil(low), 0), floor(high)
        texts = (_whole_numbers(0, first - 1), _whole_numbers(first, last), _whole_numbers(last + 1, None))
        return tuple(
            ZoneClass(band.zone, *edge, text, band.published)
            for band, edge, text in zip(self.bands, edges, texts, strict=True)
        )

    def starts(self, evidence: Evidence) -> Starts:
        """Return the least whole counts at and above the limits of the last day."""
        low, high = (float(limit) for limit in self._limits(evidence)[:, -1])
        if np.isnan(low):
            return np.empty(0, dtype=np.int64)
        return np.array([0, max(ceil(low), 0), floor(high) + 1], dtype=np.int64)

    def sentence(self, evidence: Evidence) -> str:
        """Return the rule in words, with the limits that were published for the scores it was made for."""
        limits = self.published_limits(evidence.level)
        texts = [
            f"{_class_word(str(row.level))} {_score(row.min)}–{_score(row.max)}"
            for row in limits.itertuples(index=False)
        ]
        published = _("Batas terbit pada skor: {limits}.").format(limits="; ".join(texts))
        return f"{super().sentence(evidence)} {published}"

    def _limits(self, evidence: Evidence) -> npt.NDArray[np.float64]:
        """Lower and upper limit [2, day]; NaN where fewer than two places are known."""
        compared = evidence.votes[:, np.newaxis] & (evidence.counts != UNKNOWN)
        number = compared.sum(axis=0)
        values = np.where(compared, evidence.counts, 0).astype(np.float64)
        mean = values.sum(axis=0) / np.maximum(number, 1)
        squares = np.where(compared, (values - mean) ** 2, 0).sum(axis=0)
        spread = np.sqrt(squares / np.maximum(number - 1, 1))
        low, high = (self.bands[1].lower or 0.0, self.bands[1].upper or 0.0)
        return np.where(number >= _FEWEST, [mean + low * spread, mean + high * spread], np.nan)


def _zones(rule: ZoneRule) -> ZoneIndices:
    return np.array([INDEX[band.zone] for band in rule.bands], dtype=np.uint8)


def _whole_numbers(lower: float | None, upper: float | None) -> str:
    lower = lower or 0
    low = format_number(lower)
    if upper is None:
        return f"≥ {low}"
    if upper < lower:
        return _("tidak ada")
    return low if upper == lower else f"{low}–{format_number(upper)}"


def _class_word(published: str) -> str:
    words = {"rendah": _("rendah"), "sedang": _("sedang"), "tinggi": _("tinggi")}
    return words.get(published, published)


def _score(text: object) -> str:
    return format_number(float(str(text)), 2)
