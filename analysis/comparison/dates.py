"""The same places on two days of one election."""

from datetime import date

import numpy as np
import pandas as pd

from analysis.comparison.standing import real, text, whole
from analysis.counts import Evidence, evidence
from analysis.exposure import denominators_for, rates
from analysis.exposure.rates import poisson_interval
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.places import Flags, place_names
from analysis.rules import rule_for
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import ZONES
from analysis.zones import in_view, zone_indices
from data.errors import UserError
from data.kinds import TableKind
from language import _, format_date

_LEVEL = 0.95


def compare_dates(source: CountSource, selection: Selection, day: date) -> pd.DataFrame:
    """Return each place in view on an earlier day and on the as-of day.

    Both days are seen in the borders of the as-of day and by the rule of the selection; limits that are
    relative are those of each day. What happened in between is what was counted in between: its interval is
    that of its own count, not of a difference of two independent counts. Two statements differ by what
    happened only where the same body made both and spoke again in between.
    Why zones changed, and how many from which to which, `analysis.ledger` tells of the same two days.

    Args:
        source: the counts of the selection's election.
        selection: the question; its as-of day is the later one.
        day: the earlier day.

    Returns:
        One row a place, by code: `region_code`, `region_name`, `province_code`; `count_before`,
        `count_after`, `new` (Int64; NA where not known); `new_low`, `new_high` (Float64, 95% for the number
        expected in such a time; NA from statements); `rate_before`, `rate_after` (Float64, cumulative, per
        100,000 people or 1,000 civil servants; NA where the exposure bears no rate); `zone_before`,
        `zone_after` (codes of zones and states), `zone_changed` (bool); `counter`, `unit`; `votes` (bool).

    Raises:
        UserError: where the day is later than the as-of day.
    """
    if day > selection.as_of:
        raise UserError(
            _("Tanggal pembanding harus sebelum tanggal yang dipilih."),
            where=format_date(day),
            expected=_("paling akhir {day}").format(day=format_date(selection.as_of)),
        )
    proof = evidence(source, selection, days=[day, selection.as_of])
    zones, _verdict = zone_indices(rule_for(selection), proof)
    names = place_names(selection.level, borders(selection))
    words = np.array([zone.value for zone in ZONES])
    before, after = (np.where(column == UNKNOWN, np.nan, column) for column in proof.counts.T)
    counted = source.release.kind is TableKind.CASES
    # cases carry the day of each report, so a place heard of since then had nothing counted before
    earlier = np.where(np.isnan(before) & (counted and day >= source.days[0]), 0, before)
    new = np.where(_spoke_of_both(source, selection, day, proof), after - earlier, np.nan)
    # a count corrected downwards is no count of what happened
    interval = poisson_interval(np.where((new >= 0) & counted, new, np.nan), level=_LEVEL)
    base = denominators_for(selection)
    per_day = [rates(counts, base, exposure=selection.exposure)["rate"].array for counts in proof.counts.T]
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "count_before": whole(before),
            "count_after": whole(after),
            "new": whole(new),
            "new_low": real(interval.low),
            "new_high": real(interval.high),
            "rate_before": per_day[0],
            "rate_after": per_day[1],
            "zone_before": text(words[zones[:, 0]]),
            "zone_after": text(words[zones[:, 1]]),
            "zone_changed": zones[:, 0] != zones[:, 1],
            "counter": selection.counter.value,
            "unit": selection.unit.value,
            "votes": proof.votes,
        }
    )
    return in_view(table, selection)


def _spoke_of_both(source: CountSource, selection: Selection, day: date, proof: Evidence) -> Flags:
    """Where the difference of the two counts is what happened in between."""
    if source.release.kind is TableKind.CASES:
        return np.ones(len(proof.places), dtype=np.bool_)
    measure = measure_of(selection)
    first, second = (
        source.statements(proof.places, each, measure=measure) for each in (day, selection.as_of)
    )
    same_body = first["body"].eq(second["body"]).fillna(value=False)
    again = pd.to_datetime(first["stated_on"]) != pd.to_datetime(second["stated_on"])
    # a complete list says zero of whom it leaves out, whoever made it
    left_out = (first["body"].isna() | second["body"].isna()) & source.release.complete
    return np.asarray((same_body & again) | left_out, dtype=np.bool_)
