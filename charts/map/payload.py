"""What the browser is sent when a filter changes: every week's zones and counts, and the legend."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cache, cached_property, lru_cache
from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd

from analysis.frames import ZoneFrames
from analysis.link import SEPARATOR
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import ZONES
from analysis.zones import Legend
from charts.map.evidence import evidence_levels
from charts.map.legend import map_legend
from charts.map.stream import pack
from data.elections import stages
from data.kinds import TableKind
from data.release import Release
from data.vocabulary import label
from geo.register import province_parents, regions
from language import current_language

_ENOUGH = 16  # hexadecimal digits that tell any two questions of a session apart


@dataclass(frozen=True)
class MapPayload:
    """Everything of the map that depends on the selection; plain values, ready for JSON."""

    data: Mapping[str, Any] = field(repr=False)

    @cached_property
    def size(self) -> int:
        """Bytes that travel when a filter changes."""
        return len(json.dumps(self.data).encode())


def map_payload(
    frames: ZoneFrames,
    *,
    selection: Selection,
    legend: Legend,
    release: Release,
    reasons: Mapping[str, str] | None = None,
    layer: Mapping[str, Any] | None = None,
    certainty: pd.DataFrame | None = None,
    notes: Sequence[tuple[date, str]] = (),
    follows_types: bool = False,
) -> MapPayload:
    """Return what the map shows for one selection.

    Args:
        frames: zones and counts of every week of the election.
        selection: the question; day, level, province and region in focus are taken from it.
        legend: the rule with its limits, from `analysis.zones.legend`.
        release: what was counted.
        reasons: full sentence of single places on the selection's day, by code; meant for the place in focus,
            as a sentence for each of 514 would not fit into a few kB. Others get the sentence of their class.
        layer: what is coloured instead of the zones, from `charts.map.layers.shown_layer`.
        certainty: frame of `analysis.certainty.certainty`, to fade zones that are not well founded; None
            leaves all in full colour.
        notes: dated notes for the time line.
        follows_types: whether the map shows the type picked in the filter bar before Python has answered.
    """
    first = frames.days[0]
    present = [ZONES[index] for index in np.unique(frames.zones)]
    said = asdict(map_legend(legend, selection=selection, release=release, present=present))
    return MapPayload(
        {
            "stream": pack(frames.zones, frames.counts, frames.days),
            "first": first.isoformat(),
            "level": selection.level.value,
            "codes": "" if frames.region_codes == _all_regions() else "".join(frames.region_codes),
            "outline": "provinces2020" if province_parents(borders(selection)) else "provinces",
            "day": selection.as_of.isoformat(),
            "province": selection.province or "",
            "region": selection.region or "",
            "adds": release.complete or release.kind is TableKind.CASES,
            "legend": said | {"reasons": dict(reasons or {})},
            "stages": _stages(selection.election, first),
        }
        | _extras(frames, layer=layer, certainty=certainty, notes=notes)
        | (_types_counted(release, selection) if follows_types else {})
    )


def _extras(
    frames: ZoneFrames,
    *,
    layer: Mapping[str, Any] | None,
    certainty: pd.DataFrame | None,
    notes: Sequence[tuple[date, str]],
) -> dict[str, Any]:
    """What travels only where it was asked for."""
    extras: dict[str, Any] = {}
    if layer is not None:
        extras["layer"] = dict(layer)
    if certainty is not None:
        extras["certainty"] = evidence_levels(certainty, region_codes=frames.region_codes)
    if notes:
        extras["notes"] = [[day.isoformat(), text] for day, text in notes]
    return extras


def question_of(release: Release, selection: Selection) -> str:
    """Return what tells one question from another, whatever types it counts and whatever is in focus."""
    asked = repr((release.checksum, of_any_type(selection), current_language()))
    return sha256(asked.encode()).hexdigest()[:_ENOUGH]


def of_any_type(selection: Selection) -> Selection:
    """Return the question that the pictures sent ahead answer: of all types, with nothing in focus."""
    return selection.but(violation_types=(), region=None, province=None)


def _types_counted(release: Release, selection: Selection) -> dict[str, str]:
    return {"asked": question_of(release, selection), "types": SEPARATOR.join(selection.violation_types)}


@cache
def _all_regions() -> tuple[str, ...]:
    return tuple(regions().index)


def _stages(election: str, first: date) -> list[list[str | int]]:
    """Return label, first and last day of each stage, in days after the first frame."""
    return [list(stage) for stage in _named_stages(election, first, current_language())]


@lru_cache(maxsize=64)
def _named_stages(election: str, first: date, _language: str) -> tuple[tuple[str, int, int], ...]:
    table = stages(election)
    after = [(table[edge] - pd.Timestamp(first)).dt.days.tolist() for edge in ("start", "end")]
    names = [label("election_stages", code) for code in table["stage"]]
    return tuple(zip(names, *after, strict=True))
