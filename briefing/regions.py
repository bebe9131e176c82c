"""The part of one chosen place."""

import pandas as pd

from analysis.profile import focused, surroundings
from analysis.selection import Selection
from analysis.summary import key_figures
from briefing.content import RegionPart, Remark
from briefing.ground import Ground
from briefing.numbers import key_numbers
from briefing.section import Table
from briefing.tables import surroundings_table
from charts.answers import mix_figure, place_title, trend_figure
from charts.answers_handling import path_answer
from charts.words import zone_title
from data.notes import pinned_notes
from language import _

_AROUND = 9  # the place itself and eight others


def region_part(ground: Ground, selection: Selection) -> RegionPart:
    """Return what is told of the region in focus of a checked question."""
    code = str(selection.region)
    row = ground.zones.set_index("region_code").loc[code]
    said = ground.accounts.loc[code]
    source = ground.source
    return RegionPart(
        code=code,
        name=str(row["region_name"]),
        province=place_title(str(row["province_code"]), selection),
        zone=str(row["zone"]),
        zone_word=zone_title(str(row["zone"])),
        count=None if pd.isna(row["count"]) else int(row["count"]),
        why=_or_empty(said["why"]),
        changed=_or_empty(said["changed"]),
        would_change=_or_empty(said["would_change"]),
        key_figures=key_numbers(key_figures(source, selection), zone=str(row["zone"])),
        mix=mix_figure(source, selection),
        trend=trend_figure(source, selection),
        path=path_answer(source, selection),
        surroundings=around(ground, selection),
        remarks=remarks(selection, selection.region or ""),
    )


def around(ground: Ground, selection: Selection) -> Table:
    """Return the region in focus beside its neighbours and peers."""
    code = str(selection.region)
    near = surroundings(ground.source, focused(selection, code), code, zones=ground.zones)
    return surroundings_table(near, limit=_AROUND)


def region_headline(part_name: str, zone: str, told: str) -> str:
    """Return the account of a region with its name and zone in front."""
    return _("{name}, zona {zone}: {told}").format(name=part_name, zone=zone, told=told)


def remarks(selection: Selection, *places: str) -> tuple[Remark, ...]:
    """Return the notes of analysts pinned to places by the as-of day, in order of their day."""
    kept = pinned_notes(dataset=selection.dataset, regions=places, last=selection.as_of)
    return tuple(
        Remark(note.day, place_title(note.region, selection), note.text, note.author) for note in kept
    )


def _or_empty(text: object) -> str:
    return text if isinstance(text, str) else ""
