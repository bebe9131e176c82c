"""The figures that answer a comparison: regions, two dates, two elections, the funnel, ranks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from analysis.comparison import (
    RankBy,
    compare_elections,
    funnel,
    league,
    ranks,
    side_by_side,
    spine,
    zone_moves,
)
from analysis.comparison.moment import days_between, zones_on
from analysis.ledger import ledger, ledger_sentence, transitions
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.clock import to_voting_day
from analysis.stages.elections import Axis
from analysis.stages.elections import compare_elections as overlay
from analysis.trends import Clock, series
from analysis.view import View
from analysis.zones import legend, zone_table
from charts.answer import answer
from charts.answers import provenance, zone_meanings
from charts.figures import Figure, Provenance
from charts.figures.funnel import funnel_plot
from charts.figures.ranks import league_groups, rank_intervals
from charts.figures.side_by_side import compared_places, compared_shares, places_over_time
from charts.figures.small_maps import small_maps
from charts.figures.two_elections import places_of_elections, stages_of_elections, weeks_of_elections
from charts.figures.zone_moves import moved_places, zone_moves_table
from data.elections import elections, stages
from language import current_language, format_date

_MAPS = 4


def election_title(code: str) -> str:
    """Return the name of an election in the language in force."""
    return str(elections().at[code, f"label_{current_language()}"])


@answer("banding-wilayah")
def compared_places_figure(source: CountSource, selection: Selection, places: Sequence[str]) -> Figure:
    """Describe the risk of some places beside each other; its frame is that of `side_by_side`."""
    return compared_places(side_by_side(source, selection, places), _wide(source, selection))


@answer("banding-waktu")
def places_over_time_figure(
    source: CountSource, selection: Selection, places: Sequence[str], *, to_vote: bool
) -> Figure:
    """Describe how the counts of some places grew, on the calendar or by weeks to the vote."""
    clock = Clock.VOTING if to_vote else Clock.CALENDAR
    found = {code: series(source, selection, place=code, clock=clock) for code in places}
    if to_vote:
        found = {code: to_voting_day(rows, selection.election) for code, rows in found.items()}
    known = _wide(source, selection)
    return places_over_time(found, known, to_vote=to_vote, stages=stages(selection.election))


@answer("banding-jenis")
def compared_shares_figure(source: CountSource, selection: Selection, places: Sequence[str]) -> Figure:
    """Describe the kinds of violations of some places beside the nation."""
    found = {code: spine(source, selection, code) for code in places}
    return compared_shares(found, _wide(source, selection))


@answer("corong")
def funnel_figure(source: CountSource, selection: Selection, *, wide: bool) -> Figure:
    """Describe the funnel plot of the places in view."""
    zones = _zones(source, selection)
    known = _wide(source, selection)
    return funnel_plot(funnel(source, selection), known, zones=zones, wide=wide, focus=selection.region)


@answer("peringkat")
def rank_figures(source: CountSource, selection: Selection, *, by: RankBy) -> tuple[Figure, Figure]:
    """Describe the first ranks with their intervals, and the groups of places that cannot be told apart."""
    table, known = ranks(source, selection, by=by), _wide(source, selection)
    first = rank_intervals(table, known, by=by, zones=_zones(source, selection), focus=selection.region)
    return first, league_groups(league(table), known, by=by)


@answer("dua-tanggal")
def date_moves_figures(source: CountSource, selection: Selection, day: date) -> tuple[Figure, Figure]:
    """Describe the moves between two days: zones to zones, and the places that moved with the cause."""
    before, after = View(source, selection.but(as_of=day)), View(source, selection)
    known = _wide(source, selection)
    sides = {"before": format_date(day), "after": format_date(selection.as_of)}
    changed = ledger(before, after)
    said = ledger_sentence(before, after)
    return (
        zone_moves_table(transitions(before, after), known, **sides),
        moved_places(changed, known, sentence=said, code="perubahan-antartanggal", **sides),
    )


@answer("peta-kecil")
def small_maps_figure(source: CountSource, selection: Selection, day: date) -> Figure:
    """Describe the map on days from an earlier one to the as-of day, with the same classes."""
    days = days_between(day, selection.as_of, number=_MAPS)
    rule = legend(source, selection)
    said = ledger_sentence(View(source, selection.but(as_of=day)), View(source, selection))
    return small_maps(
        zones_on(source, selection, days),
        replace(_wide(source, selection), rule=rule.sentence),
        level=selection.level,
        meanings=zone_meanings(rule),
        province=selection.province,
        sentence=said,
    )


def election_figures(first: View, second: View, *, axis: Axis) -> tuple[Figure, Figure, Figure]:
    """Describe two elections: over one another, place by place, and the moves between their zones.

    Args:
        first: the election in focus.
        second: the election it is held against.
        axis: by stage, or by weeks to the vote.
    """
    known = provenance(*first)
    names = {view.selection.election: election_title(view.selection.election) for view in (first, second)}
    laid = overlay([first, second], axis=axis)
    describe = stages_of_elections if axis is Axis.STAGE else weeks_of_elections
    earlier, later = sorted((first, second), key=lambda view: view.selection.as_of)
    sides = {
        "before": names[earlier.selection.election],
        "after": names[later.selection.election],
    }
    table = compare_elections(
        View(earlier.source, earlier.selection.but(province=first.selection.province)),
        View(later.source, later.selection.but(province=first.selection.province)),
    )
    wide = _wide(*first)
    days = (format_date(earlier.selection.as_of), format_date(later.selection.as_of))
    return (
        describe(laid, known, names=names),
        places_of_elections(table, wide, days=days, **sides),
        zone_moves_table(zone_moves(table), wide, **sides),
    )


def _wide(source: CountSource, selection: Selection) -> Provenance:
    """Where the numbers of several places come from: the view, not the place in focus."""
    return provenance(source, selection.but(region=None))


def _zones(source: CountSource, selection: Selection) -> pd.Series:
    return zone_table(source, selection, with_reasons=False).set_index("region_code")["zone"]
