from functools import partial

import streamlit as st

from language import _
from pages.parts.briefing import show_parts, show_presets, show_result
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.section import show_live_section
from pages.parts.state import selection

chosen = selection()

show_title(_("Briefing"))
show_filter_bar()
arrangement, result = st.columns([2, 3], gap="medium")
with arrangement:
    show_presets(chosen)
    show_parts(chosen)
with result:
    show_live_section(partial(show_result, chosen), key="briefing-result")
