import streamlit as st

from analysis.comparison import repeats
from analysis.drivers import driver_checklist, driver_context, driver_index, weight_sensitivity
from analysis.subjects import extended_subjects
from language import _
from pages.parts.drivers import (
    choose_ikp,
    choose_weights,
    show_by_driver,
    show_disagreements,
    show_ikp,
    show_index,
    show_matrix,
    show_repeats,
    show_sensitivity,
    show_subjects,
)
from pages.parts.drivers.kept import ikp_of
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.lead import let_it_be_drawn
from pages.parts.profile.answers import history_of
from pages.parts.section import show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Faktor Risiko"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
checklist = driver_checklist(source, chosen)
weights = choose_weights()
index = driver_index(checklist, weights)
left, right = st.columns(2, gap="medium")
with left:
    show_index(index, source, chosen, weights)
let_it_be_drawn()
with right:
    show_section(lambda: show_by_driver(checklist, driver_context()))
show_section(lambda: show_matrix(checklist, index))
left, right = st.columns(2, gap="medium")
with left:
    show_section(lambda: show_sensitivity(weight_sensitivity(checklist, weights)))
with right:
    show_section(lambda: show_repeats(repeats(history_of(source))))

st.subheader(_("Dibandingkan dengan IKP Bawaslu"), anchor=False)
scheme, measure = choose_ikp()
left, right = st.columns([3, 2], gap="medium")
with left:
    show_section(lambda: show_ikp(ikp_of(source, chosen, weights, scheme), source, chosen, measure))
with right:
    show_section(lambda: show_disagreements(ikp_of(source, chosen, weights, scheme), measure))
show_section(lambda: show_subjects(extended_subjects()))
