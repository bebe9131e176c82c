"""The parts of a page in the order a reader waits for them: some follow by themselves, some may be late."""

from collections.abc import Callable
from itertools import count

import streamlit as st

from data.access import current_reader, use_reader
from language import current_language, use_language
from pages.parts.frame import guarded
from pages.parts.page_choice import is_just_opened
from pages.parts.service.turns import TURNS
from pages.parts.state import write_address


def show_section(draw: Callable[[], None]) -> None:
    """Draw a part of a page in its turn; where it fails, the rest of the page still stands.

    Args:
        draw: draws the part; what its widgets change draws the whole page.
    """
    TURNS.pause()
    with guarded():
        draw()


def show_live_section(draw: Callable[[], None], *, key: str, every: float | None = None) -> None:
    """Draw a part of a page with controls of its own: what they change redraws only the part.

    Each such part costs every run of its page some milliseconds; a part without controls is a `show_section`.

    Args:
        draw: draws the part; it runs again with the same values when a widget inside it is used.
        key: unique on the page.
        every: seconds after which the part draws itself again; None for never.
    """
    # Language and reader belong to the run of the page, which a later run of the part alone does not set.
    language, reader = current_language(), current_reader()
    runs = count()

    def speak_and_draw() -> None:
        use_language(language)
        use_reader(reader)
        with guarded():
            draw()
        if next(runs):  # alone: the page does not come to its end, where it writes the address
            write_address()

    TURNS.pause()
    st.fragment(speak_and_draw, key=key, run_every=every)()


def put_off(draw: Callable[[], None]) -> Callable[[], None]:
    """Keep the place of a part that may wait for what stands below it, and return what draws it.

    After a choice the reader waits for the map, not for the filter bar above it, which the browser goes on
    showing as it was. On a page just opened the part is drawn at once, so that nothing moves down under it.
    """
    place = st.container()

    def draw_in_place() -> None:
        with place:
            draw()

    if not is_just_opened():
        return draw_in_place
    draw_in_place()
    return lambda: None
