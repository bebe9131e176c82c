"""Figures that bodies published, with counter, unit, day and page; and those that can stand as counts."""

from datetime import date
from functools import cache

import pandas as pd

from data.kinds import Level
from data.tables import read_reference

# What makes two published numbers the same statement.
COUNT_KEY = [
    "election",
    "as_of",
    "level",
    "region_code",
    "body",
    "counter",
    "unit",
    "violation_type",
    "position",
]


@cache
def figures() -> pd.DataFrame:
    """Return every published figure, the conflicting ones too; cached and shared, so do not change it.

    Returns:
        One row per published number or word, in order of election and day. `as_of` (datetime64: the last day
        of the month or year where no day was stated, see `as_of_precision` and `as_of_text`), `value` (float;
        NA where a word such as a zone was published, then in `value_text`), `usable_as_count` (bool) with the
        reason against it in `excluded`; the wording of the publication in `metric`, `category`, `unit`, ours
        in `counter`, `counted_unit`, `violation_type`, `position`, `sanction`. Other columns are text, empty
        where nothing is known.
    """
    published = read_reference("published_figures").copy()
    published["as_of"] = pd.to_datetime(published["as_of"])
    published["value_text"] = published["value"]
    published["value"] = pd.to_numeric(published["value"], errors="coerce")
    for flag in ("usable_as_count", "cumulative"):
        published[flag] = published[flag] == "yes"
    return published


@cache
def breakdowns() -> pd.DataFrame:
    """Return the published shares and counts by type, position and sanction, mapped to our codes.

    Returns:
        `election`, `as_of` (datetime64), `body`, `dimension` (`type`, `position` or `sanction`), `base` (what
        the numbers are a part of; empty: all reported), `published_label`, `code`, `value` (float), `unit`
        (`%`, `cases`, `persons`), `url`, `note`.
    """
    parts = read_reference("published_breakdowns").copy()
    return parts.assign(as_of=pd.to_datetime(parts["as_of"]), value=pd.to_numeric(parts["value"]))


def counts() -> pd.DataFrame:
    """Return the published figures that can stand as counts, one per statement.

    Left out: figures that are shares, ranks or flags; parts of a total; an agency that is not the region; the
    lower-ranked of two conflicting figures; rounded or non-cumulative ones. `figures()` keeps them all with
    the reason. Types that two published labels mean are added up.

    Returns:
        The Counts table of docs/architecture.md: `election, as_of, level, region_code, body, counter, unit,
        violation_type, position, value, url, publisher, note`; NA where a dimension is not split.
    """
    stated = figures().query("usable_as_count").drop(columns="unit").rename(columns={"counted_unit": "unit"})
    one = stated.groupby(COUNT_KEY, as_index=False, sort=True).agg(
        value=("value", "sum"), url=("url", "first"), publisher=("publisher", "first"), note=("note", "first")
    )
    optional = ["region_code", "violation_type", "position"]
    one[optional] = one[optional].mask(one[optional] == "")
    return one.astype({"value": "int64"})


@cache
def national_days(election: str) -> tuple[date, ...]:
    """Return the days for which a body published a national total, ascending."""
    stated = counts()
    national = stated[(stated["level"] == Level.NATION) & (stated["election"] == election)]
    return tuple(sorted(set(pd.to_datetime(national["as_of"]).dt.date)))


def reconciliation_checks() -> pd.DataFrame:
    """Return the published sums with whether they close; `equation` holds integers and `=`, `+`, `;` only."""
    return read_reference("reconciliation_checks")
