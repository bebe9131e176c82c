"""The map on the screen: registers the component once, shows a payload, reads back what was chosen."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitDuplicateElementKey

from analysis.remembered import remembered
from charts.map import MapPayload, map_constants
from charts.map.bundle import answers_keeper, compact_place, map_loader, map_place, map_script
from geo.boundaries import static_files
from pages.parts.packed import packed

# Streamlit resends the script of a component with every change of its data. The map's script therefore
# belongs to a component of its own whose message stays the same, so that later runs only refer to it; the map
# itself brings a few lines that wait for it.
_bring_script = st.components.v2.component("peta-netral-script", js=map_script())
_mount = st.components.v2.component("peta-netral-map", html=map_place(), js=map_loader())
_mount_compact = st.components.v2.component("peta-netral-map-compact", html=compact_place(), js=map_loader())
_keep_answers = st.components.v2.component("peta-netral-answers", js=answers_keeper())
_SCRIPT, _ANSWERS = "map-script", "map-answers"


class MapTab(StrEnum):
    """The ways to look at a map."""

    MAP = "map"
    TILES = "tiles"
    TWIN = "twin"
    TABLE = "table"


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
    compact: bool = False,
    quiet: bool = False,
    height: int = 320,
    view: MapTab = MapTab.MAP,
    said: Mapping[str, str | int] | None = None,
) -> MapState:
    """Draw the map and return what the reader last chose on it.

    Args:
        payload: what to show; a value in it that changed since the last run wins over the reader's choice.
        key: unique on the page; the camera is remembered under it.
        on_change: called before the next run with what the reader chose, to change the selection.
        province_picker: whether the map brings its own list of provinces; the page may have one already.
        compact: without search, table and time line, with a small legend: for a map among other things, or
            several beside each other. Maps of a page share script and geometry.
        quiet: a compact map without legend and tools, beside one that has them.
        height: of a compact map with its legend, in pixels.
        view: what it opens with, until the reader chooses another.
        said: what `pages.parts.list_filter.said_in_lists` returns, where the map follows the filter bar.
    """

    def tell() -> None:
        if on_change:
            on_change(map_state(key))

    own = {
        "key": key,
        "picker": province_picker,
        "view": view.value,
        "n": _choice(key).get("n", 0),
        "said": said,
    }
    with st.container(gap=None):
        _bring_script_once()
        if compact:
            data = {**payload.data, **own, "compact": True, "quiet": quiet, "height": height}
            _mount_compact(key=key, data=packed(data), on_choice_change=tell, height=height)
        else:
            _mount(key=key, data=packed({**payload.data, **own}), on_choice_change=tell)
    return map_state(key)


def bring_map() -> None:
    """Send the script of the map ahead of what stands above it, so that the browser gets ready meanwhile."""
    with st.container(key="map-ahead"):
        _bring_script_once()


def send_ahead(answers: bytes) -> None:
    """Give the map of the page the packed pictures of every violation type, to change to without asking."""
    with st.container(key="ahead"):
        _keep_answers(key=_ANSWERS, data=answers)


def _bring_script_once() -> None:
    with suppress(StreamlitDuplicateElementKey):  # another map of the page has brought it
        _bring_script(key=_SCRIPT, data=_constants(static_files().nation))


@remembered(8)
def _constants(_geometry: str) -> bytes:
    return packed(map_constants())


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
