"""What a briefing says, before anything sets it: one frozen content that every renderer reads.

PDF, PPTX, XLSX and pictures are made from a `Briefing` alone; none of them asks the analysis. Every text is
in `Briefing.language`; a renderer speaks it (`language.speaking`) for the few words it adds. Charts are
`charts.figures.Figure`: the data shown, how to read them, the sentence, the text alternative and the
provenance. Frames are shared, do not change them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from analysis.selection import Selection
from briefing.section import KeyFigure, Section, SectionId, Table
from charts.figures import Figure
from charts.figures.model import ZoneClass
from data.kinds import Level


class Length(StrEnum):
    """How much a briefing tells."""

    BRIEF = "brief"  # what fits on one page
    FULL = "full"


class Scope(StrEnum):
    """What a briefing is about."""

    NATION = "nation"
    PROVINCE = "province"
    REGION = "region"  # one place in focus, told as a profile


@dataclass(frozen=True, eq=False)
class MapPart:
    """The map of the view: of the nation, or of one province.

    Attributes:
        figure: the map as a figure (`ZoneMap`), with sentence, alt and provenance.
        frame: one row per place in view, sorted by code: `region_code`, `region_name`, `province_code`,
            `zone` (code), `zone_word`, `count` (Int64; NA: not known), `reason`, and the further columns of
            `analysis.zones.zone_table`.
        classes: the legend, low to high, states that occur after the zones; each with its number of places.
        rule: the zone rule in one sentence.
        level: which places are coloured.
        province: two-digit code the map is narrowed to; None for the nation.
        focus: code of the place in focus; None for none.
    """

    figure: Figure
    frame: pd.DataFrame
    classes: tuple[ZoneClass, ...]
    rule: str
    level: Level
    province: str | None
    focus: str | None


@dataclass(frozen=True)
class Remark:
    """A dated note of an analyst, pinned to the place or to the nation."""

    day: date
    place: str
    text: str
    author: str


@dataclass(frozen=True, eq=False)
class RegionPart:
    """One chosen place on a page of its own.

    Attributes:
        code, name, province: code and names; `province` is "" for a province.
        zone, zone_word: its zone or state, as code and word.
        count: cumulative count of the selection's counter; None: not known.
        why, changed, would_change: sentences; "" where there is nothing to say.
        key_figures: reported, recommended, followed_up_share, waiting, zone.
        mix, trend, path: charts of the place; an empty figure where nothing is known.
        surroundings: neighbours and peers.
        remarks: notes pinned to the place.
    """

    code: str
    name: str
    province: str
    zone: str
    zone_word: str
    count: int | None
    why: str
    changed: str
    would_change: str
    key_figures: tuple[KeyFigure, ...]
    mix: Figure
    trend: Figure
    path: Figure
    surroundings: Table
    remarks: tuple[Remark, ...]

    @property
    def sentence(self) -> str:
        """The three sentences as one text."""
        return " ".join(filter(None, (self.why, self.changed, self.would_change)))


@dataclass(frozen=True)
class SourceLine:
    """One source: what it is for, who or what it is, its address ("" for none)."""

    title: str
    text: str
    url: str = ""


@dataclass(frozen=True, eq=False)
class Briefing:
    """Everything a briefing says.

    Attributes:
        id: `PN-` and ten characters; the same inputs give the same id.
        title: heading; subtitle: election and as-of day.
        scope, length, language: what it is about, how much it tells, in which language.
        place, place_code: the place as it stands in a sentence, and its code ("" for the nation).
        selection: the question, with the rule in force named.
        as_of, previous: the day, and the day changes are told from.
        dataset, dataset_title: code and title of the data set.
        release_id, checksum: of the release counted.
        illustrative: True puts `mark` on every page, slide and sheet; it cannot be switched off.
        mark, mark_notice: "Data ilustratif" and the reason for it; "" where the data is not illustrative.
        headline: what stands on top, two to four sentences.
        key_figures: four or five large numbers.
        map: the map.
        sections: in reading order.
        regions: one part for each chosen region, in the order chosen.
        remarks: notes of analysts on the place.
        sources: where everything comes from.
        method: the rule with its version, and the counters in words.
        method_version: rule code and version, such as `kasn-kabkota-2020 v1`.
        caveats: what must be kept in mind.
        filters: choices in force as (label, value).
        link: the address that reopens this state; the QR code holds it.
    """

    id: str
    title: str
    subtitle: str
    scope: Scope
    length: Length
    language: str
    place: str
    place_code: str
    selection: Selection
    as_of: date
    previous: date
    dataset: str
    dataset_title: str
    release_id: str
    checksum: str
    illustrative: bool
    mark: str
    mark_notice: str
    headline: str
    key_figures: tuple[KeyFigure, ...]
    map: MapPart
    sections: tuple[Section, ...]
    regions: tuple[RegionPart, ...]
    remarks: tuple[Remark, ...]
    sources: tuple[SourceLine, ...]
    method: tuple[str, ...]
    method_version: str
    caveats: tuple[str, ...]
    filters: tuple[tuple[str, str], ...]
    link: str

    def section(self, which: SectionId) -> Section | None:
        """Return a section; None where this briefing does not have it."""
        return next((each for each in self.sections if each.id is which), None)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure by its id: the map, the sections, then `<code>-<id>` of the chosen regions.

        Those a reader added stand as `chosen-<number>-<id>`.
        """
        shown = [each for each in self.sections if each.figure is not None]
        own = [each.figure for each in shown if each.id is SectionId.CHOSEN and each.figure]
        told = {
            each.figure.id: each.figure for each in shown if each.id is not SectionId.CHOSEN and each.figure
        }
        told |= {f"{SectionId.CHOSEN}-{number}-{figure.id}": figure for number, figure in enumerate(own, 1)}
        parts = {
            f"{part.code}-{figure.id}": figure
            for part in self.regions
            for figure in (part.mix, part.trend, part.path)
        }
        return {self.map.figure.id: self.map.figure, **told, **parts}
