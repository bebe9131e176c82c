import streamlit as st

from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.notes import chart_notes, notes_for, show_notes
from pages.parts.section import show_live_section, show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for
from pages.parts.trends import (
    settling_for,
    show_after_vote,
    show_channels,
    show_elections,
    show_stages,
    show_tags,
    show_trend,
    show_trend_headline,
)

show_title(_("Tren & Tahapan"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
settling = settling_for(source, chosen)
with st.container(horizontal=True, vertical_alignment="top", gap="small"):
    show_trend_headline(source, chosen, settling=settling)
    show_notes(chosen)
pinned = chart_notes(notes_for(chosen), chosen)
show_live_section(lambda: show_trend(source, chosen, settling=settling, notes=pinned), key="trend")
stages, channels = st.columns(2, gap="medium")
with stages:
    show_section(lambda: show_stages(source, chosen, settling=settling))
with channels:
    show_section(lambda: show_channels(source, chosen))
show_live_section(lambda: show_tags(source, chosen, settling=settling), key="tags")
show_live_section(lambda: show_elections(source, chosen), key="elections")
show_section(lambda: show_after_vote(source, chosen))
