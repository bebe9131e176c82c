"""Which view is on the wall, for how long, and the line that says so."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import streamlit as st

from analysis.selection import Selection
from charts.words import illustrative_mark
from language import _, format_date
from pages.parts.page_choice import choose_on_page, page_choice
from pages.parts.section import show_live_section
from pages.parts.shell import show_shell
from pages.parts.stock import default_selection, election_label, release, release_title
from pages.parts.wall.views import show_lists, show_map_of_provinces, show_series, show_state

_HOME = "pages/overview/summary.py"
_CAPITAL = ZoneInfo("Asia/Jakarta")
_LOOK = Path(__file__).parent / "wall.css"
_SECONDS = ("10", "20", "30", "60")
_NUMBER, _HELD = "wall view", "wall held"
_VIEWS: tuple[Callable[[Selection], None], ...] = (show_state, show_lists, show_series, show_map_of_provinces)


def show_wall(chosen: Selection) -> None:
    """Draw the view whose turn it is, and the next after some seconds, with the data then in force."""
    show_shell()
    st.html(_LOOK)
    # Opened on the last day of the data, the wall moves on with new releases; on another day it stays there.
    last_day = default_selection(chosen.dataset).as_of
    follows = st.session_state.setdefault(f"wall follows {chosen.as_of}", chosen.as_of == last_day)
    seconds = int(page_choice("jeda", allowed=_SECONDS, default="20"))
    show_live_section(lambda: _show_next(chosen, seconds, follows=follows), key="wall", every=seconds)


def _show_next(chosen: Selection, seconds: int, *, follows: bool) -> None:
    now = chosen.but(as_of=default_selection(chosen.dataset).as_of) if follows else chosen
    number = st.session_state.get(_NUMBER, 0) % len(_VIEWS)
    with st.container(key="wall-view"):
        _VIEWS[number](now)
    _show_line(now, number, seconds)
    if not st.session_state.get(_HELD):
        st.session_state[_NUMBER] = number + 1


def _show_line(shown: Selection, number: int, seconds: int) -> None:
    known = release(shown.dataset)
    mark = f"**{illustrative_mark()}** · " if known.illustrative else ""
    told = _("{data} · {election} · keadaan per {day} · diperbarui pukul {time} WIB").format(
        data=release_title(shown.dataset),
        election=election_label(shown.election),
        day=format_date(shown.as_of),
        time=f"{datetime.now(_CAPITAL):%H.%M}",
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="wall-line"):
        st.caption(mark + told, width="stretch")
        st.caption(
            _("Tampilan {number} dari {all}").format(number=number + 1, all=len(_VIEWS)), width="content"
        )
        st.toggle(_("Tahan"), key=_HELD)
        st.session_state["wall seconds"] = str(seconds)
        st.selectbox(
            _("Jeda"),
            _SECONDS,
            key="wall seconds",
            format_func=lambda text: _("{seconds} detik").format(seconds=text),
            on_change=lambda: choose_on_page("jeda", st.session_state["wall seconds"]),
            label_visibility="collapsed",
            width=150,
        )
        st.page_link(_HOME, label=_("Tutup"), icon=":material/close_fullscreen:")
