"""Three short lists: what changed, who must act, what to watch."""

from typing import Any

import pandas as pd
import streamlit as st

from geo.register import short_name
from language import _, _n, format_number
from pages.parts.reasons import zone_chip
from pages.parts.region_link import show_region_link


def show_changes(changes: pd.DataFrame, sentence: str) -> None:
    """List the changes of zone a leader should hear of first; rows of `analysis.ledger.top_changes`."""
    with _card("changes", _("Apa yang berubah"), sentence):
        if changes.empty:
            st.caption(_("Tidak ada zona yang berubah dalam masa ini."))
        for row in changes.to_dict("records"):
            change = f"{zone_chip(row['zone_before'])} → {zone_chip(row['zone_after'])}"
            _line(row["region_code"], short_name(row["region_code"]), change, row["sentence"])


def show_open_recommendations(waiting: pd.DataFrame) -> None:
    """List the authorities with most open recommendations; rows of `open_recommendations`, most first."""
    with _card(
        "waiting",
        _("Siapa yang harus bertindak"),
        _("Rekomendasi sanksi yang belum ditindaklanjuti PPK, dan umur yang tertua"),
    ):
        if waiting.empty:
            st.caption(_("Tidak ada rekomendasi terbuka yang tercatat pada data ini."))
        for row in waiting.to_dict("records"):
            number = _n("{number} terbuka", "{number} terbuka", int(row["open"]))
            age = _("{days} hari").format(days=format_number(row["oldest_age"]))
            words = f"**{number.format(number=format_number(row['open']))}** · {age}"
            _line(row["ppk_code"], row["ppk"], words, "")


def show_watch_list(watched: pd.DataFrame, sentence: str) -> None:
    """List what to look at first; rows of `analysis.warning.watch_list`."""
    with _card("watch", _("Daftar pantau"), sentence):
        if watched.empty:
            st.caption(_("Tidak ada wilayah yang menonjol pada minggu ini."))
        for row in watched.to_dict("records"):
            words = _("**{observed}** (biasanya {expected})").format(
                observed=format_number(row["observed"]), expected=format_number(row["expected"], 1)
            )
            _line(row["region_code"], short_name(row["region_code"]), words, row["reason"])


def _card(key: str, title: str, sentence: str) -> Any:
    card = st.container(border=True, gap=None, height="stretch", key=f"card-{key}")
    with card:
        st.markdown(f"**{title}**", help=sentence or None)
    return card


def _line(code: str, name: str, words: str, reason: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch"):
            show_region_link(code, name)
        st.markdown(f":small[{words}]", help=reason or None, width="content")
