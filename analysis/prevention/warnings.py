"""The ministerial warnings of October 2020: what was open before, what was done after, where."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.intervals import wilson
from data.published import figures
from data.tables import read_reference


@dataclass(frozen=True, eq=False)
class MinisterialWarning:
    """One letter to regional heads, as published figures tell of it.

    Attributes:
        issued_on: day of the letter.
        counted_on, followed_on: days of the figures before and after.
        heads, heads_that_acted: warned, and those of them that acted.
        open_before, followed_up: recommendations open before, and those of them followed up after.
        share, share_low, share_high: followed up of open, with a 95% Wilson interval.
        by_kind: `place_kind` (`provinsi`, `kabupaten`, `kota`), `heads`, `open_before` (Int64).
        national: recommendations followed up in the whole country, by day, around the letter: `as_of`
            (datetime64), `recommended`, `followed_up` (Int64; NA where not stated that day), `share`
            (Float64, as published, else NA), `phase` (`before` or `after`), `body`, `source_url`.
        source_urls: the pages the figures are from.
    """

    issued_on: date
    counted_on: date
    followed_on: date
    heads: int
    heads_that_acted: int
    open_before: int
    followed_up: int
    share: float
    share_low: float
    share_high: float
    by_kind: pd.DataFrame
    national: pd.DataFrame
    source_urls: tuple[str, ...]


def ministerial_warning(*, days_around: int = 90) -> MinisterialWarning:
    """Return the before and after of the warning to 67 heads.

    A before and an after are no effect: follow-up was rising in the whole country in those weeks, records of
    those not followed up were being blocked at the same time, and voting day drew near. The ministry credits
    the letter; the figures alone cannot.

    Args:
        days_around: how many days before and after the letter the national figures are shown.
    """
    rows = read_reference("ministerial_warnings")
    value = rows.set_index(["what", "place_kind"])["value"].astype("int64")
    day = rows.set_index(["what", "place_kind"])["day"]
    whole = {what: int(value[what, "all"]) for what in rows["what"].unique()}
    low, high = wilson(whole["followed_up"], whole["open_recommendations"])
    issued = date.fromisoformat(str(day["warned_heads", "all"]))
    return MinisterialWarning(
        issued_on=issued,
        counted_on=date.fromisoformat(str(day["open_recommendations", "all"])),
        followed_on=date.fromisoformat(str(day["followed_up", "all"])),
        heads=whole["warned_heads"],
        heads_that_acted=whole["heads_that_acted"],
        open_before=whole["open_recommendations"],
        followed_up=whole["followed_up"],
        share=whole["followed_up"] / whole["open_recommendations"],
        share_low=float(low),
        share_high=float(high),
        by_kind=_by_kind(rows),
        national=_national(issued, days_around),
        source_urls=tuple(dict.fromkeys(rows["url"])),
    )


def warned_regions() -> pd.DataFrame:
    """Return the places whose heads were named among the warned.

    Returns:
        `region_code`, `level` (`provinsi` or `kabkota`), `as_of` (datetime64), `source_url`, by code. The
        list that was read names fewer than the 67 that were warned.
    """
    stated = figures()
    rows = stated[stated["metric"] == "warned_flag"].sort_values("region_code", ignore_index=True)
    return rows[["region_code", "level", "as_of", "url"]].rename(columns={"url": "source_url"})


def _by_kind(rows: pd.DataFrame) -> pd.DataFrame:
    kinds = ["provinsi", "kabupaten", "kota"]
    number = rows.assign(value=rows["value"].astype("Int64")).set_index(["what", "place_kind"])["value"]
    return pd.DataFrame(
        {
            "place_kind": kinds,
            "heads": number["warned_heads"].reindex(kinds).array,
            "open_before": number["open_recommendations"].reindex(kinds).array,
        }
    )


def _national(issued: date, days_around: int) -> pd.DataFrame:
    """What KASN stated of the whole country on each day around the letter."""
    stated = figures()
    near = (stated["as_of"] - pd.Timestamp(issued)).abs() <= pd.Timedelta(days=days_around)
    columns = {"recommended": "recommended", "followed_up": "followed_up", "followed_up_share": "share"}
    rows = stated[
        near
        & (stated["level"] == "nasional")
        & (stated["body"] == "kasn")
        & (stated["category"] == "")
        & (stated["election"] == "pilkada-2020")
        & stated["metric"].isin(list(columns))
    ]
    # of two numbers for one day the larger stands, as in the release of published figures
    ordered = rows.sort_values(["as_of", "value", "url"], ascending=[True, False, True])
    kept = ordered.drop_duplicates(["as_of", "metric"])
    wide = kept.pivot_table(index="as_of", columns="metric", values="value", aggfunc="first")
    wide = wide.reindex(columns=list(columns)).rename(columns=columns)
    table = wide.astype({"recommended": "Int64", "followed_up": "Int64", "share": "Float64"}).reset_index()
    table["share"] = table["share"] / 100
    first_page = kept.drop_duplicates("as_of").set_index("as_of")["url"]
    after = table["as_of"] > pd.Timestamp(issued)
    return table.assign(
        phase=after.map({True: "after", False: "before"}),
        body="kasn",
        source_url=table["as_of"].map(first_page),
    ).rename_axis(columns=None)
