"""What the reader waits for is on the screen before the rest of the page is computed.

The browser draws what a run sends in one go and begins anew with every further message, so that the first
figure of a page would show its new state only after the last message of the whole page. Below that figure the
run therefore holds still for a moment: the browser draws, says so, and the run that this brings about goes on
to the end.
"""

from pathlib import Path
from threading import Semaphore
from time import monotonic, sleep

import streamlit as st

from language import current_language
from pages.parts.page_choice import is_just_opened, page_choices, page_on_screen
from pages.parts.state import selection

HOLDS_STILL = True  # a run without a browser turns it off: nobody would say that anything was drawn

_LONGEST = 0.6  # seconds; a browser that is slower, or out of sight, gets the page as before
_STEP = 0.01  # seconds between two looks
_room = Semaphore(4)  # runs that hold still at once: with many readers an early end is worth more
_SEEN = "lead seen"
_WORD = "lead signal"
_mount = st.components.v2.component(
    "peta-netral-lead", js=(Path(__file__).parent / "lead.js").read_text(encoding="utf-8")
)


def let_it_be_drawn() -> None:
    """Hold the run until the browser has drawn what stands above, where a choice has changed it.

    What a page shows first is not waited for, also where a press on a button has ended its first run early:
    the answer of the browser would begin a run that knows nothing of the button.
    """
    turn = str(hash((selection(), *page_choices().items(), current_language())))
    holds = _is_news(turn) and _room.acquire(blocking=False)
    try:
        with st.container(key="lead"):
            _mount(key=_WORD, data={"turn": turn, "tells": holds}, on_drawn_change=lambda: None)
        if holds:
            _wait_for(turn)
    finally:
        if holds:
            _room.release()
    st.session_state[_SEEN] = page_on_screen(), turn


def _is_news(turn: str) -> bool:
    page, seen = st.session_state.get(_SEEN, (None, None))
    is_known_page = page == page_on_screen() and not is_just_opened()
    return HOLDS_STILL and is_known_page and turn not in (seen, _drawn())


def _wait_for(turn: str) -> None:
    deadline = monotonic() + _LONGEST
    # Each look at the state of the session is also where a run ends for the next one to begin.
    while _drawn() != turn and monotonic() < deadline:
        sleep(_STEP)


def _drawn() -> str | None:
    state = st.session_state.get(_WORD) or {}
    return state.get("drawn")
