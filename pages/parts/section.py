"""A part of a page that follows by itself, so that what stands above it never waits."""

from collections.abc import Callable

import streamlit as st

from language import current_language, use_language
from pages.parts.frame import guarded

RUNS_BESIDE = True  # a run without a browser turns it off: it ends with the page, not with its parts


def show_section(
    draw: Callable[[], None], *, key: str, parallel: bool = True, every: float | None = None
) -> None:
    """Draw a part of a page beside the rest of it; what its own widgets change redraws only the part.

    Args:
        draw: draws the part; it runs again with the same values when a widget inside it is used.
        key: unique on the page.
        parallel: whether the page goes on meanwhile; otherwise it waits for the part.
        every: seconds after which the part draws itself again; None for never.
    """
    # The language in force belongs to the run of the page; a fragment may run in a thread of its own.
    language = current_language()

    def speak_and_draw() -> None:
        use_language(language)
        with guarded():
            draw()

    st.fragment(speak_and_draw, parallel=parallel and RUNS_BESIDE, key=key, run_every=every)()
