"""Small tables for reading, written as Markdown so that cells may hold badges."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from charts.words import counter_label
from data.kinds import Counter
from language import _, format_number
from pages.parts.reasons import zone_badge
from pages.parts.text_table import show_text_table

Row = Mapping[Hashable, Any]
_STYLE = Path(__file__).with_name("table.css")
_TREND_MARKS = {"naik": "▲", "turun": "▼", "tetap": "■"}


def show_table(
    titles: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int], key: str
) -> None:
    """Draw a short table; the columns in `right` hold numbers and stand at the right."""
    rule = ["---:" if place in right else "---" for place in range(len(titles))]
    lines = ["| " + " | ".join(row) + " |" for row in (titles, rule, *rows)]
    st.html(_STYLE)
    with st.container(key=f"reading-table-{key}"):
        st.markdown("\n".join(lines))


def show_side_by_side(frame: pd.DataFrame) -> None:
    """Draw places beside each other; `frame` is that of the figure of compared places."""
    has_rate = bool(frame["rate"].notna().any())
    titles = [_("Wilayah"), _("Zona"), *map(counter_label, Counter)]
    titles += [_("Laju (95%)")] if has_rate else []
    titles += [_("Risiko relatif (95%)"), _("Tren")]
    rows = [_row(row, has_rate=has_rate) for row in frame.to_dict("records")]
    columns = dict(zip(titles, map(list, zip(*rows, strict=True)), strict=True))
    show_text_table(columns, key="regions", right=titles[2:-1])


def _row(row: Row, *, has_rate: bool) -> list[str]:
    counts = [_whole(row[counter.value]) for counter in Counter]
    rate = [_with_range(row, "rate")] if has_rate else []
    name = f"**{row['name']}**"
    return [name, zone_badge(str(row["zone"])), *counts, *rate, _with_range(row, "rr"), trend_words(row)]


def _whole(value: Any) -> str:
    return format_number(None if pd.isna(value) else float(str(value)))


def _with_range(row: Row, name: str) -> str:
    if pd.isna(row[name]):
        return format_number(None)
    value, low, high = (_decimal(row[each]) for each in (name, f"{name}_low", f"{name}_high"))
    return f"**{value}** :small[({low}–{high})]"


def _decimal(value: Any) -> str:
    return format_number(None if pd.isna(value) else float(str(value)), 1)


def trend_words(row: Row) -> str:
    """Return the trend of a place in a word, with a mark that is no colour."""
    tag = str(row["trend"])
    words = {
        "naik": _("Naik"),
        "turun": _("Turun"),
        "tetap": _("Tetap"),
        "belum_dapat_dinilai": _("Belum dapat dinilai"),
    }
    return f"{_TREND_MARKS.get(tag, '')} {words[tag]}".strip()
