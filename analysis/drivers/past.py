"""Cases in an earlier election, as bodies published them."""

from datetime import date
from typing import Any

import pandas as pd

from analysis.drivers.presence import Basis, Presence, pieces_of
from analysis.explanation import election_label
from data import vocabulary
from data.elections import elections
from data.kinds import Level
from data.published import figures
from language import _, format_date, format_number

# decided before suspected: the stronger statement is the one shown
_METRICS = (
    "proven_violators",
    "recommended",
    "followed_up",
    "referred_to_kasn",
    "referred_asn",
    "reported_asn",
    "reported_cases",
)
_SUSPECTED = _METRICS[3:]


def past_pieces(election: str, as_of: date, level: Level) -> pd.DataFrame:
    """Return one piece for each region with a published case in an election that voted before.

    A stated zero makes no piece: it speaks of its own day, not of the whole election.
    """
    order = {metric: rank for rank, metric in enumerate(_METRICS)}
    rows = _earlier(election, as_of, level)
    rows = rows.assign(strength=rows["metric"].map(order)).sort_values(
        ["region_code", "voting_day", "strength", "as_of", "value", "url"],
        ascending=[True, False, True, False, False, True],
    )
    latest = rows.drop_duplicates("region_code")
    told = latest.assign(
        evidence=[_sentence(row) for row in latest.to_dict("records")],
        source_url=latest["url"],
        as_of=latest["as_of"].astype("datetime64[us]"),
        illustrative=False,
    )
    return pieces_of(told, driver="repeat", present=Presence.YES, basis=Basis.PUBLISHED)


def _earlier(election: str, as_of: date, level: Level) -> pd.DataFrame:
    days = elections()["voting_day"]
    stated = figures()
    voting_day = stated["election"].map(days)
    kept = (
        (voting_day < days[election])
        & stated["metric"].isin(_METRICS)
        & (stated["level"] == level.value)
        & (stated["value"] > 0)
        & (stated["as_of"] <= pd.Timestamp(as_of))
    )
    return pd.DataFrame(stated.assign(voting_day=voting_day)[kept])


def _sentence(row: dict[Any, Any]) -> str:
    metric = str(row["metric"])
    text = (
        _("{election}, {metric}: {value} (dugaan), menurut {body} per {day}.")
        if metric in _SUSPECTED
        else _("{election}, {metric}: {value}, menurut {body} per {day}.")
    )
    return text.format(
        election=election_label(str(row["election"])),
        metric=vocabulary.label("published_metrics", metric),
        value=format_number(float(str(row["value"]))),
        body=vocabulary.label("bodies", str(row["body"])),
        day=format_date(pd.Timestamp(str(row["as_of"])).date()),
    )
