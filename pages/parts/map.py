"""The map on the screen: registers the component once, shows a payload, reads back what was chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from charts.map import MapPayload, map_constants
from charts.map.bundle import map_loader, map_place, map_script

# Streamlit resends the script of a component with every change of its data. The map's script therefore
# belongs to a component of its own whose message stays the same, so that later runs only refer to it; the map
# itself brings a few lines that wait for it.
_bring_script = st.components.v2.component("peta-netral-script", js=map_script())
_mount = st.components.v2.component("peta-netral-map", html=map_place(), js=map_loader())


@dataclass(frozen=True)
class MapState:
    """What a reader chose on the map.

    Attributes:
        region: code of the region selected, or None.
        province: code of the province the map is fitted to, or None.
        as_of: day of the frame shown, or None before anything was chosen.
    """

    region: str | None = None
    province: str | None = None
    as_of: date | None = None


def show_map(
    payload: MapPayload,
    *,
    key: str,
    on_change: Callable[[MapState], None] | None = None,
    province_picker: bool = True,
) -> MapState:
    """Draw the map and return what the reader last chose on it.

    Args:
        payload: what to show; a value in it that changed since the last run wins over the reader's choice.
        key: unique on the page; the camera is remembered under it.
        province_picker: whether the map brings its own list of provinces; the page may have one already.
        on_change: called before the next run with what the reader chose, to change the selection.
    """

    def tell() -> None:
        if on_change:
            on_change(map_state(key))

    data = {**payload.data, "key": key, "picker": province_picker, "n": _choice(key).get("n", 0)}
    with st.container(gap=None):
        _bring_script(key=f"{key}-script", data=map_constants())
        _mount(key=key, data=data, on_choice_change=tell)
    return map_state(key)


def map_state(key: str) -> MapState:
    """Return what the reader last chose on the map mounted under `key`."""
    choice = _choice(key)
    day = choice.get("day")
    return MapState(
        region=choice.get("region"),
        province=choice.get("province"),
        as_of=date.fromisoformat(day) if day else None,
    )


def _choice(key: str) -> Mapping[str, Any]:
    state = st.session_state.get(key) or {}
    return state.get("choice") or {}
