"""The zone of every region, with the count behind it and the reason."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.counts import Evidence, evidence
from analysis.explanation import reasons
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.places import Flags, place_names
from analysis.rules import rule_for
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import INDEX, ZONES, Zone
from analysis.zone_rule import Verdict, ZoneClass, ZoneIndices, ZoneRule
from data.kinds import Counter, TableKind

__all__ = ["ZONES", "Legend", "Zone", "legend", "zone_indices", "zone_numbers", "zone_table"]

_MEASURES = ("rate", "rr", "rr_low", "rr_high", "p_exceed")
_ZONE_CODES = pd.array([zone.value for zone in ZONES], dtype="str")


@dataclass(frozen=True)
class Legend:
    """What a reader needs to read the colours.

    Attributes:
        rule: the rule in force.
        sentence: the rule in words, with what of it is published.
        caveats: what to keep in mind for this selection.
        classes: the zones, low to high, with their limits.
        numbers: how many regions in view are in each zone or state that occurs or has a class.
        as_of: the day.
    """

    rule: ZoneRule
    sentence: str
    caveats: tuple[str, ...]
    classes: tuple[ZoneClass, ...]
    numbers: dict[Zone, int]
    as_of: date


def zone_indices(rule: ZoneRule, proof: Evidence) -> tuple[ZoneIndices, Verdict]:
    """Return the zone of every place on every day as positions in `ZONES`, and the rule's verdict.

    A count above zero is classified by the rule wherever it lies. Zero is classified where people vote; it is
    `reported_zero` where a body said so, and `out_of_scope` where nobody votes. Nothing known is `no_data`,
    or `out_of_scope` where nobody votes. A rule that covers all places has no place out of scope.
    """
    verdict = rule.classify(proof)
    votes = proof.votes[:, np.newaxis] | rule.covers_all
    absent = np.where(votes, np.uint8(INDEX[Zone.NO_DATA]), np.uint8(INDEX[Zone.OUT_OF_SCOPE]))
    zones = np.where((proof.counts == 0) & ~votes, np.uint8(INDEX[Zone.OUT_OF_SCOPE]), verdict.zones)
    zones = np.where(proof.stated_zero, np.uint8(INDEX[Zone.REPORTED_ZERO]), zones)
    return np.where(proof.counts == UNKNOWN, absent, zones), verdict


def zone_table(source: CountSource, selection: Selection, *, with_reasons: bool = True) -> pd.DataFrame:
    """Return one row for each place of the selection's level, sorted by code.

    A province in the selection narrows the rows, not the comparison: relative limits still come from all.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        with_reasons: whether to write the sentences; NA otherwise.

    Returns:
        `region_code`, `region_name`, `province_code` (of the day); `zone` (code);
        `count` (Int64, cumulative up to the day in `unit`; NA: not known); `unit`, `counter`; `rate`, `rr`,
        `rr_low`, `rr_high`, `p_exceed` (Float64; NA under rules without them); `reason` (sentence); `decided`
        and `in_process` (Int64; only for the counter `reported` counted from cases); `stated_on`, `body`,
        `source_url`, `conflict` (of a published figure; NA otherwise); `votes` (an election is held there).

    Raises:
        UserError: where the rule or the election is not known.
    """
    rule = rule_for(selection)
    proof = evidence(source, selection)
    zones, verdict = zone_indices(rule, proof)
    names = place_names(selection.level, borders(selection))
    decided = _decided(source, selection, proof)
    in_process = np.where(decided == UNKNOWN, UNKNOWN, np.maximum(proof.counts[:, 0] - decided, 0))
    stated = source.statements(proof.places, selection.as_of, measure=measure_of(selection))
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "zone": _ZONE_CODES.take(zones[:, 0]),
            "count": _known(proof.counts[:, 0]),
            "unit": selection.unit.value,
            "counter": selection.counter.value,
            **{name: _measure(verdict, name, len(names)) for name in _MEASURES},
            "reason": None,
            "decided": _known(decided),
            "in_process": _known(in_process),
            **{name: stated[name].array for name in stated.columns},
            "votes": proof.votes,
        }
    )
    table = in_view(table, selection)
    told = _reasons(source, selection, rule, proof, table) if with_reasons else pd.NA
    table["reason"] = pd.Series(told, index=table.index, dtype="str")
    return table


def legend(source: CountSource, selection: Selection) -> Legend:
    """Return the legend of the selection's map, with the number of places in view in each class."""
    rule = rule_for(selection)
    proof = evidence(source, selection)
    classes = rule.classes(proof)
    shown = {each.zone for each in classes}
    numbers = _numbers(rule, proof, selection)
    return Legend(
        rule=rule,
        sentence=rule.sentence(proof),
        caveats=rule.caveats(selection),
        classes=classes,
        numbers={zone: number for zone, number in numbers.items() if number or zone in shown},
        as_of=selection.as_of,
    )


def zone_numbers(source: CountSource, selection: Selection, *, day: date | None = None) -> dict[Zone, int]:
    """Return how many places in view are in each zone and state on a day (None: the as-of day)."""
    proof = evidence(source, selection, days=None if day is None else [day])
    return _numbers(rule_for(selection), proof, selection)


def _numbers(rule: ZoneRule, proof: Evidence, selection: Selection) -> dict[Zone, int]:
    zones, _verdict = zone_indices(rule, proof)
    numbers = np.bincount(zones[_view(proof.places, selection), -1], minlength=len(ZONES))
    return dict(zip(ZONES, numbers.tolist(), strict=True))


def in_view(table: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the rows of the selection's province, or all; the index starts at 0."""
    if selection.province is None:
        return table
    return table[table["province_code"] == selection.province].reset_index(drop=True)


def _view(places: tuple[str, ...], selection: Selection) -> Flags:
    if selection.province is None:
        return np.ones(len(places), dtype=np.bool_)
    names = place_names(selection.level, borders(selection))
    return np.asarray(names["province_code"].reindex(list(places)) == selection.province)


def _known(counts: npt.NDArray[np.integer]) -> IntegerArray:
    return IntegerArray(counts.astype(np.int64), counts == UNKNOWN)


def _measure(verdict: Verdict, name: str, rows: int) -> FloatingArray:
    values = verdict.measures[name][:, 0] if name in verdict.measures else np.full(rows, np.nan)
    return FloatingArray(values.copy(), np.isnan(values))


def _decided(source: CountSource, selection: Selection, proof: Evidence) -> npt.NDArray[np.int32]:
    if selection.counter is not Counter.REPORTED:
        return np.full(len(proof.places), UNKNOWN, dtype=np.int32)
    measure, day = measure_of(selection), borders(selection)
    return source.decided(proof.places, selection.as_of, measure=measure, borders=day)


def _reasons(
    source: CountSource, selection: Selection, rule: ZoneRule, proof: Evidence, table: pd.DataFrame
) -> list[str]:
    counted = source.release.kind is TableKind.CASES
    return reasons(
        table,
        selection=selection,
        classes=rule.classes(proof),
        known_until=source.days[1] if counted else selection.as_of,
    )
