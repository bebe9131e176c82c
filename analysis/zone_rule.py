"""What every zone rule is: data with a source, and a way to turn counts into zones."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.counts import Evidence
from analysis.risk_flips import Flips
from analysis.selection import Selection
from analysis.states import Zone
from data import vocabulary
from data.kinds import Counter, Level, Unit
from language import DEFAULT_LANGUAGE, _, current_language

ZoneIndices = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class ZoneClass:
    """One class of a legend.

    Attributes:
        zone: the zone.
        lower, upper: the counts it holds, both included; None where open.
        range_text: the same as a reader writes it: `1–4`.
        published: whether a public body published this limit; False for our own completion.
    """

    zone: Zone
    lower: float | None
    upper: float | None
    range_text: str
    published: bool


@dataclass(frozen=True)
class Band:
    """One row of `zone_classes.csv`.

    Attributes:
        zone: the zone.
        lower, upper: limits in counts or, for a relative rule, in standard deviations; None where open.
        published: whether a public body published the limit.
        relative_risk: of a rule by probability, the risk that is compared with; None for other rules.
        probability: the probability at which the zone is entered.
        keep: the probability at which it is left again.
    """

    zone: Zone
    lower: float | None
    upper: float | None
    published: bool
    relative_risk: float | None = None
    probability: float | None = None
    keep: float | None = None


@dataclass(frozen=True, eq=False)
class Verdict:
    """What a rule says of each place on each day.

    Attributes:
        zones: uint8 [place, day], positions in `analysis.states.ZONES`; without meaning where no count is
            known.
        measures: further columns of the zone table by name (`rr`, `rr_low`, `rr_high`, `p_exceed`,
            `p_double`), each float64 [place, day]; empty for rules that look at counts alone.
    """

    zones: ZoneIndices
    measures: Mapping[str, npt.NDArray[np.float64]] = field(default_factory=dict)


@dataclass(frozen=True)
class ZoneRule(ABC):
    """A zone rule as it stands in `zone_rules.csv`.

    Attributes:
        id: its code in links, files and on the command line.
        version: raised whenever a limit changes.
        level: the level it is made for; None for any.
        default_for: the level that is coloured by it unless another rule is chosen; None for none.
        covers_all: whether places where nobody votes get a zone too; otherwise they are out of scope.
        counter, unit: what its limits count; None for whatever is counted.
        thresholds: how the codes of its published limits begin in the vocabulary `zone_thresholds`.
        valid_from: day it was stated, ISO; empty where it has no single day.
        url: where it was published.
        labels, notes: name, and what is published and what is ours, by language.
        bands: its classes from low to high.
        interval: of a rule by probability, the probability of the interval that decides whether the evidence
            is enough; None for other rules.
    """

    id: str
    version: str
    level: Level | None
    default_for: Level | None
    covers_all: bool
    counter: Counter | None
    unit: Unit | None
    thresholds: str
    valid_from: str
    url: str
    labels: Mapping[str, str]
    notes: Mapping[str, str]
    bands: tuple[Band, ...]
    interval: float | None

    @abstractmethod
    def classify(self, evidence: Evidence) -> Verdict:
        """Return the zone of every place on every day, states of absence aside."""

    @abstractmethod
    def classes(self, evidence: Evidence) -> tuple[ZoneClass, ...]:
        """Return the legend, low to high, as it holds on the last day of the evidence."""

    @abstractmethod
    def flips(self, evidence: Evidence) -> Flips:
        """Return how many more or fewer change the zone of each place on the last day of the evidence.

        States of absence play no part, and what the rule derives from the other places (limits, estimates) is
        held as it is.
        """

    @abstractmethod
    def stability(self, evidence: Evidence) -> npt.NDArray[np.float64]:
        """Return the probability that a new draw of the count has the same zone on the last day [place].

        NaN where the risk of the place is not defined: count or exposure not known.
        """

    @property
    def heeds_silence(self) -> bool:
        """Whether a place that is silent against expectation gets no zone under this rule."""
        return False

    @property
    def remembers(self) -> bool:
        """Whether a zone depends on the days before, so that the evidence must hold the past."""
        return False

    @property
    def label(self) -> str:
        """The name in the language in force."""
        return self.labels.get(current_language(), self.labels[DEFAULT_LANGUAGE])

    @property
    def note(self) -> str:
        """What is published and what is ours, in the language in force."""
        return self.notes.get(current_language(), self.notes[DEFAULT_LANGUAGE])

    def published_limits(self, level: Level) -> pd.DataFrame:
        """Return the limits as they were published for a level, in the unit they were published in.

        Returns:
            Index `code`; columns of the vocabulary `zone_thresholds`, among them `level` (word of the class),
            `min`, `max` (text; empty where open), `unit`, `origin`, `url`.
        """
        limits = vocabulary.table("zone_thresholds")
        ours = limits.index.str.startswith(f"{self.thresholds}_") & (limits["region_level"] == level.value)
        return limits[ours]

    def sentence(self, evidence: Evidence) -> str:
        """Return the rule in words: its name, its limits on the last day, what is published."""
        limits = "; ".join(f"{zone_word(each.zone)} {each.range_text}" for each in self.classes(evidence))
        return _("Aturan {rule}: {limits}. {note}").format(rule=self.label, limits=limits, note=self.note)

    def caveats(self, selection: Selection) -> tuple[str, ...]:
        """Return what to keep in mind where the rule is applied to something it was not made for."""
        other_count = (self.counter and self.counter is not selection.counter) or (
            self.unit and self.unit is not selection.unit
        )
        filtered = self.counter and (selection.violation_types or selection.positions)
        said = (
            _("Batas aturan ini dibuat untuk orang yang dilaporkan, bukan untuk yang sedang dihitung.")
            if other_count
            else "",
            _(
                "Batas aturan ini dibuat untuk semua jenis dan jabatan; bila disaring, zona dapat tampak "
                "lebih rendah."
            )
            if filtered
            else "",
        )
        return tuple(filter(None, said))


def zone_word(zone: Zone) -> str:
    """Return a zone or state as it stands inside a sentence."""
    return {
        Zone.HIJAU: _("hijau"),
        Zone.KUNING: _("kuning"),
        Zone.ORANYE: _("oranye"),
        Zone.MERAH: _("merah"),
        Zone.NO_DATA: _("tidak ada data"),
        Zone.REPORTED_ZERO: _("dilaporkan nihil"),
        Zone.OUT_OF_SCOPE: _("di luar cakupan"),
        Zone.INSUFFICIENT: _("bukti belum cukup"),
    }[zone]
