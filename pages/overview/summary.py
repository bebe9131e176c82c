import streamlit as st

from language import _
from pages.parts.briefing import show_briefing_button
from pages.parts.filter_bar import show_context_bar
from pages.parts.frame import show_title
from pages.parts.help import show_tour
from pages.parts.lead import let_it_be_drawn
from pages.parts.map import MapTab, bring_map, show_map
from pages.parts.pills import show_pills
from pages.parts.section import show_section
from pages.parts.state import selection, take_map_choice
from pages.parts.stock import counts_for
from pages.parts.summary import (
    show_changed,
    show_headline,
    show_numbers,
    show_waiting,
    show_watched,
    zone_map,
)

bring_map()
chosen = selection()
source = counts_for(chosen)

show_title(_("Ringkasan"), beside=lambda: show_context_bar(beside=lambda: show_briefing_button(chosen)))
show_pills(keeps_place=False)
show_headline(source, chosen)
show_numbers(source, chosen)
map_column, changes_column, acts_column = st.columns([11, 7, 7], gap="small")
with map_column, st.container(key="map-place"):
    payload = zone_map(source, chosen)
    show_map(payload, key="summary-map", on_change=take_map_choice, compact=True, height=368)
    let_it_be_drawn(below_map=True)
with changes_column:
    show_section(lambda: show_changed(source, chosen))
    show_section(lambda: show_watched(source, chosen))
with acts_column:
    show_section(lambda: show_waiting(source, chosen))
    show_map(
        payload,
        key="summary-tiles",
        on_change=take_map_choice,
        compact=True,
        quiet=True,
        height=180,
        view=MapTab.TILES,
    )
show_tour()
