"""How many personnel records are blocked, and at which regional office of BKN?"""

from datetime import date

import pandas as pd

from data.published import figures


def blocked_records(*, as_of: date | None = None) -> pd.DataFrame:
    """Return the blocked personnel records as BKN stated them, by day and office.

    A block stops personnel services until the recommendation is carried out: a control measure on the
    follow-up, not a sanction. It is lifted again, so a later figure may be lower.

    Args:
        as_of: the last day that counts; None for all.

    Returns:
        In order of day, total first, then by count: `election`, `as_of` (datetime64), `office` (as written;
        `pusat` for the central office, NA for the total of the day), `metric` (`data_blocked`,
        `data_unblocked`), `value` (Int64, persons), `listed` (Int64; on the total: what the named offices add
        up to), `unlisted` (Int64; on the total: the rest, at offices that were not named), `body`,
        `source_url`, `note`.
    """
    stated = figures()
    rows = stated[stated["metric"].isin(["data_blocked", "data_unblocked"])]
    if as_of is not None:
        rows = rows[rows["as_of"] <= pd.Timestamp(as_of)]
    is_total = rows["category"] == ""
    table = pd.DataFrame(
        {
            **{name: rows[name] for name in ("election", "as_of")},
            "office": rows["category"].mask(is_total),
            "metric": rows["metric"],
            "value": rows["value"].astype("Int64"),
            "body": rows["body"],
            "source_url": rows["url"],
            "note": rows["note"],
        }
    )
    keys = ["election", "as_of", "metric"]
    named = table[table["office"].notna()].groupby(keys).agg(listed=("value", "sum")).reset_index()
    joined = table.merge(named, on=keys, how="left", validate="many_to_one")
    joined["listed"] = joined["listed"].where(joined["office"].isna())
    joined["unlisted"] = joined["value"] - joined["listed"]
    ordered = joined.assign(is_office=joined["office"].notna()).sort_values(
        ["as_of", "metric", "is_office", "value", "office"],
        ascending=[True, True, True, False, True],
        ignore_index=True,
    )
    columns = ["election", "as_of", "office", "metric", "value", "listed", "unlisted"]
    return ordered[[*columns, "body", "source_url", "note"]]
