"""A short table for reading, with links to the profiles of its places."""

import json
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from pages.parts.state import selection, view_query

_NARROW = 3  # columns that fit beside each other on a phone

Row = Mapping[Hashable, Any]  # of a frame: `to_dict("records")`


def show_text_table(
    columns: Mapping[str, Sequence[str]],
    *,
    key: str,
    right: Collection[str] = (),
    is_last_long: bool = False,
) -> None:
    """Draw a table of texts, one list a column; on a phone a row of many columns becomes a block of lines.

    Args:
        columns: by title, in order.
        key: unique on the page.
        right: titles of the columns of numbers, which stand at the right; the second to the sixth column.
        is_last_long: whether the last column holds sentences, which need room on a narrow screen too.
    """
    aligned = [f"right{number}" for number, title in enumerate(columns, start=1) if title in right]
    look = [*aligned, "long"] if is_last_long else aligned
    is_wide = len(columns) > _NARROW or is_last_long
    name = "-".join(["table", key, *look, *(["stacked"] if is_wide else [])])
    with st.container(key=name, gap=None):
        if is_wide:
            st.html(_titles_on_a_phone(name, list(columns)))
        st.table(pd.DataFrame(dict(columns)), hide_index=True, border="horizontal")


def _titles_on_a_phone(name: str, titles: Sequence[str]) -> str:
    """Return the style that writes its title before each cell where page.css stacks the rows."""
    rules = [
        f".st-key-{name} td:nth-child({number})::before {{ content: {title}; }}"
        for number, title in enumerate((json.dumps(each, ensure_ascii=False) for each in titles[1:]), start=2)
    ]
    # A style alone would leave its place for the head of the page, which a section must not write to.
    return f"<style>@media (max-width: 640px) {{ {' '.join(rules)} }}</style><span hidden></span>"


def place_link(row: Row) -> str:
    """Return the name of a place as a link to its profile that keeps the view.

    Args:
        row: with `region_code` and `region_name`.
    """
    there = selection().but(region=str(row["region_code"]))
    query = urlencode(view_query(there))
    return f"[{row['region_name']}](wilayah?{query})"


def map_link(words: str, *, layer: str) -> str:
    """Return a link to a layer of the map that keeps the view.

    Args:
        words: what the link says.
        layer: code of the layer in `charts.map.layers`.
    """
    there = selection()
    query = view_query(there) | {"lapis": layer}
    return f":material/map: [{words}](peta?{urlencode(query)})"
