"""The zone of every region, with the count behind it and the reason."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.counts import Evidence
from analysis.explanation import reasons
from analysis.exposure import rates
from analysis.flip import COLUMNS, distance_to_flip
from analysis.judgement import Judgement, judged, zone_indices
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.places import place_names
from analysis.remembered import remembered
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import INDEX, ZONES, Zone
from analysis.zone_legend import Legend, legend
from analysis.zone_numbers import zone_numbers
from analysis.zone_rule import Verdict
from data.kinds import Counter, TableKind

__all__ = ["ZONES", "Legend", "Zone", "in_view", "legend", "zone_indices", "zone_numbers", "zone_table"]

_MEASURES = ("rr", "rr_low", "rr_high", "p_exceed")
_NO_FLIPS = pd.DataFrame(
    {
        "stability": pd.array([], dtype="Float64"),
        "flip_up": pd.array([], dtype="Int64"),
        "flip_up_zone": pd.array([], dtype="str"),
        "flip_down": pd.array([], dtype="Int64"),
        "flip_down_zone": pd.array([], dtype="str"),
    }
)
_ZONE_CODES = pd.array([zone.value for zone in ZONES], dtype="str")


@remembered(128)
def zone_table(
    source: CountSource, selection: Selection, *, with_reasons: bool = True, with_flips: bool = False
) -> pd.DataFrame:
    """Return one row for each place of the selection's level, sorted by code.

    A province in the selection narrows the rows, not the comparison: relative limits still come from all.
    The table is shared with whoever asks the same; do not change it.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        with_reasons: whether to write the sentences; NA otherwise.
        with_flips: whether to tell how stable the zone is and what would change it; NA otherwise.

    Returns:
        `region_code`, `region_name`, `province_code` (of the day); `zone` (code);
        `count` (Int64, cumulative up to the day in `unit`; NA: not known); `unit`, `counter`; `rate` (Float64
        per 1,000 civil servants or 100,000 people, whichever `exposure` says; NA where the exposure is not
        fit for a rate, the count is not known or nobody votes); `rr`, `rr_low`, `rr_high`, `p_exceed`
        (Float64, relative risk with its 80% interval and the probability that it lies above 1; NA under rules
        without them); `reason` (sentence); `decided` and `in_process` (Int64; only for the counter `reported`
        counted from cases); `stated_on`, `body`, `source_url`, `conflict` (of a published figure; NA
        otherwise); `votes` (an election is held there); `rate_low`, `rate_high` (Float64, exact 95%
        interval of the rate); `exposure` (code), `exposure_basis` (code in `exposure_bases.csv`; NA unknown);
        `p_double` (Float64, probability that the risk lies above 2); `stability`, `flip_up`,
        `flip_up_zone`, `flip_down`, `flip_down_zone` (as `analysis.flip.distance_to_flip` returns them).

    Raises:
        UserError: where the rule or the election is not known.
    """
    found = judged(source, selection)
    proof = found.evidence
    names = place_names(selection.level, borders(selection))
    decided = _decided(source, selection, proof)
    in_process = np.where(decided == UNKNOWN, UNKNOWN, np.maximum(proof.counts[:, 0] - decided, 0))
    stated = source.statements(proof.places, selection.as_of, measure=measure_of(selection))
    told = _rates(found)
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "zone": _ZONE_CODES.take(found.zones[:, 0]),
            "count": _known(proof.counts[:, 0]),
            "unit": selection.unit.value,
            "counter": selection.counter.value,
            "rate": told["rate"].array,
            **{name: _measure(found.verdict, name, len(names)) for name in _MEASURES},
            "reason": None,
            "decided": _known(decided),
            "in_process": _known(in_process),
            **{name: stated[name].array for name in stated.columns},
            "votes": proof.votes,
            "rate_low": told["rate_low"].array,
            "rate_high": told["rate_high"].array,
            "exposure": selection.exposure.value,
            "exposure_basis": proof.denominators["basis"].array,
            "p_double": _measure(found.verdict, "p_double", len(names)),
        }
    )
    flips = distance_to_flip(source, selection) if with_flips else _NO_FLIPS
    table = pd.concat([table, flips[list(COLUMNS)].reindex(table.index)], axis=1)
    table = in_view(table, selection)
    written = _reasons(source, selection, found, table) if with_reasons else pd.NA
    table["reason"] = pd.Series(written, index=table.index, dtype="str")
    return table


def in_view(table: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the rows of the selection's province, or all; the index starts at 0."""
    if selection.province is None:
        return table
    return table[table["province_code"] == selection.province].reset_index(drop=True)


def _rates(found: Judgement) -> pd.DataFrame:
    proof = found.evidence
    inside = found.zones[:, 0] != INDEX[Zone.OUT_OF_SCOPE]
    counts = np.where(inside, proof.counts[:, 0], UNKNOWN)
    return rates(counts, proof.denominators, exposure=proof.exposure)


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


def _reasons(source: CountSource, selection: Selection, found: Judgement, table: pd.DataFrame) -> list[str]:
    counted = source.release.kind is TableKind.CASES
    return reasons(
        table,
        selection=selection,
        classes=found.rule.classes(found.evidence),
        known_until=source.days[1] if counted else selection.as_of,
    )
