import streamlit as st

from analysis.profile import focused, place_then
from analysis.zones import zone_table
from geo.register import full_name
from language import _
from pages.parts.filter_bar import show_context_bar
from pages.parts.frame import show_title
from pages.parts.profile import show_former_province, show_profile, show_start
from pages.parts.search import show_search
from pages.parts.state import selection
from pages.parts.stock import counts_for

chosen = selection()
place = place_then(chosen)
source = counts_for(chosen)

show_title(full_name(place) if place else _("Profil Wilayah"))
context, search = st.columns([3, 2], gap="medium", vertical_alignment="center")
with context:
    show_context_bar()
with search:
    show_search(opens_profile=False)

if place is None:
    show_start(zone_table(source, chosen), chosen.unit)
else:
    show_former_province(chosen.region or place, place, chosen)
    show_profile(source, focused(chosen, place))
