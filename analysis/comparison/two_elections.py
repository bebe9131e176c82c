"""The same places in two elections."""

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control

from analysis.comparison.poisson import rate_difference
from analysis.comparison.standing import real, text, whole
from analysis.counts import evidence
from analysis.exposure import denominators_for, rates
from analysis.intervals import Floats
from analysis.measure import UNKNOWN, measure_of
from analysis.places import place_names
from analysis.ratio import rate_ratio
from analysis.rules import rule_for
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import ZONES
from analysis.view import View, check_same_measure
from analysis.zones import zone_indices
from data.errors import UserError
from data.kinds import Level, TableKind
from geo import register
from language import _


def compare_elections(earlier: View, later: View) -> pd.DataFrame:
    """Return each place in two elections, side by side, each on the as-of day of its own selection.

    The counts of two elections are independent, so their difference and ratio have intervals of their own.
    Whether elections are at the same stage is for the two as-of days to say. A place is compared only where
    it voted in both, covers the same area on both days, both counts are known and, where they are
    statements, the same body made them: two bodies count different things.

    Args:
        earlier: the counts and question of the one election.
        later: those of the other; its province narrows the rows.

    Returns:
        One row a place of the later election, by code: `region_code`, `region_name`, `province_code`;
        `count_before`, `count_after` (Int64); `difference`, `difference_low`, `difference_high`, `ratio`,
        `ratio_low`, `ratio_high` (Float64, 95%; of the counts), `p_value`, `q_value` (no difference; q
        controls false discoveries over the rows); `rate_before`, `rate_after` (Float64; NA where the exposure
        bears no rate); `zone_before`, `zone_after` (codes), `zone_changed` (boolean); `body_before`,
        `body_after` (NA where counted from cases); `is_compared` (bool) with `difficulty` (code of
        `difficulty_words`, empty where compared); `counter`, `unit`. Differences, ratios and `zone_changed`
        are NA where not compared.

    Raises:
        UserError: where the two count different things, or are on different levels.
    """
    check_same_measure(earlier, later)
    if earlier.selection.level is not later.selection.level:
        raise UserError(
            _("Dua pemilihan hanya dapat dibandingkan pada tingkat wilayah yang sama."),
            expected=_("tingkat yang sama di kedua sisi"),
        )
    names = place_names(later.selection.level, borders(later.selection))
    before, after = _side(earlier, names.index), _side(later, names.index)
    difficulty = _difficulties(before, after, earlier, later)
    told = (difficulty == "").to_numpy()
    x, y = (np.where(told, side["count"].to_numpy(), np.nan) for side in (after, before))
    difference, ratio = rate_difference(x, 1, y, 1), rate_ratio(x, y)
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "count_before": whole(before["count"].to_numpy()),
            "count_after": whole(after["count"].to_numpy()),
            "difference": real(difference.value),
            "difference_low": real(difference.low),
            "difference_high": real(difference.high),
            "ratio": real(ratio.ratio),
            "ratio_low": real(ratio.low),
            "ratio_high": real(ratio.high),
            "p_value": real(ratio.p_value),
            "q_value": real(_controlled(ratio.p_value)),
            "rate_before": before["rate"].array,
            "rate_after": after["rate"].array,
            "zone_before": before["zone"].array,
            "zone_after": after["zone"].array,
            "zone_changed": (before["zone"] != after["zone"]).astype("boolean").mask(~told).array,
            "body_before": before["body"].array,
            "body_after": after["body"].array,
            "is_compared": told,
            "difficulty": difficulty.array,
            "counter": later.selection.counter.value,
            "unit": later.selection.unit.value,
        }
    )
    if later.selection.province is None:
        return table
    return table[table["province_code"] == later.selection.province].reset_index(drop=True)


def zone_moves(compared: pd.DataFrame) -> pd.DataFrame:
    """Return how many of the places compared went from which zone or state to which.

    Within one election `analysis.ledger.transitions` says it, with the causes; between two there are none.

    Args:
        compared: what `compare_elections` returned.

    Returns:
        Index `zone_before`, columns `zone_after`: every zone and state in the order of `ZONES`; int64. The
        sum is the number of rows that are compared.
    """
    rows = compared[compared["is_compared"]]
    codes = [zone.value for zone in ZONES]
    moves = pd.crosstab(rows["zone_before"], rows["zone_after"])
    return moves.reindex(index=codes, columns=codes, fill_value=0).astype("int64")


def difficulty_words(code: str) -> str:
    """Return why a place is not compared, as it stands in a sentence."""
    return {
        "": "",
        "area": _("wilayahnya berubah di antara kedua pemilihan"),
        "votes": _("tidak memilih pada salah satu pemilihan"),
        "unknown": _("angka salah satu pemilihan tidak diketahui"),
        "body": _("dihitung oleh lembaga yang berbeda"),
    }[code]


def _side(view: View, places: pd.Index) -> pd.DataFrame:
    """One election on the places of the table; NA for a place that did not exist then."""
    source, selection = view
    proof = evidence(source, selection)
    zones, _verdict = zone_indices(rule_for(selection), proof)
    words = np.array([zone.value for zone in ZONES])
    stated = source.statements(proof.places, selection.as_of, measure=measure_of(selection))
    counts = proof.counts[:, 0]
    told = rates(counts, denominators_for(selection), exposure=selection.exposure)["rate"]
    side = pd.DataFrame(
        {
            "count": np.where(counts == UNKNOWN, np.nan, counts),
            "rate": told.array,
            "zone": text(words[zones[:, 0]]),
            "body": stated["body"].array,
            "votes": proof.votes,
        },
        index=pd.Index(proof.places),
    )
    side = side.reindex(places)
    return side.assign(votes=side["votes"].eq(other=True))


def _difficulties(before: pd.DataFrame, after: pd.DataFrame, earlier: View, later: View) -> "pd.Series[str]":
    stated = TableKind.COUNTS in (earlier.source.release.kind, later.source.release.kind)
    same_body = before["body"].eq(after["body"]).fillna(value=False)
    reasons = [
        ("area", ~_same_area(before.index, earlier.selection, later.selection)),
        ("votes", ~(before["votes"] & after["votes"])),
        ("unknown", before["count"].isna() | after["count"].isna()),
        ("body", ~same_body & stated),
    ]
    codes, holding = zip(*reasons, strict=True)
    found = np.select([each.to_numpy(dtype=bool) for each in holding], list(codes), "")
    return pd.Series(found, index=before.index, dtype="str")


def _same_area(places: pd.Index, earlier: Selection, later: Selection) -> "pd.Series[bool]":
    """Which places hold the same regions in both elections; a kabupaten/kota always does."""
    if later.level is not Level.PROVINCE:
        return pd.Series(data=True, index=places)
    known = register.regions().index
    then, now = (register.province_at(known, borders(each)) for each in (earlier, later))
    moved = pd.concat([then[then != now], now[then != now]])
    return pd.Series(~places.isin(moved.unique()), index=places)


def _controlled(p_value: Floats) -> Floats:
    known = ~np.isnan(p_value)
    result = np.full_like(p_value, np.nan)
    if known.any():
        result[known] = false_discovery_control(p_value[known])
    return result
