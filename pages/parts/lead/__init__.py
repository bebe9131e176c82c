"""What the reader waits for is on the screen before the rest of the page is computed.

The browser draws what a run sends in one go and begins anew with every further message, so that the first
figure of a page would show its new state only after the last message of the whole page; and for the first
chart it reads 5 MB of scripts, which a map would have to wait for. Below that figure the run therefore holds
still for a moment: the browser draws, says so, and the run goes on.
"""

from contextlib import nullcontext
from pathlib import Path
from threading import Event
from time import monotonic

import streamlit as st

from language import current_language
from pages.parts.lead.drawn import expected_drawing
from pages.parts.page_choice import page_choices, page_on_screen
from pages.parts.service.turns import TURNS
from pages.parts.state import selection

__all__ = ["let_it_be_drawn"]

HOLDS_STILL = True  # a run without a browser turns it off: nobody would say that anything was drawn

# Seconds; a browser that is slower, or out of sight, gets the page as before.
_LONGEST = 0.6
_LONGEST_AT_FIRST = 4.0  # where it may have to fetch the scripts of the figure and its boundaries
_STEP = 0.01  # seconds between two looks
_SEEN = "lead seen"
_mount = st.components.v2.component(
    "peta-netral-lead", js=(Path(__file__).parent / "lead.js").read_text(encoding="utf-8")
)


def let_it_be_drawn(*, below_map: bool = False) -> None:
    """Hold the run until the browser has drawn what stands above, where it is new.

    Args:
        below_map: whether that is a map.
    """
    shown = page_on_screen(), selection(), *page_choices().items(), current_language()
    seen = st.session_state.get(_SEEN, (None,))
    is_news = HOLDS_STILL and shown != seen
    longest = _LONGEST if seen[0] == page_on_screen() else _LONGEST_AT_FIRST
    with expected_drawing() if is_news else nullcontext() as drawing:
        with st.container(key="lead"):
            _mount(key="lead signal", data={"turn": drawing.turn if drawing else "", "below_map": below_map})
        if drawing:
            with TURNS.given_way():
                _wait_for(drawing.done, longest=longest)
    st.session_state[_SEEN] = shown


def _wait_for(drawn: Event, *, longest: float) -> None:
    deadline = monotonic() + longest
    # Each look at the state of the session is also where a run ends for the next one to begin.
    while not drawn.wait(_STEP) and monotonic() < deadline:
        st.session_state.get(_SEEN)
