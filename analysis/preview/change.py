"""Two releases held side by side: what a reader would see change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.ledger import View, ledger
from analysis.preview.bodies import body_totals
from analysis.preview.case_changes import case_changes, case_totals
from analysis.preview.coverage import region_changes
from analysis.preview.words import headline
from analysis.scope import election_days, election_on
from analysis.selection import Selection
from analysis.source import source_for
from analysis.states import Zone
from analysis.zone_numbers import zone_numbers
from data.errors import UserError
from data.kinds import TableKind, Unit
from data.release import Release
from language import _


@dataclass(frozen=True, eq=False)
class ReleaseChange:
    """How one release differs from another.

    Attributes:
        before: the earlier release; None where the later one is the first.
        after: the later release.
        selection: the question both were asked, with the later day.
        days: the day up to which each side counts.
        zones: the places whose zone or state moves, with cause and sentence, as `analysis.ledger.ledger`
            returns them; no rows where there is no earlier release.
        zone_numbers: how many places are in each zone and state, before and after: index `zone` (codes in
            order), columns `before` (Int64; NA where there is no earlier release), `after` (int64).
        bodies: totals by body, as `body_totals` returns them.
        regions: regions gained and lost, as `region_changes` returns them.
        case_totals: how many cases changed in each way, as `case_totals` returns them; None unless both are
            releases of cases.
        cases: the cases that changed, as `case_changes` returns them; None unless both are of cases.
        headline: all of it in one sentence.
    """

    before: Release | None
    after: Release
    selection: Selection
    days: tuple[date, date]
    zones: pd.DataFrame
    zone_numbers: pd.DataFrame
    bodies: pd.DataFrame
    regions: pd.DataFrame
    case_totals: pd.Series | None
    cases: pd.DataFrame | None
    headline: str


def compare_releases(
    before: Release | None, after: Release, *, selection: Selection | None = None
) -> ReleaseChange:
    """Return what a reader would see change from one release to another of the same data set.

    Args:
        before: the earlier release, such as the one in force; None where there is none.
        after: the later one, published or not.
        selection: the question; None for the zones of all kabupaten/kota on the last day of the later
            release, in the election of that day.

    Raises:
        UserError: where the two belong to different data sets, or the rule or election is not known.
    """
    asked = selection or default_question(after)
    view = View(source_for(after, asked), asked)
    if before is None:
        return release_change(None, view)
    earlier = asked.but(as_of=_last_day(before, asked))
    return release_change(View(source_for(before, earlier), earlier), view)


def default_question(release: Release) -> Selection:
    """Return the zones of all kabupaten/kota on the last day of a release, in the election of that day."""
    election = election_on(release.elections, release.last_day)
    asked = Selection(
        as_of=release.last_day, dataset=release.name, election=election, unit=release.unit or Unit.PERSON
    )
    return asked.but(as_of=_last_day(release, asked))


def release_change(before: View | None, after: View) -> ReleaseChange:
    """Return what changes from one view to another; the same where their counts are at hand already.

    Raises:
        UserError: where the two belong to different data sets or do not ask the same.
    """
    election = after.selection.election
    one, other = before.source.release if before else None, after.source.release
    if one is not None and one.name != other.name:
        raise UserError(
            _("Hanya rilis dari satu set data yang dapat dibandingkan."),
            where=f"{one.name}, {other.name}",
            next_step=_("Pilih dua rilis dari set data yang sama."),
        )
    days = (before.selection.as_of if before else after.selection.as_of, after.selection.as_of)
    zones = ledger(before, after) if before else ledger(after, after)
    regions = region_changes(one, other, election=election)
    both_cases = one is not None and {one.kind, other.kind} == {TableKind.CASES}
    totals = case_totals(one, other, election=election) if one and both_cases else None
    return ReleaseChange(
        before=one,
        after=other,
        selection=after.selection,
        days=days,
        zones=zones,
        zone_numbers=_zone_numbers(before, after),
        bodies=body_totals(one, other, election=election, days=days),
        regions=regions,
        case_totals=totals,
        cases=case_changes(one, other, election=election) if one and both_cases else None,
        headline=headline(one, other, zones=zones, regions=regions, cases=totals),
    )


def _zone_numbers(before: View | None, after: View) -> pd.DataFrame:
    sides = {"before": _numbers(before), "after": _numbers(after)}
    table = pd.DataFrame(sides, index=pd.Index([zone.value for zone in Zone], name="zone"))
    return table.astype({"before": "Int64", "after": "int64"})


def _numbers(view: View | None) -> Mapping[str, int]:
    return {zone.value: number for zone, number in zone_numbers(*view).items()} if view else {}


def _last_day(release: Release, asked: Selection) -> date:
    """The last day the release speaks of, within the election and not after the day asked for."""
    start, end = election_days(asked.election)
    return min(max(release.last_day, start), end, asked.as_of)
