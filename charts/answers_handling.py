"""The figures that answer what became of cases: path, waiting, endings, sanctions, sources of reports."""

import pandas as pd

from analysis.cases import smallest_shown
from analysis.handling import (
    by_position,
    durations,
    findings_and_reports,
    findings_and_reports_by_month,
    open_recommendation_totals,
    open_recommendations,
    outcomes,
    path,
    sanction_evenness,
    sanctions,
)
from analysis.handling.kept import kept_cases
from analysis.handling.league import LeagueOrder, league
from analysis.measure import CountSource
from analysis.mix import place_of
from analysis.questions import blocked_records
from analysis.selection import Selection
from analysis.type_tables import Across, type_table
from charts.answer import answer
from charts.answers import provenance
from charts.figures import Figure, Provenance
from charts.figures.ages import ages_figure
from charts.figures.authorities import authorities_figure
from charts.figures.blocked import blocked_figure
from charts.figures.cross import type_table_figure
from charts.figures.durations import durations_figure
from charts.figures.endings import outcomes_figure, sanctions_figure
from charts.figures.evenness import evenness_figure
from charts.figures.findings import findings_figure
from charts.figures.path import path_figure
from charts.figures.positions import positions_figure
from data.kinds import Counter
from language import _


@answer("ppk")
def authorities_answer(
    source: CountSource,
    selection: Selection,
    *,
    order: LeagueOrder = LeagueOrder.MOST_OPEN,
    containing: str = "",
    most: int | None = None,
) -> Figure:
    """Describe the authorities of the nation or province in view; a region in focus does not narrow it."""
    wide = selection.but(region=None)
    table = league(open_recommendations(source, wide), wide, order=order, containing=containing)
    totals = open_recommendation_totals(source, wide)
    return authorities_figure(table, totals, _proven(source, wide), most=most)


@answer("jalur")
def path_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe how far the reported of the place in focus came."""
    return path_figure(path(source, selection), _of(source, selection, Counter.REPORTED))


@answer("lama")
def durations_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe how long cases of the place in focus stay at each step."""
    return durations_figure(durations(source, selection), _of(source, selection, Counter.REPORTED))


@answer("umur")
def ages_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe the age of the open recommendations of the place in focus."""
    return ages_figure(open_recommendation_totals(source, selection), _proven(source, selection))


@answer("hasil")
def outcomes_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe what had become of the reported of the place in focus."""
    known, is_told = _of(source, selection, Counter.REPORTED), kept_cases(source.release, selection)
    return outcomes_figure(outcomes(source, selection), known, is_told=is_told is not None)


@answer("sanksi")
def sanctions_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe the sanctions of those followed up in the place in focus."""
    known, is_told = _of(source, selection, Counter.FOLLOWED_UP), kept_cases(source.release, selection)
    return sanctions_figure(sanctions(source, selection), known, is_told=is_told is not None)


@answer("jenis-sanksi")
def type_by_sanction_answer(source: CountSource, selection: Selection, *, by_group: bool) -> Figure:
    """Describe the sanctions by violation type, small counts below province level hidden."""
    table = type_table(source, selection, Across.SANCTION, by_group=by_group)
    known = _of(source, selection, Counter.FOLLOWED_UP)
    return type_table_figure(table, known, across=Across.SANCTION, by_group=by_group)


@answer("kesetaraan")
def evenness_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe whether like acts met like sanctions in the place in focus; hidden below province level."""
    is_hidden = smallest_shown(place_of(selection)) > 0
    table = sanction_evenness(source, selection)
    known = _of(source, selection, Counter.FOLLOWED_UP)
    return evenness_figure(table.head(0) if is_hidden else table, known, is_hidden=is_hidden)


@answer("temuan")
def findings_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe findings and reports over time in the place in focus."""
    months = findings_and_reports_by_month(source, selection)
    known = _of(source, selection, Counter.REPORTED)
    return findings_figure(months, findings_and_reports(source, selection), known)


@answer("jabatan-tindak-lanjut")
def positions_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe follow-up by class of post in the place in focus, small counts below province level hidden."""
    below = smallest_shown(place_of(selection))
    table = by_position(source, selection, hide_below=below)
    return positions_figure(table, _proven(source, selection), hidden_below=below)


@answer("blokir")
def blocked_answer(source: CountSource, selection: Selection) -> Figure:
    """Describe the personnel records that BKN blocked in the election, as published."""
    records = blocked_records(as_of=selection.as_of)
    kept = records[records["election"] == selection.election]
    return blocked_figure(kept, published_provenance(source, selection, kept))


def published_provenance(source: CountSource, selection: Selection, rows: pd.DataFrame) -> Provenance:
    """Return where published figures come from: the pages, never the release on screen.

    Args:
        source: the counts on screen, for what a file says of place and filters.
        selection: the question.
        rows: the figures shown.
    """
    pages = tuple(dict.fromkeys(rows["source_url" if "source_url" in rows else "url"]))
    whole = selection.but(violation_types=(), positions=(), counter=Counter.REPORTED)
    known = provenance(source, whole)
    return Provenance(
        dataset="terbit",
        dataset_title=_("Angka terbit"),
        illustrative=False,
        source=_("angka yang diumumkan lembaga; halamannya ada pada setiap baris"),
        as_of=selection.as_of,
        counter=known.counter,
        unit=known.unit,
        place=known.place,
        scope=known.scope,
        notes=pages,
    )


def _of(source: CountSource, selection: Selection, counter: Counter) -> Provenance:
    """Where the numbers come from, with the counter that the figure counts, whatever the filter says."""
    return provenance(source, selection.but(counter=counter))


def _proven(source: CountSource, selection: Selection) -> Provenance:
    return _of(source, selection, Counter.RECOMMENDED)
