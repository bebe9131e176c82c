"""Charts that filter the others: a click on a bar or a row is a choice, and a second click takes it back."""

from collections.abc import Callable, Collection, Sequence

import streamlit as st

from charts.figures import Figure
from charts.plot import CONFIG, plot
from charts.plot.picking import pickable, picked_row
from pages.parts.figure import show_reading, theme_mode

_TURN = "turns of picked charts"
_PICKED = "a chart was picked in a section"


def show_pickable(
    figure: Figure, *, codes: Sequence[str], chosen: Collection[str], pick: Callable[[str], None], hint: str
) -> None:
    """Draw a figure whose bars or rows can be picked, with its sentence, source, table and downloads.

    Each pick gives the chart a new key: the browser then forgets what was marked, and the same bar can be
    picked again. What is chosen is drawn from the choice itself, so a pill or the reset shows here at once.

    Args:
        figure: bars or heat.
        codes: the code of each row, from the top.
        chosen: codes that are chosen.
        pick: takes the code that was picked.
        hint: what a click does.
    """
    st.subheader(figure.title, anchor=False)
    st.caption(figure.subtitle)
    if figure.empty:
        st.info(figure.sentence, icon=":material/search_off:")
        return
    mode = theme_mode()
    rows = [row for row, code in enumerate(codes) if code in chosen]
    key = f"pick {figure.id} {_turns().get(figure.id, 0)}"
    st.plotly_chart(
        pickable(plot(figure, mode=mode), figure, chosen=rows, mode=mode),
        theme=None,
        width="stretch",
        key=key,
        config=dict(CONFIG),
        alt=figure.alt,
        on_select=lambda: _take(figure.id, key, codes, pick),
        selection_mode="points",
    )
    st.caption(f":material/ads_click: {hint}")
    show_reading(figure)


def forget_picks() -> None:
    """Say that the whole page is being drawn, so no section needs to ask for it; call it once a page."""
    st.session_state.pop(_PICKED, None)


def follow_pick() -> None:
    """Draw the whole page where a chart of this section was just picked; call it first in the section."""
    if st.session_state.pop(_PICKED, False):
        st.rerun(scope="app")


def _take(chart: str, key: str, codes: Sequence[str], pick: Callable[[str], None]) -> None:
    row = picked_row(st.session_state[key]["selection"]["points"], rows=len(codes))
    if row is None:
        return
    _turns()[chart] = _turns().get(chart, 0) + 1
    st.session_state[_PICKED] = True
    pick(codes[row])


def _turns() -> dict[str, int]:
    turns: dict[str, int] = st.session_state.setdefault(_TURN, {})
    return turns
