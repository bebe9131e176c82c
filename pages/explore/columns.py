import streamlit as st

from analysis.zones import legend, zone_table
from charts.answers import map_figure
from charts.columns import columns_deck
from language import _
from pages.parts.figure import is_phone, show_reading, theme_mode
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.reasons import zone_badge
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Peta Kolom 3D"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
zones = zone_table(source, chosen)
classes = legend(source, chosen)
figure = map_figure(source, chosen, zones, classes)
st.caption(_("Tinggi kolom menunjukkan jumlah, warnanya zona. Seret dengan tombol kanan untuk memutar."))
st.markdown(" ".join(map(zone_badge, classes.numbers)))
st.pydeck_chart(
    columns_deck(zones, selection=chosen, mode=theme_mode(), is_phone=is_phone()),
    height=480,
    width="stretch",
    alt=figure.alt,
)
show_reading(figure)
