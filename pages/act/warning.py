import streamlit as st

from analysis.silence import silence
from analysis.stages.tags import trend_tags
from analysis.warning import alarm_table, headline, national_alarm, watch_list
from analysis.zones import zone_numbers
from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.lead import let_it_be_drawn
from pages.parts.section import show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for
from pages.parts.warning import (
    choose_level,
    choose_place,
    show_alarms,
    show_concentrations,
    show_rising,
    show_silence,
    show_state,
    show_tested,
    show_turning,
    show_watch_list,
    show_weeks,
)
from pages.parts.warning.kept import concentrations_of, turning_of

show_title(_("Kewaspadaan Dini"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
alarms = alarm_table(source, chosen)
show_state(national_alarm(source, chosen), headline(source, chosen, alarms), alarms)
if not alarms.empty:
    show_watch_list(watch_list(source, chosen))
let_it_be_drawn()

show_section(lambda: show_turning(turning_of(source, chosen), chosen))

if not alarms.empty:
    st.subheader(_("Semua wilayah, minggu demi minggu"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        level = choose_level(chosen)
        listed = alarms if level == chosen.level else alarm_table(source, chosen, level=level)
        place = choose_place(chosen, level, listed)
    left, right = st.columns(2, gap="medium")
    with left:
        show_section(lambda: show_alarms(listed))
    with right:
        show_section(lambda: show_weeks(source, chosen, level, place))

left, right = st.columns(2, gap="medium")
with left:
    show_section(lambda: show_silence(silence(source, chosen), zone_numbers(source, chosen)))
    show_section(lambda: show_concentrations(concentrations_of(source, chosen)))
with right:
    show_section(lambda: show_rising(trend_tags(source, chosen)))
    show_section(show_tested)
