"""After the vote: decisions that reward or punish, and rotations of officials."""

from datetime import date

import pandas as pd

from analysis import crosstab
from analysis.selection import Selection
from data.elections import elections
from data.kinds import Counter, TableKind, Unit
from data.release import Release
from data.tables import read_reference

DECISIONS = "decision_abuse"
_MONTHS = 6  # a new head may not rotate officials without leave for six months (UU 10/2016 ps 71, 162)


def after_vote(release: Release, selection: Selection) -> pd.DataFrame:
    """Return the cases of favouring or harming decisions by whether they were reported before or after.

    A report after the vote may speak of an act before it: the day of the act is not recorded.

    Args:
        release: a release of kind `cases`; of another kind the answer is empty.
        selection: the question; its counter and types do not narrow the answer, its region and province do.

    Returns:
        One row for each place with such a case: `region_code` (NA: place not known), `before` and `after`
        (Int64: reported up to voting day, and later), `until` (datetime64: the earlier of the as-of day and
        six months after the vote). Sorted by `after`, most first, then by code.
    """
    voting_day = pd.Timestamp(elections()["voting_day"][selection.election]).date()
    window = pd.date_range(voting_day, periods=2, freq=pd.DateOffset(months=_MONTHS))[1].date()
    until = min(selection.as_of, window)
    asked = selection.but(violation_types=(DECISIONS,), counter=Counter.REPORTED)
    if release.kind is not TableKind.CASES or (selection.unit is Unit.CASE and release.unit is not Unit.CASE):
        return _table(pd.DataFrame({"region_code": [], "before": [], "after": []}), until)
    by_day = {
        "before": asked.but(as_of=min(voting_day, until)),
        "all": asked.but(as_of=until),
    }
    counts = [
        crosstab.cross_table(release, each, dimensions=["region_code"])
        .rename(columns={"count": name})
        .astype({"region_code": "str"})
        for name, each in by_day.items()
    ]
    joined = counts[1].merge(counts[0], on="region_code", how="left", validate="one_to_one")
    joined["before"] = joined["before"].fillna(0)
    joined["after"] = joined.pop("all") - joined["before"]
    return _table(joined, until)


def rotations(*, election: str | None = None) -> pd.DataFrame:
    """Return the recorded rotations of officials after a vote; no body published a list so far.

    Kept as a table, so that a screen says `tidak tercatat` for a reason and shows rows once there are some.

    Args:
        election: code of an election; None for all.

    Returns:
        `region_code`, `election`, `day` (datetime64), `officials` (Int64), `source_url`, by day and code.
    """
    rows = read_reference("official_rotations")
    table = rows.assign(day=pd.to_datetime(rows["day"]).astype("datetime64[us]"), source_url=rows["url"])
    table = table.astype({"officials": "Int64"})
    if election is not None:
        table = table[table["election"] == election]
    columns = ["region_code", "election", "day", "officials", "source_url"]
    return table.sort_values(["day", "region_code"], ignore_index=True)[columns]


def _table(rows: pd.DataFrame, until: date) -> pd.DataFrame:
    table = rows.astype({"region_code": "str", "before": "Int64", "after": "Int64"})
    table = table.assign(until=pd.Timestamp(until).as_unit("us"))
    return table.sort_values(["after", "region_code"], ascending=[False, True], ignore_index=True)
