from datetime import timedelta

import streamlit as st

from analysis.account import headline
from analysis.frames import zone_frames
from analysis.handling import open_recommendations
from analysis.ledger import View, ledger_sentence, top_changes
from analysis.summary import key_figures
from analysis.warning import alarm_table, watch_list
from analysis.warning import headline as warning_headline
from analysis.zones import legend
from charts.map import map_payload
from language import _
from pages.parts.filter_bar import show_context_bar
from pages.parts.frame import show_title
from pages.parts.help import show_tour
from pages.parts.map import MapTab, show_map
from pages.parts.pills import show_pills
from pages.parts.section import show_section
from pages.parts.state import selection, take_map_choice
from pages.parts.stock import counts_for
from pages.parts.summary import (
    show_changes,
    show_open_recommendations,
    show_summary_figures,
    show_watch_list,
)

chosen = selection()
source = counts_for(chosen)
then, now = View(source, chosen.but(as_of=chosen.as_of - timedelta(days=30))), View(source, chosen)

show_title(_("Ringkasan"), beside=show_context_bar)
show_pills(keeps_place=False)
with st.container(key="headline"):
    st.markdown(f"#### {headline(source, chosen)}")
show_summary_figures(key_figures(source, chosen))
map_column, changes_column, acts_column = st.columns([11, 7, 7], gap="small")
with map_column, st.container(key="map-place"):
    payload = map_payload(
        zone_frames(source, chosen), selection=chosen, legend=legend(source, chosen), release=source.release
    )
    show_map(payload, key="summary-map", on_change=take_map_choice, compact=True, height=368)
with changes_column:
    show_section(lambda: show_changes(top_changes(then, now), ledger_sentence(then, now)), key="changes")
    show_section(
        lambda: show_watch_list(
            watch_list(source, chosen, limit=5),
            warning_headline(source, chosen, alarm_table(source, chosen)),
        ),
        key="watch",
    )
with acts_column:
    show_section(
        lambda: show_open_recommendations(open_recommendations(source, chosen).head(5)), key="waiting"
    )
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
