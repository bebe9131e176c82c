"""How cases end, with which sanction, for whom, and how they came in."""

import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_handling import (
    evenness_answer,
    findings_answer,
    outcomes_answer,
    positions_answer,
    sanctions_answer,
    type_by_sanction_answer,
)
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments

_ROWS, _GROUPS, _TYPES = "baris", "kelompok", "jenis"


def show_endings(source: CountSource, chosen: Selection) -> None:
    """Draw what had become of the reported, and how each class of post fares."""
    ends, posts = st.columns(2, gap="medium")
    with ends:
        show_figure(outcomes_answer(source, chosen))
    with posts:
        show_figure(positions_answer(source, chosen))


def show_sources(source: CountSource, chosen: Selection) -> None:
    """Draw the sanctions, and how cases came in over time."""
    imposed, came_in = st.columns(2, gap="medium")
    with imposed:
        show_figure(sanctions_answer(source, chosen))
    with came_in:
        show_figure(findings_answer(source, chosen))


def show_sanctions(source: CountSource, chosen: Selection) -> None:
    """Draw the sanctions by violation type or group of types, and below whether like acts met like ones."""
    rows = page_segments(
        _("Baris"),
        _ROWS,
        {_GROUPS: _("Kelompok"), _TYPES: _("Jenis")},
        default=_GROUPS,
        label_visibility="collapsed",
    )
    show_figure(type_by_sanction_answer(source, chosen, by_group=rows == _GROUPS))
    st.caption(_("Teguran kepada PPK dan blokir data bukan sanksi; keduanya tidak ada dalam tabel ini."))
    show_figure(evenness_answer(source, chosen))
