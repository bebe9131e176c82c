"""Which violations stand out in one place: its shares beside those of nation, province and peers."""

from dataclasses import replace

import numpy as np
import pandas as pd
from pandas.arrays import BooleanArray
from scipy.stats import false_discovery_control, hypergeom

from analysis.comparison.peers import NUMBER, peer_codes
from analysis.comparison.standing import numbers, real, text, whole
from analysis.intervals import Floats, wilson
from analysis.measure import NATION, UNKNOWN, CountSource, measure_of
from analysis.mix import place_of
from analysis.places import province_of
from analysis.scope import borders
from analysis.selection import Selection
from data import vocabulary
from data.kinds import TableKind

FEWEST = 5  # persons a peer needs for its share to enter the range
_UNUSUAL = 0.05


def spine(
    source: CountSource,
    selection: Selection,
    place: str | None = None,
    *,
    by_group: bool = True,
    number: int = NUMBER,
) -> pd.DataFrame:
    """Return the type mix of a place beside the mixes it can be read against.

    Args:
        source: the counts of the selection's election.
        selection: the question; its violation types are not applied, as shares are of all types.
        place: code of a kabupaten/kota or province; None for the place in focus.
        by_group: groups of violation types, which can be compared over years; types otherwise.
        number: how many peers.

    Returns:
        One row for each group or type in the order of the vocabulary: `group` or `violation_type` (code),
        `label`; `count` (Int64) of the place and its `share`, `share_low`, `share_high` (Float64, 95%
        Wilson); `nation_share`, `province_share`, `peers_share` (Float64, all peers together); `peers_low`,
        `peers_high` (lowest and highest share among peers with at least 5 counted), `peers_counted` (Int64,
        how many those are); `p_value` (exact, of the same mix as the rest of the nation), `q_value` (the same
        with false discoveries over the rows controlled), `differs` (boolean, q at most 5%). NA where a list
        does not name the type, or the whole is 0 or unknown; the p-values also where bodies stated the
        figures. A test of few persons rarely finds anything; that nothing differs is not a proof.

    Source: R. A. Fisher's exact test, doubled one-sided; false discoveries after Y. Benjamini and
        Y. Hochberg, JRSS B 57 (1995), pages 289-300.
    """
    where = place_of(selection) if place is None else place
    alike = peer_codes(where, selection, number=number) if where else ()
    province = province_of(where, borders(selection)) if where else NATION
    places = (where, NATION, province, *alike)
    counts, totals = _counted(source, selection, places, by_group=by_group)
    low, high = wilson(counts[0], totals[0])
    p_value = _p_values(counts, totals) if source.release.kind is TableKind.CASES else _nan(low)
    q_value = _controlled(p_value)
    lowest, highest, counted = _range(counts[3:], totals[3:])
    table = "violation_groups" if by_group else "violation_types"
    codes = vocabulary.table(table).index
    return pd.DataFrame(
        {
            "group" if by_group else "violation_type": text(codes),
            "label": text(vocabulary.label(table, code) for code in codes),
            "count": whole(counts[0]),
            "share": real(_shares(counts[0], totals[0])),
            "share_low": real(low),
            "share_high": real(high),
            "nation_share": real(_shares(counts[1], totals[1])),
            "province_share": real(_shares(counts[2], totals[2])),
            "peers_share": real(_pooled(counts[3:], totals[3:])),
            "peers_low": real(lowest),
            "peers_high": real(highest),
            "peers_counted": numbers([counted] * len(codes)),
            "p_value": real(p_value),
            "q_value": real(q_value),
            "differs": BooleanArray(q_value <= _UNUSUAL, np.isnan(q_value)),
        }
    )


def _counted(
    source: CountSource, selection: Selection, places: tuple[str, ...], *, by_group: bool
) -> tuple[Floats, Floats]:
    """Counts [place, group or type] and totals [place] of all types; NaN where not known."""
    day, measure = borders(selection), replace(measure_of(selection), violation_types=())
    once = tuple(dict.fromkeys(places))  # a province is its own province
    by_type = source.by_type(once, selection.as_of, measure=measure, borders=day)
    by_type = by_type[[once.index(place) for place in places]]
    stated = [source.whole(place, selection.as_of, measure=measure, borders=day) for place in places]
    totals = np.array(stated, dtype=np.float64)
    counts = np.where(by_type == UNKNOWN, np.nan, by_type)
    if by_group:
        counts = _grouped(counts)
    # a list that adds up to more than its total does not consist of parts of it
    fits = (totals != UNKNOWN) & (np.nansum(counts, axis=1) <= totals)
    return counts, np.where(fits, totals, np.nan)


def _grouped(counts: Floats) -> Floats:
    """Add up the types of each group; NaN where none of them is named."""
    groups = vocabulary.table("violation_groups").index
    group_of = groups.get_indexer(pd.Index(vocabulary.table("violation_types")["group"]))
    member = (group_of[:, np.newaxis] == np.arange(len(groups))).astype(np.float64)
    named = ~np.isnan(counts)
    return np.where(named @ member > 0, np.nan_to_num(counts) @ member, np.nan)


def _shares(counts: Floats, total: float) -> Floats:
    return counts / (total if total > 0 else np.nan)


def _pooled(counts: Floats, totals: Floats) -> Floats:
    """Shares of all peers together whose whole is known."""
    known = ~np.isnan(totals)
    return _shares(counts[known].sum(axis=0), float(totals[known].sum()))


def _p_values(counts: Floats, totals: Floats) -> Floats:
    """Two-sided exact p-value of each row: the place against the rest of the nation."""
    if not 0 < totals[0] < totals[1]:
        return _nan(counts[0])
    everywhere, here, drawn = counts[1], counts[0], totals[0]
    at_most = hypergeom.cdf(here, totals[1], everywhere, drawn)
    at_least = hypergeom.sf(here - 1, totals[1], everywhere, drawn)
    doubled = np.minimum(2 * np.minimum(at_most, at_least), 1)
    return np.where(everywhere > 0, doubled, np.nan)


def _controlled(p_value: Floats) -> Floats:
    known = ~np.isnan(p_value)
    result = _nan(p_value)
    if known.any():
        result[known] = false_discovery_control(p_value[known])
    return result


def _range(counts: Floats, totals: Floats) -> tuple[Floats, Floats, int]:
    enough = np.nan_to_num(totals) >= FEWEST
    if not enough.any():
        nothing = np.full(counts.shape[1], np.nan)  # there may be no peers at all
        return nothing, nothing.copy(), 0
    shares = counts[enough] / totals[enough][:, np.newaxis]
    return shares.min(axis=0), shares.max(axis=0), int(enough.sum())


def _nan(like: Floats) -> Floats:
    return np.full(like.shape, np.nan)
