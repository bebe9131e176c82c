"""What stands where no place is chosen: search, the places with most, the places last visited."""

import pandas as pd
import streamlit as st

from analysis.ranking import ranked
from charts.words import amount
from data.kinds import Unit
from language import _
from pages.parts.reasons import zone_badge
from pages.parts.search import show_place_button

_VISITED = "places visited"
_MOST = 8


def note_visit(place: str) -> None:
    """Remember a place as the last one visited in this session."""
    before = [code for code in visited() if code != place]
    st.session_state[_VISITED] = (place, *before)[:_MOST]


def visited() -> tuple[str, ...]:
    """Return the places visited in this session, the last first."""
    known: tuple[str, ...] = st.session_state.get(_VISITED, ())
    return known


def show_start(zones: pd.DataFrame, unit: Unit) -> None:
    """Invite to choose a place; `zones` is the zone table of the view."""
    st.markdown(
        _(
            "Pilih satu wilayah untuk melihat zonanya dan alasannya, perkaranya, dan apa yang diketahui "
            "tentangnya. Ketik nama, singkatan, atau kode di kotak cari (tombol **/**)."
        )
    )
    top, last = st.columns(2, gap="medium")
    with top:
        st.subheader(_("Jumlah terbanyak"), anchor=False)
        _show_top(ranked(zones).head(_MOST), unit)
    with last:
        st.subheader(_("Terakhir dibuka"), anchor=False)
        if not visited():
            st.caption(_("Belum ada. Wilayah yang Anda buka akan tercatat di sini selama sesi ini."))
        for code in visited():
            show_place_button(code, key="visited")


def _show_top(rows: pd.DataFrame, unit: Unit) -> None:
    if rows.empty:
        st.info(
            _("Tidak ada wilayah dengan jumlah di atas nol pada pilihan ini. Longgarkan saringan."),
            icon=":material/search_off:",
        )
    for row in rows.to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"{zone_badge(str(row['zone']))} {amount(row['count'], unit)}", width=150)
            show_place_button(str(row["region_code"]), key="top")
