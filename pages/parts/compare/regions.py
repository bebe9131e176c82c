"""Two to eight regions beside each other."""

import streamlit as st

from analysis.comparison.side_by_side import FEWEST
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_compare import (
    compared_places_figure,
    compared_shares_figure,
    places_over_time_figure,
)
from language import _
from pages.parts.compare.pick import picked_regions
from pages.parts.compare.table import show_side_by_side
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments
from pages.parts.section import show_section


def show_regions(source: CountSource, chosen: Selection) -> None:
    """Draw the places side by side: table, risk, course over time, kinds of violations."""
    places = picked_regions(source, chosen)
    if len(places) < FEWEST:
        st.info(
            _("Pilih sedikitnya dua wilayah di kotak di atas untuk membandingkannya."),
            icon=":material/compare_arrows:",
        )
        return
    figure = compared_places_figure(source, chosen, places)
    show_side_by_side(figure.frame)
    risk, course = st.columns(2, gap="medium")
    with risk:
        show_figure(figure)
    with course:
        clock = page_segments(
            _("Sumbu waktu"), "jam", _clocks(), default="kalender", label_visibility="collapsed"
        )
        show_section(
            lambda: show_figure(
                places_over_time_figure(source, chosen, places, to_vote=clock == "pemungutan")
            ),
        )
    show_section(lambda: show_figure(compared_shares_figure(source, chosen, places)))


def _clocks() -> dict[str, str]:
    return {"kalender": _("Menurut tanggal"), "pemungutan": _("Menuju hari pemungutan suara")}
