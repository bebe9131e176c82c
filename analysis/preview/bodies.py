"""The totals each body stands for, before and after."""

from datetime import date

import pandas as pd

from analysis import engine
from data import vocabulary
from data.kinds import Counter, Level, TableKind, Unit
from data.release import Release

_KEY = ["body", "counter", "unit"]


def body_totals(
    before: Release | None, after: Release, *, election: str, days: tuple[date, date]
) -> pd.DataFrame:
    """Return what each body counts in total, in one release and in the other.

    Totals of different bodies, steps or units are never added to one another.

    Args:
        before: the earlier release; None where there is none.
        after: the later one.
        election: code of the election kept.
        days: the day up to which each side counts.

    Returns:
        One row for each body, step and unit of either side, in the order of the vocabularies: `body` (code;
        empty: not stated), `body_label`, `counter`, `unit` (codes), `count_before`, `count_after` (Int64;
        from cases their sum over all places and types; from statements the latest national figure, of
        several of that day the largest; NA: nothing known), `change` (Int64; NA where one side is not known),
        `rows_before`, `rows_after` (int64: rows behind the count).
    """
    other = _totals(after, election, days[1])
    one = _totals(before, election, days[0]) if before else other.iloc[:0]
    table = one.merge(other, on=_KEY, how="outer", suffixes=("_before", "_after"), validate="one_to_one")
    table = table.assign(
        body_label=[vocabulary.label("bodies", body) if body else "" for body in table["body"]],
        change=table["count_after"] - table["count_before"],
        rows_before=table["rows_before"].fillna(0).astype("int64"),
        rows_after=table["rows_after"].fillna(0).astype("int64"),
    )
    shown = ["count_before", "count_after", "change", "rows_before", "rows_after"]
    return table[["body", "body_label", "counter", "unit", *shown]].sort_values(
        _KEY, key=_order, ignore_index=True
    )


def _totals(release: Release, election: str, day: date) -> pd.DataFrame:
    is_cases = release.kind is TableKind.CASES
    found = _counted(release, election, day) if is_cases else _stated(release, election, day)
    kinds = {"body": "str", "counter": "str", "unit": "str", "count": "Int64", "rows": "Int64"}
    return found.fillna({"body": ""}).astype(kinds)[list(kinds)]


def _counted(release: Release, election: str, day: date) -> pd.DataFrame:
    unit = release.unit or Unit.PERSON
    rows = _by_body(release, election, day, Unit.CASE, Counter.REPORTED)
    sides = []
    for counter in Counter:
        counts = _by_body(release, election, day, unit, counter).reindex(rows.index, fill_value=0)
        table = pd.DataFrame({"count": counts, "rows": rows}).rename_axis("body").reset_index()
        sides.append(table.assign(counter=counter.value, unit=unit.value))
    return pd.concat(sides, ignore_index=True)


def _by_body(release: Release, election: str, day: date, unit: Unit, counter: Counter) -> pd.Series:
    step = engine.Step(counter.value)
    table = engine.cross_table(
        release, election=election, as_of=day, dimensions=["body"], unit=unit, step=step
    )
    return table.fillna({"body": ""}).set_index("body")["count"]


def _stated(release: Release, election: str, day: date) -> pd.DataFrame:
    rows = engine.statements(release, election=election)
    rows = rows[pd.to_datetime(rows["as_of"]) <= pd.Timestamp(day)].fillna({"body": ""})
    numbers = rows.groupby(_KEY).size().rename("rows")
    whole = rows[(rows["level"] == Level.NATION.value) & rows["violation_type"].isna()]
    latest = whole[whole["as_of"] == whole.groupby(_KEY)["as_of"].transform("max")]
    counts = latest.groupby(_KEY)["value"].max().rename("count")
    return pd.concat([counts, numbers], axis=1).reset_index()


def _order(codes: pd.Series) -> pd.Series:
    orders: dict[str, list[str]] = {
        "body": [*vocabulary.table("bodies").index],
        "counter": [counter.value for counter in Counter],
        "unit": [unit.value for unit in Unit],
    }
    return pd.Series(pd.Index(orders[str(codes.name)]).get_indexer(pd.Index(codes)), index=codes.index)
