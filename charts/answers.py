"""The figures that answer a selection: analysis on one side, a description ready to draw on the other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from analysis.crosstab import region_by_type as count_region_by_type
from analysis.measure import NATION, CountSource
from analysis.mix import compared_places, mix, mix_by_group
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.stages.clock import voting_day
from analysis.stages.settling import Settling
from analysis.trends import Clock, Period, series
from analysis.zones import Legend, zone_table
from analysis.zones import legend as legend_of
from charts import figures
from charts.answer import answer
from charts.figures import Figure, Provenance, provenance_of
from charts.figures.model import Note
from data.elections import stages
from data.kinds import Level
from language import _


def place_title(code: str, selection: Selection) -> str:
    """Return a place as it stands in a sentence: Indonesia, Provinsi Banten, Kabupaten Pandeglang."""
    if code == NATION:
        return "Indonesia"
    level = Level.PROVINCE if len(code) == len("36") else Level.REGION
    name = str(place_names(level, borders(selection)).at[code, "region_name"])
    return _("Provinsi {name}").format(name=name) if level is Level.PROVINCE else name


def provenance(source: CountSource, selection: Selection, *, legend: Legend | None = None) -> Provenance:
    """Return where the numbers of an answer come from; with a legend, the zone rule stands in it."""
    return provenance_of(
        source.release,
        selection,
        place=place_title(selection.region or selection.province or NATION, selection),
        rule=legend.sentence if legend else "",
        notes=legend.caveats if legend else (),
    )


@answer("jenis")
def mix_figure(source: CountSource, selection: Selection, *, by_group: bool = False) -> Figure:
    """Describe the violations of the place in focus beside its province and the nation."""
    share = mix_by_group if by_group else mix
    mixes = {
        place_title(place, selection): share(source, selection, place=place)
        for _level, place in compared_places(selection)
    }
    describe = figures.group_mix if by_group else figures.type_mix
    return describe(mixes, provenance(source, selection))


@answer("tren")
def trend_figure(
    source: CountSource,
    selection: Selection,
    *,
    period: Period = Period.WEEK,
    clock: Clock = Clock.CALENDAR,
    settling: Settling | None = None,
    notes: Sequence[Note] = (),
) -> Figure:
    """Describe how the count of the place in focus grew.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        period: weeks or months.
        clock: calendar periods, or periods counted from the vote.
        settling: how long weeks take to settle; None: the assumption, which the sentence then leaves out.
        notes: remarks of analysts, drawn at their day and written into every file.
    """
    known = provenance(source, selection)
    return figures.trend(
        series(source, selection, period=period, clock=clock, settling=settling),
        replace(known, notes=(*known.notes, *(note.text for note in notes))),
        stages=stages(selection.election),
        period=period.value,
        notes=tuple(notes),
        voting_day=voting_day(selection.election) if clock is Clock.VOTING else None,
        settling=settling.sentence() if settling is not None else "",
    )


@answer("teratas", ready={"zones": zone_table, "legend": legend_of})
def top_regions_figure(
    source: CountSource, selection: Selection, zones: pd.DataFrame, legend: Legend, *, limit: int = 10
) -> Figure:
    """Describe the places with the highest counts; `zones` is the zone table of the selection."""
    wider = selection.but(region=None)
    return figures.top_regions(zones, provenance(source, wider, legend=legend), limit=limit)


@answer("peta", ready={"zones": zone_table, "legend": legend_of})
def map_figure(
    source: CountSource, selection: Selection, zones: pd.DataFrame, legend: Legend, *, tiles: bool = False
) -> Figure:
    """Describe the map of a selection, for files."""
    return figures.zone_map(
        zones,
        provenance(source, selection.but(region=None), legend=legend),
        level=selection.level,
        meanings=zone_meanings(legend),
        province=selection.province,
        tiles=tiles,
    )


def zone_meanings(legend: Legend) -> Mapping[str, str]:
    """Return what each class of the rule holds, by zone code."""
    return {each.zone.value: each.range_text for each in legend.classes}


@answer("wilayah-jenis")
def heat_figure(source: CountSource, selection: Selection, *, limit: int = 20) -> Figure:
    """Describe which violations occur where: the regions with most counts by violation type."""
    wider = selection.but(region=None)
    table = count_region_by_type(source, wider, top=limit)
    names = [place_title(code, wider) for code in table.index]
    return figures.region_by_type(table, provenance(source, wider), names=names)
