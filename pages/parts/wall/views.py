"""The views of the wall, each one glance: the state, who changed and must act, the series, the tiles."""

import streamlit as st

from analysis.selection import Selection
from charts.answers import mix_figure, trend_figure
from data.kinds import Level
from language import _
from pages.parts.figure import show_chart
from pages.parts.map import MapTab, show_map
from pages.parts.stock import counts_for
from pages.parts.summary import (
    show_changed,
    show_headline,
    show_numbers,
    show_waiting,
    show_watched,
    zone_map,
)

_ROWS = 10
_MAP = 560  # pixels; the style of the wall stretches it to the height of the screen


def show_state(chosen: Selection) -> None:
    """The sentence, the numbers and the map."""
    source = counts_for(chosen)
    st.title(_("Keadaan"), anchor=False)
    show_headline(source, chosen)
    show_numbers(source, chosen)
    show_map(zone_map(source, chosen), key="wallmap-state", compact=True, height=_MAP)


def show_lists(chosen: Selection) -> None:
    """What changed, who must act, what to watch."""
    source = counts_for(chosen)
    st.title(_("Perubahan dan tindak lanjut"), anchor=False)
    changed, waiting, watched = st.columns(3, gap="medium")
    with changed:
        show_changed(source, chosen, limit=_ROWS)
    with waiting:
        show_waiting(source, chosen, limit=_ROWS)
    with watched:
        show_watched(source, chosen, limit=_ROWS)


def show_series(chosen: Selection) -> None:
    """The weeks and the violation types."""
    source = counts_for(chosen)
    st.title(_("Tren dan jenis pelanggaran"), anchor=False)
    weeks, types = st.columns([3, 2], gap="medium")
    with weeks:
        show_chart(trend_figure(source, chosen))
    with types:
        show_chart(mix_figure(source, chosen, by_group=True))


def show_map_of_provinces(chosen: Selection) -> None:
    """Every region as one cell, beside the provinces."""
    st.title(_("Wilayah dan provinsi"), anchor=False)
    regions, provinces = st.columns(2, gap="medium")
    for place, level, view in (
        (regions, Level.REGION, MapTab.TILES),
        (provinces, Level.PROVINCE, MapTab.MAP),
    ):
        at = chosen.but(level=level, rule=None)
        with place:
            show_map(
                zone_map(counts_for(at), at),
                key=f"wallmap-{level.value}",
                compact=True,
                height=_MAP,
                view=view,
            )
