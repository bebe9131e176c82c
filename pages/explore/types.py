import streamlit as st

from charts.answers import heat_figure, mix_figure
from language import _
from pages.parts.figure import show_figure
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Jenis Pelanggaran"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
by_group, by_type = st.columns(2, gap="medium")
with by_group:
    show_figure(mix_figure(source, chosen, by_group=True))
with by_type:
    show_figure(mix_figure(source, chosen))
show_figure(heat_figure(source, chosen))
