"""The zone rule `peluang`: zones by the probability that the risk of a place is raised."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from analysis.counts import Evidence, Floats
from analysis.exposure import expected, exposure_label, exposure_sentence
from analysis.risk_flips import Flips, cases_to_flip, stability
from analysis.risk_zones import RiskLimits, RiskZones, risk_zones
from analysis.selection import Selection
from analysis.smoothing import RelativeRisk
from analysis.states import Zone
from analysis.ways import Way, way_to, ways
from analysis.zone_rule import Band, Verdict, ZoneClass, ZoneRule
from data.kinds import Exposure, Level
from language import _, format_number, format_percent


@dataclass(frozen=True)
class ProbabilityRule(ZoneRule):
    """Zones by how probable it is that the risk of a place lies above once or twice the average.

    The risk of a place is its count over what the overall rate of the day would give it, drawn towards the
    other places as far as its own count is uncertain (`analysis.smoothing`). A zone once reached is kept
    until the probability has fallen clearly below the limit that opened it: the rule remembers the Mondays
    before. A place that is silent against expectation is never hijau.
    """

    @property
    def remembers(self) -> bool:
        """Whether a zone depends on the days before: yes."""
        return True

    @property
    def heeds_silence(self) -> bool:
        """Whether a silent place gets no zone: yes, as low risk is what its silence would pass for."""
        return True

    @cached_property
    def limits(self) -> RiskLimits:
        """The limits of the two tables as the core of the rule reads them."""
        low, middle, high = (self._band(zone) for zone in (Zone.HIJAU, Zone.ORANYE, Zone.MERAH))
        return RiskLimits(
            raised=_given(middle.relative_risk),
            high=_given(high.relative_risk),
            enter=_given(high.probability),
            leave=_given(high.keep),
            green_enter=_given(low.probability),
            green_leave=_given(low.keep),
            interval=_given(self.interval),
        )

    def classify(self, evidence: Evidence) -> Verdict:
        """Return the zone of every day asked for, each at the end of the Mondays before it."""
        found = [(_decided(self.limits, evidence, way), way) for way in ways(evidence)]
        order = np.argsort([position for _risks, way in found for position in way.asked])
        zones = np.concatenate([risks.zones[:, way.ends] for risks, way in found], axis=1)[:, order]
        return Verdict(zones=zones, measures=RiskMeasures(found, order))

    def flips(self, evidence: Evidence) -> Flips:
        """Return the distance to the next zone, with the estimates of the last day held."""
        return cases_to_flip(self.at_end(evidence))

    def stability(self, evidence: Evidence) -> Floats:
        """Return the probability that a new draw keeps the zone, with the estimates of the last day held."""
        return stability(self.at_end(evidence))

    def at_end(self, evidence: Evidence) -> RiskZones:
        """Return the decisions on the way to the last day of the evidence."""
        return _decided(self.limits, evidence, way_to(evidence, len(evidence.days) - 1))

    def classes(self, evidence: Evidence) -> tuple[ZoneClass, ...]:
        """Return the classes in words; the evidence does not change them."""
        del evidence
        words = {
            Zone.HIJAU: _(
                "peluang risiko di atas rata-rata kurang dari {low} (bertahan hingga {low_keep}), "
                "dan laporan memang masuk"
            ),
            Zone.KUNING: _("belum jelas di atas atau di bawah rata-rata"),
            Zone.ORANYE: _("peluang risiko di atas rata-rata lebih dari {enter} (bertahan hingga {keep})"),
            Zone.MERAH: _(
                "peluang risiko lebih dari {times} rata-rata di atas {enter} (bertahan hingga {keep})"
            ),
        }
        numbers = {
            "low": format_percent(self.limits.green_enter, 0),
            "enter": format_percent(self.limits.enter, 0),
            "low_keep": format_percent(self.limits.green_leave, 0),
            "keep": format_percent(self.limits.leave, 0),
            "times": _times(self.limits.high),
        }
        return tuple(
            ZoneClass(band.zone, None, None, words[band.zone].format(**numbers), band.published)
            for band in self.bands
        )

    def sentence(self, evidence: Evidence) -> str:
        """Return the rule in words, with what the counts are held against."""
        base = evidence.denominators[evidence.votes]
        return f"{super().sentence(evidence)} {exposure_sentence(base, exposure=evidence.exposure)}"

    def caveats(self, selection: Selection) -> tuple[str, ...]:
        """Return what the risk is held against, and where that misleads."""
        said = [
            *super().caveats(selection),
            _("Risiko dibandingkan menurut {exposure}.").format(exposure=exposure_label(selection.exposure)),
        ]
        if selection.level is Level.PROVINCE and selection.exposure is not Exposure.CONTEST:
            said.append(
                _(
                    "Penduduk dan PNS dihitung untuk seluruh provinsi; provinsi yang hanya sebagian "
                    "daerahnya memilih dapat tampak lebih rendah."
                )
            )
        return tuple(said)

    def _band(self, zone: Zone) -> Band:
        return next(band for band in self.bands if band.zone is zone)


class RiskMeasures(Mapping[str, Floats]):
    """The measures of the days asked for, computed only when read: intervals of many days are dear."""

    def __init__(self, found: list[tuple[RiskZones, Way]], order: npt.NDArray[np.intp]) -> None:
        self._found = found
        self._order = order

    def __getitem__(self, name: str) -> Floats:
        parts = [_MEASURES[name](risks, way.ends) for risks, way in self._found]
        return np.concatenate(parts, axis=1)[:, self._order]

    def __iter__(self) -> Iterator[str]:
        return iter(_MEASURES)

    def __len__(self) -> int:
        return len(_MEASURES)


_MEASURES: Mapping[str, Callable[[RiskZones, tuple[int, ...]], Floats]] = {
    "rr": lambda found, ends: _on(found.risk, ends).mean,
    "rr_low": lambda found, ends: _on(found.risk, ends).interval(found.limits.interval).low,
    "rr_high": lambda found, ends: _on(found.risk, ends).interval(found.limits.interval).high,
    "p_exceed": lambda found, ends: found.p_exceed[:, ends],
    "p_double": lambda found, ends: found.p_double[:, ends],
}


# table, distances and stability of one question look at the same decisions
@lru_cache(maxsize=8)
def _decided(limits: RiskLimits, evidence: Evidence, way: Way) -> RiskZones:
    """The decisions on all days of a way."""
    columns = np.array(way.columns)
    counts = np.concatenate([evidence.past.counts, evidence.counts], axis=1)[:, columns]
    heard = np.concatenate([evidence.past.heard, evidence.heard], axis=1)[:, columns]
    return risk_zones(
        counts,
        expected(counts, evidence.base, votes=evidence.votes),
        channel_active=evidence.channel_active(heard),
        limits=limits,
    )


def _on(risk: RelativeRisk, days: tuple[int, ...]) -> RelativeRisk:
    return replace(
        risk,
        observed=risk.observed[:, days],
        expected=risk.expected[:, days],
        alpha=risk.alpha[:, days],
        beta=risk.beta[:, days],
        form=(len(risk.observed), len(days)),
    )


def _given(limit: float | None) -> float:
    if limit is None:
        raise ValueError("a rule by probability needs all its limits in zone_rules.csv and zone_classes.csv")
    return limit


def _times(number: float) -> str:
    if number == 2:
        return _("dua kali")
    return _("{number} kali").format(number=format_number(number, 1))
