import streamlit as st

from analysis.handling import open_recommendation_totals, open_recommendations
from analysis.handling.league import league
from charts.answers_handling import authorities_answer, path_answer
from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.handling import (
    chosen_order,
    searched,
    show_control_measures,
    show_endings,
    show_league,
    show_path,
    show_published_only,
    show_sanctions,
    show_sources,
    show_totals,
    show_waiting,
)
from pages.parts.lead import let_it_be_drawn
from pages.parts.section import show_live_section, show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for

chosen = selection()
source = counts_for(chosen)
wide = chosen.but(region=None)
totals = open_recommendation_totals(source, wide)
order, text = chosen_order(), searched()

show_title(_("Penanganan Perkara"))
show_filter_bar()
if len(totals):
    st.markdown(f"#### {authorities_answer(source, chosen).sentence}")
    show_totals(totals)
    show_league(
        league(open_recommendations(source, wide), wide, order=order, containing=text),
        authorities_answer(source, chosen, order=order, containing=text),
    )
else:
    show_published_only(path_answer(source, chosen).sentence)
let_it_be_drawn()

show_section(lambda: show_path(source, chosen))
if len(totals):
    show_live_section(lambda: show_waiting(source, chosen), key="handling-waiting")
    show_section(lambda: show_endings(source, chosen))
    show_section(lambda: show_sources(source, chosen))
    show_live_section(lambda: show_sanctions(source, chosen), key="handling-sanctions")
show_section(lambda: show_control_measures(source, chosen))
