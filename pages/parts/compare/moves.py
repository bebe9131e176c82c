"""From which zone to which, for reading."""

from typing import Any

import pandas as pd
import streamlit as st

from analysis.ledger import ABSENT, state_word
from analysis.states import ZONES
from charts.figures import Figure
from charts.figures.model import Heat
from language import _, format_number
from pages.parts.compare.table import Row, show_table
from pages.parts.figure import show_table_and_downloads
from pages.parts.reasons import zone_badge, zone_chip

_SHOWN = 12


def show_moves(figure: Figure) -> None:
    """Draw a figure of zone moves as a table: rows before, columns after; who stayed is in bold."""
    st.subheader(figure.title, anchor=False)
    st.caption(figure.subtitle)
    if figure.empty or not isinstance(figure.encoding, Heat):
        st.info(figure.sentence, icon=":material/search_off:")
        return
    columns = figure.encoding.columns
    rows = [
        [_badge(str(row["zone_before"])), *(_cell(row, zone) for zone in columns)]
        for row in figure.frame.to_dict("records")
    ]
    show_table([_("Dari \\ ke"), *map(_letter, columns)], rows, right=range(1, len(columns) + 1), key="moves")
    st.markdown(figure.sentence)
    show_table_and_downloads(figure)


def show_moved_places(figure: Figure) -> None:
    """List the places whose zone changed with the cause; the rest is in the table and in the files."""
    st.subheader(figure.title, anchor=False)
    if figure.empty:
        st.info(_("Tidak ada wilayah yang berpindah zona."), icon=":material/check:")
        return
    lines = [_line(row) for row in figure.frame.head(_SHOWN).to_dict("records")]
    st.markdown("\n".join(lines))
    if len(figure.frame) > _SHOWN:
        more = format_number(len(figure.frame) - _SHOWN)
        st.caption(_("dan {number} wilayah lain, lengkap dalam tabel").format(number=more))
    show_table_and_downloads(figure)


def _line(row: Row) -> str:
    counts = " → ".join(dict.fromkeys(_number(row[side]) for side in ("count_before", "count_after")))
    zones = f"{_badge(str(row['zone_before']))} → {_badge(str(row['zone_after']))}"
    return f"- **{row['region_name']}** {zones} :small[{counts}]"


def _cell(row: Row, zone: str) -> str:
    number = format_number(float(str(row[zone])))
    if number == "0":
        return "·"
    return f"**{number}**" if row["zone_before"] != zone else number


def _number(value: Any) -> str:
    return format_number(None if pd.isna(value) else float(str(value)))


def _letter(zone: str) -> str:
    """The letter of a zone on its colour; its word stands in the row of the same letter, or in the list."""
    return "×" if zone == ABSENT else zone_chip(zone)


def _badge(zone: str) -> str:
    if zone == ABSENT or zone not in {each.value for each in ZONES}:
        return state_word(ABSENT)
    return zone_badge(zone)
