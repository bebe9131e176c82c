"""Which places may turn merah next: those a few reports away, with all that speaks for or against it."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.drivers import Presence, driver_checklist
from analysis.flip import distance_to_flip
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.tags import trend_tags
from analysis.stages.trend_test import Tag
from analysis.states import Zone
from analysis.warning.alarm import alarm_table
from analysis.zones import zone_table
from data.elections import elections, stages

_NEAR = 2  # how few more make a place one to look at
_TREND_ORDER = {Tag.RISING.value: 0, Tag.STEADY.value: 1, Tag.UNCLEAR.value: 1, Tag.FALLING.value: 2}


@dataclass(frozen=True)
class StageAhead:
    """The stage an election goes into next.

    Attributes:
        stage: code in `election_stages`; None after the last, or where no dates are recorded.
        start: its first day; None likewise.
        days: from the as-of day to it; None likewise.
        now: code of the stage in force; None where none is recorded on the day.
        days_to_vote: from the as-of day to the vote; negative after it.
    """

    stage: str | None
    start: date | None
    days: int | None
    now: str | None
    days_to_vote: int


def stage_ahead(selection: Selection) -> StageAhead:
    """Return which stage comes next after the as-of day.

    Raises:
        KeyError: where the election is not known.
    """
    known, today = stages(selection.election), pd.Timestamp(selection.as_of)
    vote = elections()["voting_day"][selection.election]
    current = known[(known["start"] <= today) & (today <= known["end"])]
    later = known[known["start"] > today].sort_values("start")
    now = str(current["stage"].iloc[0]) if len(current) else None
    left = int((vote - today).days)
    if later.empty:
        return StageAhead(None, None, None, now, left)
    start = later["start"].iloc[0]
    return StageAhead(str(later["stage"].iloc[0]), start.date(), int((start - today).days), now, left)


def turning_red(source: CountSource, selection: Selection, *, within: int = _NEAR) -> pd.DataFrame:
    """Return the places in view that a few more reports would make merah, with what else is known of them.

    This is a distance, not a forecast: how many more reports would change the zone under the rule in force.
    Trend, alarm and drivers stand beside it and are not weighed into one score, because no study says how.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows the rows.
        within: most further reports.

    Returns:
        The fewest further reports first, then an alarm, then the trend (rising before unclear and steady
        before falling), then the reports of the last weeks, then the number of drivers on record, then by
        code: `region_code`, `region_name`, `province_code`, `zone`, `count` (Int64), `flip_up` (Int64),
        `flip_words`, `recent` (Int64: new in the last complete, settled weeks; NA where not told), `tag`
        (`Tag` value), `trend` (sentence), `alarm` (bool), `drivers` (list of the codes on record),
        `drivers_known` (Int64).

    Raises:
        UserError: where the rule or the election is not known.
    """
    flips = distance_to_flip(source, selection)
    is_near = (flips["flip_up"] <= within).fillna(value=False)
    near = flips[(flips["flip_up_zone"] == Zone.MERAH.value) & is_near]
    zones = zone_table(source, selection, with_reasons=False)
    table = zones[["region_code", "region_name", "province_code", "zone", "count"]].merge(
        near[["region_code", "flip_up", "flip_words"]], on="region_code", how="inner", validate="one_to_one"
    )
    tags = trend_tags(source, selection)[["region_code", "recent", "tag", "sentence"]]
    alarms = alarm_table(source, selection)[["region_code", "alarm"]]
    for part in (tags.rename(columns={"sentence": "trend"}), alarms, _drivers(source, selection)):
        table = table.merge(part, on="region_code", how="left", validate="one_to_one")
    table["alarm"] = table["alarm"].eq(True)  # noqa: FBT003 - compares, NA counts as no
    return _ordered(table)


def _drivers(source: CountSource, selection: Selection) -> pd.DataFrame:
    """The drivers on record of each place, and of how many it is known whether they are there."""
    every = driver_checklist(source, selection)
    known = every[every["in_index"] & (every["present"] != Presence.NOT_KNOWN.value)]
    present = known["driver"].where(known["present"] == Presence.YES.value)
    named = known.assign(present_driver=present).groupby("region_code")["present_driver"]
    table = pd.DataFrame(
        {"drivers": named.agg(lambda codes: list(codes.dropna())), "drivers_known": named.size()}
    )
    places = pd.Index(every["region_code"].unique(), name="region_code")
    whole = table.reindex(places)
    whole["drivers"] = [codes if isinstance(codes, list) else [] for codes in whole["drivers"]]
    return whole.assign(drivers_known=whole["drivers_known"].fillna(0).astype("Int64")).reset_index()


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    keys = table.assign(
        trend_order=table["tag"].map(_TREND_ORDER),
        drivers_there=table["drivers"].map(len),
        calm=~table["alarm"],
    )
    order = keys.sort_values(
        ["flip_up", "calm", "trend_order", "recent", "drivers_there", "region_code"],
        ascending=[True, True, True, False, False, True],
    ).index
    return table.loc[order].reset_index(drop=True)
