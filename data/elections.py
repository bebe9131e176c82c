"""Elections, their stages and where they were held."""

from functools import cache

import pandas as pd

from data.tables import read_reference

_ONE_DAY = pd.Timedelta(days=1)


@cache
def elections() -> pd.DataFrame:
    """Return the elections in order of time; cached and shared, so do not change it.

    Returns:
        Index `code` (str); `label_id`, `label_en`, `kind` (`pilkada` or `pemilu`), `voting_day`, `first_day`,
        `last_day` (datetime64, midnight). First and last day enclose the stages and the figures counted while
        the election ran; figures stated later carry a later date of their own.
    """
    days = ["voting_day", "first_day", "last_day"]
    known = read_reference("elections").astype({"order": "int64"}).set_index("code")
    known[days] = known[days].apply(pd.to_datetime)
    return known.sort_values("order")


@cache
def stages(election: str) -> pd.DataFrame:
    """Return the stages of an election, without gaps from its first to its last day.

    The published calendars name many overlapping stages; `election_stage_map.csv` says which published stage
    opens each of our six, and each lasts until the day before the next.

    Returns:
        `stage` (code in `election_stages`), `start`, `end` (datetime64, both days included), in order of
        time. No rows where no stage dates are recorded (2015 and 2017).

    Raises:
        KeyError: where the election is unknown.
    """
    known = elections().loc[election]
    opened, published = (
        rows[rows["election"] == election]
        for rows in (read_reference("election_stage_map"), read_reference("election_stage_dates"))
    )
    joined = opened.merge(
        published,
        on=["election", "published_stage"],
        how="left",
        validate="one_to_one",
        suffixes=("", "_dates"),
    )
    start = pd.to_datetime(joined["start"]).where(
        joined["edge"] == "start", pd.to_datetime(joined["end"]) + _ONE_DAY
    )
    start = start.where(joined["edge"] != "first_day", known["first_day"])
    periods = pd.DataFrame({"stage": joined["stage"], "start": start}).sort_values("start", ignore_index=True)
    periods["end"] = (periods["start"].shift(-1) - _ONE_DAY).fillna(known["last_day"])
    return periods


@cache
def contests(election: str) -> pd.DataFrame:
    """Return where an election was held; every province and region in a general election.

    Returns:
        `level` (`provinsi` or `kabkota`) and `region_code` (today's Kemendagri code; provinces are those of
        the day), one row per contest. No rows where no list is recorded (2015 and 2017).
    """
    held = read_reference("elections_regions")
    return held.loc[held["election"] == election, ["level", "region_code"]].reset_index(drop=True)
