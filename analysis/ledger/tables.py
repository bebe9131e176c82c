"""The ledger of zone changes between two views, and what adds up from it."""

from collections.abc import Hashable, Mapping

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

from analysis.ledger.amounts import Amounts, amounts
from analysis.ledger.cause import ABSENT, AMOUNTS, Cause, Direction
from analysis.ledger.causes import causes, directions
from analysis.ledger.path import GONE, Path, way
from analysis.ledger.sentences import Change, change_sentence, period_sentence, setting_of
from analysis.measure import UNKNOWN
from analysis.places import place_names
from analysis.scope import borders
from analysis.states import ZONES
from analysis.view import View

_SIDES = [*(zone.value for zone in ZONES), ABSENT]
_ORDER = {Direction.WORSE.value: 0, Direction.BETTER.value: 1, Direction.STATE.value: 2}


def movements(before: View, after: View) -> pd.DataFrame:
    """Return every place with its zone and count on both sides, changed or not.

    A province in the selections narrows the rows, not the comparison.

    Args:
        before: the earlier view.
        after: the later view; of the same data set, election, level, counter, unit and filters.

    Returns:
        One row for each place that exists on either side, sorted by code: `region_code`, `region_name`,
        `province_code` (of the later view, where it exists there); `zone_before`, `zone_after` (codes;
        `absent` where the place does not exist on that side), `direction` (`Direction` value; NA where the
        zone is the same), `count_before`, `count_after` (Int64; NA: not known);

        what each cause added to the count (int64; the sum of these columns is `count_after` less
        `count_before`, not known standing for 0): `late_reports` (dated on or before the earlier day, but not
        in the earlier release), `corrections` (all else in which the releases differ on that day),
        `boundary_changes`, `new_cases` (after the earlier day), `status_changes` (the same under the other
        counters), `restated` (the same from statements), `became_known` (the whole of a count that was not
        known on one side);

        `cause` (`Cause` value; NA where the zone is the same; of several the one that brought the present
        zone) and `causes` (all of them in order, divided by `;`).

    Raises:
        UserError: where the two do not ask the same of the same data set, or the later day comes first.
    """
    path = way(before, after)
    added = amounts(path, before, after)
    found = [";".join(each) for each in causes(path, added, after)]
    table = _named(path, before, after).assign(
        zone_before=_zone_codes(path.zones[:, 0]),
        zone_after=_zone_codes(path.zones[:, -1]),
        direction=pd.array(directions(path.zones[:, 0], path.zones[:, -1]), dtype="str"),
        count_before=_counts(path, 0),
        count_after=_counts(path, -1),
        **_amount_columns(added),
        cause=pd.array([each.rpartition(";")[2] or None for each in found], dtype="str"),
        causes=pd.array([each or None for each in found], dtype="str"),
    )
    if after.selection.province is None:
        return table
    return table[table["province_code"] == after.selection.province].reset_index(drop=True)


def ledger(before: View, after: View) -> pd.DataFrame:
    """Return the places whose zone changed, with the cause of each change.

    Returns:
        The rows of `movements` that have a direction, with `sentence`; sorted by code.

    Raises:
        UserError: where the two do not ask the same of the same data set, or the later day comes first.
    """
    return _told(movements(before, after), before, after)


def top_changes(before: View, after: View, *, number: int = 5) -> pd.DataFrame:
    """Return the changes a leader should hear of first.

    Those for the worse, then for the better, then to or from a state; within each those over more zones, then
    those whose count changed most, then by code.

    Args:
        before: the earlier view.
        after: the later view.
        number: how many rows at most.

    Returns:
        The columns of `ledger`.
    """
    changed = ledger(before, after)
    # of an empty column `map` returns text, hence the types
    zones = [changed[side].map(_SIDES.index).astype("int64") for side in ("zone_before", "zone_after")]
    key = pd.DataFrame(
        {
            "order": changed["direction"].map(_ORDER).astype("int64"),
            "zones": -(zones[1] - zones[0]).abs().where(changed["direction"] != Direction.STATE, 0),
            "count": -changed[list(AMOUNTS.values())].sum(axis=1).abs(),
            "region_code": changed["region_code"],
        }
    )
    return changed.loc[key.sort_values(list(key.columns)).index[:number]].reset_index(drop=True)


def transitions(before: View, after: View) -> pd.DataFrame:
    """Return how many places went from each zone or state to each other.

    Returns:
        Index `zone_before`, columns `zone_after`: every zone and state in the order of `ZONES`, and `absent`
        where provinces were founded or abolished in between; int64. The sums of the rows are the numbers of
        places on the earlier side, those of the columns on the later, and their total is the number of rows
        of `movements`.
    """
    table = movements(before, after)
    both = pd.crosstab(table["zone_before"], table["zone_after"])
    absent = ABSENT in {*both.index, *both.columns}
    sides = _SIDES if absent else _SIDES[:-1]
    return both.reindex(index=sides, columns=sides, fill_value=0).astype("int64")


def cause_totals(before: View, after: View) -> pd.DataFrame:
    """Return how many changes each cause brought, and what it added to the counts of all places.

    Returns:
        Index `cause` (every `Cause`, in order); `worse`, `better`, `state`, `changed` (int64: places, by the
        cause of their present zone), `count` (int64: added to the counts of all places in view, changed or
        not; its sum is the difference of the two totals, not known standing for 0).
    """
    table = movements(before, after)
    index = pd.Index([cause.value for cause in Cause], name="cause")
    by_direction = pd.crosstab(table["cause"], table["direction"])
    by_direction = by_direction.reindex(index=index, columns=[*_ORDER], fill_value=0).astype("int64")
    added = {cause.value: int(table[column].sum()) for cause, column in AMOUNTS.items()}
    return by_direction.rename_axis(columns=None).assign(
        changed=by_direction.sum(axis=1),
        count=[added.get(cause, 0) for cause in index],
    )


def ledger_sentence(before: View, after: View) -> str:
    """Return how many places changed for the worse, for the better, and between states."""
    numbers = movements(before, after)["direction"].value_counts()
    return period_sentence(
        before.selection.as_of,
        after.selection.as_of,
        **{direction.value: int(numbers.get(direction.value, 0)) for direction in Direction},
    )


def _told(table: pd.DataFrame, before: View, after: View) -> pd.DataFrame:
    changed = table[table["direction"].notna()].reset_index(drop=True)
    setting = setting_of(before, after)
    said = [change_sentence(_change(row), setting) for row in changed.to_dict("records")]
    return changed.assign(sentence=pd.Series(said, index=changed.index, dtype="str"))


def _change(row: Mapping[Hashable, object]) -> Change:
    found = tuple(Cause(each) for each in str(row["causes"]).split(";"))
    column = AMOUNTS.get(found[-1])
    return Change(
        region_name=str(row["region_name"]),
        zone_before=str(row["zone_before"]),
        zone_after=str(row["zone_after"]),
        direction=Direction(str(row["direction"])),
        count_before=_or_none(row["count_before"]),
        count_after=_or_none(row["count_after"]),
        added=_or_none(row[column]) or 0 if column else 0,
        causes=found,
    )


def _or_none(value: object) -> int | None:
    return None if value is None or value is pd.NA else int(str(value))


def _named(path: Path, before: View, after: View) -> pd.DataFrame:
    sides = (place_names(view.selection.level, borders(view.selection)) for view in (after, before))
    names = pd.concat(sides)
    names = names[~names.index.duplicated()].reindex(pd.Index(path.places))
    return names.astype("str").rename_axis("region_code").reset_index()


def _zone_codes(zones: np.ndarray) -> pd.api.extensions.ExtensionArray:
    positions = np.where(zones == GONE, _SIDES.index(ABSENT), zones)
    return pd.array(_SIDES, dtype="str").take(positions)


def _counts(path: Path, side: int) -> IntegerArray:
    counts, gone = path.counts[:, side], path.zones[:, side] == GONE
    return IntegerArray(counts.copy(), (counts == UNKNOWN) | gone)


def _amount_columns(added: Amounts) -> dict[str, np.ndarray]:
    return {column: added[cause] for cause, column in AMOUNTS.items()}
