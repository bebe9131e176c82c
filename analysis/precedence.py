"""Which of several published figures counts; `StatementTable` says the order and the reasons."""

import pandas as pd


def whole_statements(rows: pd.DataFrame, keys: list[str], parts: int) -> pd.DataFrame:
    """Add up the parts a body stated in one source on one day; drop sums that lack a part."""
    source = [*keys, "as_of", "precedence", "body", "url"]
    if parts == 1:
        return rows[[*source, "value"]]
    distinct = rows.drop_duplicates([*source, "violation_type", "position"])
    totals = distinct.groupby(source, as_index=False).agg(value=("value", "sum"), stated=("value", "size"))
    return totals[totals["stated"] == parts].drop(columns="stated")


def one_a_day(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Keep one statement for each key and day, in order of key and day, by the order of precedence."""
    order = {**dict.fromkeys([*keys, "as_of", "precedence"], True), "value": False, "url": True}
    ordered = rows.sort_values(list(order), ascending=list(order.values()))
    values = ordered.groupby([*keys, "as_of"])["value"].transform("nunique")
    return ordered.assign(conflict=values > 1).drop_duplicates([*keys, "as_of"])
