"""How large is the share of social media, and how does it move?"""

from datetime import date

import pandas as pd

from analysis.intervals import wilson
from analysis.measure import UNKNOWN, CountSource, Measure
from analysis.mix import place_of
from analysis.scope import borders
from analysis.selection import Selection
from analysis.trends import Period, series
from data import vocabulary
from data.kinds import TableKind
from data.published import breakdowns

GROUP = "social_media"
_BASE = r"^of (\d+)"  # how published_breakdowns.csv writes what a list is a part of


def social_media_share(
    source: CountSource, selection: Selection, *, period: Period = Period.MONTH, place: str | None = None
) -> pd.DataFrame:
    """Return the share of the social-media group by period and up to the end of each.

    Compared at the level of the group: published statistics of 2020 do not tell its two types apart.

    Args:
        source: the counts of the selection's election.
        selection: the question; its types do not narrow the answer.
        period: weeks or months.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        `period_start`, `period_end` (datetime64), `stage` (code; NA where none is recorded), `is_complete`
        (bool); `count`, `total` (Int64: new in the period, of the group and of all types), `share`,
        `share_low`, `share_high` (Float64, 95% Wilson); `cumulative_count`, `cumulative_total`,
        `cumulative_share` and its ends. Shares are NA where the total is 0 or not known. No rows for
        statements, where `published_social_media_share` answers.
    """
    if source.release.kind is not TableKind.CASES:
        return _no_rows()
    where = place_of(selection) if place is None else place
    whole = series(source, selection.but(violation_types=()), period=period, place=where)
    types = vocabulary.table("violation_types")
    group = tuple(types.index[types["group"] == GROUP])
    last = min(selection.as_of, source.days[1])
    ends = [min(end.date(), last) for end in whole["period_end"]]
    counter, unit = selection.counter, selection.unit
    counts = source.counts(
        [where],
        ends,
        measure=Measure(counter=counter, unit=unit, violation_types=group),
        borders=borders(selection),
    )[0]
    cumulative = pd.Series(counts, index=whole.index, dtype="Int64").mask(counts == UNKNOWN)
    new = cumulative.diff().fillna(cumulative)
    table = whole[["period_start", "period_end", "stage", "is_complete"]]
    return table.assign(
        **_shares("", new, whole["new"]), **_shares("cumulative_", cumulative, whole["cumulative"])
    )


def published_social_media_share(*, as_of: date | None = None) -> pd.DataFrame:
    """Return the share of the group as bodies published it, by day.

    Most lists name the leading types only, so what they add up to is not the whole: a share is told where it
    was published, or where the list says out of how many. Lists of several bodies or days are kept apart.

    Args:
        as_of: the last day that counts; None for all.

    Returns:
        In order of day: `election`, `as_of` (datetime64), `body` (code), `counted_by` (as written, such as a
        provincial office), `share` (Float64; NA where the whole is not known), `count`, `total` (Int64; NA
        where only a share was published, and then no interval can be told), `share_low`, `share_high`
        (Float64, 95% Wilson), `source_url`.
    """
    types = vocabulary.table("violation_types")["group"]
    parts = breakdowns()
    ours = parts[(parts["dimension"] == "type") & (parts["code"].map(types) == GROUP)]
    if as_of is not None:
        ours = ours[ours["as_of"] <= pd.Timestamp(as_of)]
    keys = ["election", "as_of", "body", "body_text", "base", "unit", "url"]
    table = ours.groupby(keys).agg(value=("value", "sum")).reset_index()
    percent = table["unit"] == "%"
    count = table["value"].mask(percent).astype("Int64")
    total = table["base"].str.extract(_BASE)[0].mask(percent).astype("Float64").astype("Int64")
    shares = _shares("", count, total)
    shares["share"] = shares["share"].mask(percent, (table["value"] / 100).astype("Float64"))
    named = {"counted_by": table["body_text"], "source_url": table["url"]}
    told = table.assign(**shares, **named)
    columns = ["election", "as_of", "body", "counted_by", "share", "count", "total"]
    ordered = told.sort_values(["as_of", "body", "counted_by", "source_url"], ignore_index=True)
    return ordered[[*columns, "share_low", "share_high", "source_url"]]


def _shares(prefix: str, count: pd.Series, total: pd.Series) -> dict[str, pd.Series]:
    part = count.to_numpy(dtype=float, na_value=float("nan"))
    whole = total.to_numpy(dtype=float, na_value=0.0)
    low, high = wilson(part, whole)
    share = pd.Series(part, index=count.index).where(whole > 0) / total.where(total > 0).astype("Float64")
    ends = {"share_low": low, "share_high": high}
    return {
        f"{prefix}count": count,
        f"{prefix}total": total,
        f"{prefix}share": share.astype("Float64"),
        **{f"{prefix}{name}": _nullable(values, count.index) for name, values in ends.items()},
    }


def _nullable(values: object, index: pd.Index) -> pd.Series:
    column = pd.Series(values, index=index, dtype="float64")
    return column.astype("Float64").mask(column.isna())


def _no_rows() -> pd.DataFrame:
    empty = pd.DataFrame({name: pd.Series(dtype="datetime64[us]") for name in ("period_start", "period_end")})
    empty = empty.assign(stage=pd.Series(dtype="str"), is_complete=pd.Series(dtype="bool"))
    none, whole = pd.Series(dtype="Int64"), pd.Series(dtype="Int64")
    return empty.assign(**_shares("", none, whole), **_shares("cumulative_", none, whole))
