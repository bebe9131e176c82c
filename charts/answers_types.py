"""The figures that answer what is violated: against place, position, stage, sanction, and over time."""

from dataclasses import replace

from analysis.handling.kept import kept_cases
from analysis.measure import CountSource
from analysis.position_mix import position_mix
from analysis.questions import social_media_share
from analysis.selection import Selection
from analysis.shares_over_time import shares_over_time
from analysis.type_tables import Across, type_table
from charts.answer import answer
from charts.answers import place_title, provenance
from charts.figures import Figure
from charts.figures.cross import type_table_figure
from charts.figures.position_mix import position_mix_figure
from charts.figures.shares_over_time import shares_figure, social_media_figure
from data.kinds import Counter, TableKind


@answer("silang")
def cross_figure(source: CountSource, selection: Selection, across: Across, *, by_group: bool) -> Figure:
    """Describe violation types against one other thing; small counts below province level are hidden.

    Against places the region in focus does not narrow the table; against sanctions those followed up count.
    """
    asked = selection.but(region=None) if across is Across.PLACE else selection
    table = type_table(source, asked, across, by_group=by_group)
    known = provenance(source, asked)
    if across is Across.SANCTION:
        known = replace(known, counter=Counter.FOLLOWED_UP)
    places = (
        {code: place_title(code, asked) for code in table.inner.index} if across is Across.PLACE else None
    )
    return type_table_figure(table, known, across=across, by_group=by_group, places=places)


@answer("jabatan")
def positions_share_figure(source: CountSource, selection: Selection) -> Figure:
    """Describe who is counted in the place in focus, by class of post; the positions chosen do not narrow."""
    asked = selection.but(positions=())
    is_told = kept_cases(source.release, asked) is not None
    return position_mix_figure(position_mix(source, asked), provenance(source, asked), is_told=is_told)


@answer("medsos")
def social_media_share_figure(source: CountSource, selection: Selection) -> Figure:
    """Describe the share of social media in the place in focus, by month."""
    asked = selection.but(violation_types=())
    return social_media_figure(social_media_share(source, asked), provenance(source, asked))


@answer("bagian-waktu")
def shares_over_time_figure(source: CountSource, selection: Selection, *, cumulative: bool) -> Figure:
    """Describe how shares of groups, or of the types chosen, move in the place in focus."""
    return shares_figure(
        shares_over_time(source, selection),
        provenance(source, selection),
        of_groups=not selection.violation_types,
        cumulative=cumulative,
        told=source.release.kind is TableKind.CASES,
    )
