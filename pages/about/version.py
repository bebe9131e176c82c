import streamlit as st

from data.access import Right, current_reader
from language import _
from pages.parts.frame import show_title
from pages.parts.state import selection
from pages.parts.stock import releases
from pages.parts.version import (
    show_boundaries,
    show_changes,
    show_host,
    show_program,
    show_releases_in_force,
    show_rules,
)

show_title(_("Versi"))
show_program()

st.subheader(_("Data yang berlaku"), anchor=False)
show_releases_in_force(releases())

st.subheader(_("Aturan"), anchor=False)
show_rules(selection().as_of)

st.subheader(_("Batas wilayah"), anchor=False)
show_boundaries()

if current_reader().may(Right.SEE_RELEASES):
    st.subheader(_("Pemasangan ini"), anchor=False)
    show_host()

st.subheader(_("Yang baru"), anchor=False)
show_changes()
