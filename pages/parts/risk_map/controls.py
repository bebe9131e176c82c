"""The choices above the map: which layer, compared with which day, and whether weak zones fade."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from analysis.selection import Selection
from charts.map.layers import CHANGE, ZONES, layer_words
from language import _, format_date
from pages.parts.page_choice import choose_on_page, page_choice, page_choice_checked, page_segments
from pages.parts.stock import days_on_offer, span

_LAYER, _BEFORE, _CERTAINTY = "lapis", "beda", "pasti"
_ON = "ya"


@dataclass(frozen=True)
class MapChoice:
    """What the map of the page shows.

    Attributes:
        layer: code of the layer.
        before: the day that is compared with.
        is_certainty_shown: whether zones that are not well founded fade.
    """

    layer: str
    before: date
    is_certainty_shown: bool


def show_map_controls(chosen: Selection, *, usual: date) -> MapChoice:
    """Draw the choices in one row and return what is chosen.

    Args:
        chosen: the selection.
        usual: the earlier day that is compared with unless another is chosen.
    """
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="map-controls"):
        words = layer_words()
        layer = page_segments(
            _("Lapisan"), _LAYER, words, default=ZONES, label_visibility="collapsed", width="content"
        )
        before = _pick_day(chosen, usual) if layer == CHANGE else usual
        shown = _switch() if layer == ZONES else False
    return MapChoice(layer, before, shown)


def _pick_day(chosen: Selection, usual: date) -> date:
    first, _last = span(chosen)
    earliest = min(first, chosen.as_of)
    asked = page_choice_checked(
        _BEFORE, default="", is_valid=lambda text: _is_day(text, earliest, chosen.as_of)
    )
    day = date.fromisoformat(asked) if asked else min(max(usual, earliest), chosen.as_of)
    offered = {*(each for each in days_on_offer(chosen) if each < chosen.as_of), day}
    widget = "map compared with"
    st.session_state[widget] = day
    st.selectbox(
        _("Dibandingkan dengan"),
        sorted(offered, reverse=True),
        key=widget,
        format_func=lambda each: _("dibanding {day}").format(day=format_date(each)),
        label_visibility="collapsed",
        on_change=lambda: choose_on_page(_BEFORE, st.session_state[widget].isoformat()),
        width=236,
    )
    return day


def _is_day(text: str, earliest: date, latest: date) -> bool:
    try:
        return earliest <= date.fromisoformat(text) <= latest
    except ValueError:
        return False


def _switch() -> bool:
    shown = page_choice(_CERTAINTY, allowed=(_ON,), default="") == _ON
    widget = "map certainty"
    st.session_state[widget] = shown
    st.toggle(
        _("Tampilkan kepastian"),
        key=widget,
        on_change=lambda: choose_on_page(_CERTAINTY, _ON if st.session_state[widget] else None),
        help=_("Memudarkan wilayah yang zonanya mudah berubah bila dihitung ulang."),
    )
    return shown
