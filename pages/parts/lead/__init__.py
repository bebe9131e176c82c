"""What the reader waits for is on the screen before the rest of the page is computed.

The browser draws what a run sends in one go and begins anew with every further message, so that the first
figure of a page would show its new state only after the last message of the whole page. Below that figure the
run therefore holds still for a moment: the browser draws, says so, and the run goes on.
"""

from contextlib import nullcontext
from pathlib import Path
from threading import Event
from time import monotonic

import streamlit as st

from language import current_language
from pages.parts.lead.drawn import expected_drawing
from pages.parts.page_choice import is_just_opened, page_choices, page_on_screen
from pages.parts.service.turns import TURNS
from pages.parts.state import selection

__all__ = ["let_it_be_drawn"]

HOLDS_STILL = True  # a run without a browser turns it off: nobody would say that anything was drawn

_LONGEST = 0.6  # seconds; a browser that is slower, or out of sight, gets the page as before
_STEP = 0.01  # seconds between two looks
_SEEN = "lead seen"
_mount = st.components.v2.component(
    "peta-netral-lead", js=(Path(__file__).parent / "lead.js").read_text(encoding="utf-8")
)


def let_it_be_drawn() -> None:
    """Hold the run until the browser has drawn what stands above, where a choice has changed it.

    What a page shows first is not waited for.
    """
    shown = page_on_screen(), selection(), *page_choices().items(), current_language()
    is_news = HOLDS_STILL and not is_just_opened() and shown != st.session_state.get(_SEEN)
    with expected_drawing() if is_news else nullcontext() as drawing:
        with st.container(key="lead"):
            _mount(key="lead signal", data={"turn": drawing.turn if drawing else ""})
        if drawing:
            with TURNS.given_way():
                _wait_for(drawing.done)
    st.session_state[_SEEN] = shown


def _wait_for(drawn: Event) -> None:
    deadline = monotonic() + _LONGEST
    # Each look at the state of the session is also where a run ends for the next one to begin.
    while not drawn.wait(_STEP) and monotonic() < deadline:
        st.session_state.get(_SEEN)
