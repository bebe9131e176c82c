"""Which places a trial moves, from which zone to which, and how zones would have gone over time."""

from datetime import date

import numpy as np
import pandas as pd

from analysis.comparison.standing import text, whole
from analysis.judgement import judged
from analysis.laboratory.trial import Trial, tried
from analysis.measure import UNKNOWN, CountSource
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import COLOURED, INDEX, ZONES
from analysis.weeks import mondays
from analysis.zone_numbers import places_in_view
from analysis.zones import in_view
from language import _, _n, format_number

_COLOURS = [INDEX[zone] for zone in COLOURED]


def moved_zones(source: CountSource, selection: Selection, trial: Trial) -> pd.DataFrame:
    """Return every place in view by the rule in force and by the trial.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        trial: what is tried.

    Returns:
        One row a place, by code: `region_code`, `region_name`, `province_code`; `zone_before` (by the rule in
        force), `zone_after` (by the trial; codes), `is_moved` (bool), `direction` (`worse`, `better`, `state`
        where one of the two is no zone; empty where nothing moved); `count` (Int64), `count_seen` (Int64,
        what the tried rule looked at; both NA where not known); `votes` (bool).

    Raises:
        UserError: where the rule or the election is not known, or the limits are not of the rule.
    """
    before, after = judged(source, selection), tried(source, selection, trial)
    names = place_names(selection.level, borders(selection))
    words = np.array([zone.value for zone in ZONES])
    sides = before.zones[:, -1].astype(np.int64), after.zones[:, -1].astype(np.int64)
    counts, seen = (
        np.where(found.evidence.counts[:, -1] == UNKNOWN, np.nan, found.evidence.counts[:, -1])
        for found in (before, after)
    )
    is_zone = np.isin(sides[0], _COLOURS) & np.isin(sides[1], _COLOURS)
    step = sides[1] - sides[0]
    direction = np.select(
        [step == 0, ~is_zone, step > 0, step < 0], ["", "state", "worse", "better"], default=""
    )
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "zone_before": text(words[sides[0]]),
            "zone_after": text(words[sides[1]]),
            "is_moved": step != 0,
            "direction": text(direction),
            "count": whole(counts),
            "count_seen": whole(seen),
            "votes": before.evidence.votes,
        }
    )
    return in_view(table, selection)


def zone_moves_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return how many places a trial moves from which zone to which.

    Args:
        table: what `moved_zones` returned.

    Returns:
        Index `zone_before`, columns `zone_after`: every zone and state in the order of `ZONES`; int64. The
        sum is the number of rows.
    """
    codes = [zone.value for zone in ZONES]
    moves = pd.crosstab(table["zone_before"], table["zone_after"])
    return moves.reindex(index=codes, columns=codes, fill_value=0).astype("int64")


def trial_sentence(table: pd.DataFrame) -> str:
    """Return how many places a trial moves, and which way.

    Args:
        table: what `moved_zones` returned.
    """
    number = table["direction"].value_counts()
    moved = int(table["is_moved"].sum())
    if not moved:
        return _("Percobaan ini tidak memindahkan satu pun dari {total} wilayah.").format(
            total=format_number(len(table))
        )
    return _n(
        "Percobaan ini memindahkan {moved} dari {total} wilayah: {worse} naik zona, {better} turun, {state} "
        "berubah keadaan.",
        "Percobaan ini memindahkan {moved} dari {total} wilayah: {worse} naik zona, {better} turun, {state} "
        "berubah keadaan.",
        moved,
    ).format(
        moved=format_number(moved),
        total=format_number(len(table)),
        worse=format_number(int(number.get("worse", 0))),
        better=format_number(int(number.get("better", 0))),
        state=format_number(int(number.get("state", 0))),
    )


def zone_history(
    source: CountSource, selection: Selection, trial: Trial | None = None, *, since: date | None = None
) -> pd.DataFrame:
    """Return how many places in view were in each zone week by week, by one rule and then by another.

    Args:
        source: the counts of the selection's election.
        selection: the question; weeks go up to its as-of day.
        trial: the rule that takes over; None where the rule in force holds throughout.
        since: the day the trial takes over; None for the first day.

    Returns:
        For each Monday and the as-of day one row a zone (states of absence left out): `day` (datetime64),
        `zone` (code), `places` (Int64), `is_tried` (bool: by the trial). Low zones first.
    """
    days = tuple(sorted({*mondays(source, selection, until=selection.as_of), selection.as_of}))
    found = judged(source, selection, days=days)
    shown = places_in_view(found.evidence.places, selection)
    zones, by_trial = found.zones, np.zeros(len(days), dtype=np.bool_)
    if trial is not None:
        by_trial = np.array([since is None or day >= since for day in days])
        zones = np.where(by_trial, tried(source, selection, trial, days=days).zones, zones)
    numbers = [(zones[shown] == index).sum(axis=0) for index in _COLOURS]
    table = pd.DataFrame(
        {
            "day": np.repeat(pd.DatetimeIndex(days).as_unit("us"), len(COLOURED)),
            "zone": text([zone.value for zone in COLOURED] * len(days)),
            "places": whole(np.stack(numbers, axis=1).ravel().astype(np.float64)),
            "is_tried": np.repeat(by_trial, len(COLOURED)),
        }
    )
    present = table.groupby("zone")["places"].transform("max") > 0
    return table[present].reset_index(drop=True)
