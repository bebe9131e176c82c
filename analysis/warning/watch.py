"""The short list of places to look at first, each with its reason."""

from enum import StrEnum

import pandas as pd

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.warning.alarm import alarm_table
from analysis.warning.limits import NEAR
from data.kinds import Level


class Ground(StrEnum):
    """Why a place is on the list."""

    ALARM = "alarm"  # above its usual range, after control of false discoveries
    NEAR_ALARM = "near_alarm"  # above its usual range, but as some place or other is every week


def watch_list(
    source: CountSource, selection: Selection, *, limit: int = 10, level: Level | None = None
) -> pd.DataFrame:
    """Return the places to look at first: alarms, then those near an alarm, each by how unusual they are.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows the list.
        limit: most rows.
        level: which places; None for the level of the selection.

    Returns:
        The columns of `alarm_table` with `ground` (`Ground` value) after `province_code`; at most `limit`
        rows; the index starts at 0. No rows where nothing is unusual or nothing can be assessed.
    """
    table = alarm_table(source, selection, level=level)
    near = (
        (table["p_value"] <= NEAR) & (table["observed"] > table["predictive_high"]) & (table["observed"] > 1)
    )
    kept = table[(table["alarm"] | near.fillna(value=False)).astype("bool")]
    ground = kept["alarm"].map({True: Ground.ALARM.value, False: Ground.NEAR_ALARM.value}).astype("str")
    kept = kept.assign(ground=ground).sort_values(
        ["alarm", "q_value", "p_value", "region_code"], ascending=[False, True, True, True]
    )
    columns = table.columns.insert(3, "ground")
    return kept[list(columns)].head(limit).reset_index(drop=True)
