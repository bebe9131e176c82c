import streamlit as st

from analysis.prevention import (
    coverage_by_zone,
    coverage_sentence,
    follow_up_of_warned,
    ministerial_warning,
    prevention_coverage,
    prevention_events,
)
from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.lead import let_it_be_drawn
from pages.parts.prevention import (
    choose_events,
    show_breakdowns,
    show_by_zone,
    show_followed,
    show_letter,
    show_time_line,
    show_uncovered,
)
from pages.parts.section import show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Pencegahan"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
coverage = prevention_coverage(source, chosen)
st.markdown(coverage_sentence(coverage))
show_by_zone(coverage_by_zone(coverage))
show_uncovered(coverage, source, chosen)
let_it_be_drawn()

only_here = choose_events()
events = prevention_events(
    election=chosen.election if only_here else None,
    as_of=chosen.as_of if only_here else None,
    region=chosen.province,
)
show_section(lambda: show_time_line(events))
show_section(lambda: show_breakdowns(events))

left, right = st.columns(2, gap="medium")
with left:
    show_section(lambda: show_letter(ministerial_warning()))
with right:
    show_section(
        lambda: show_followed(
            source,
            follow_up_of_warned(source.release, election=chosen.election, as_of=chosen.as_of),
        ),
    )
