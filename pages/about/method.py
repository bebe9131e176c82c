import streamlit as st

from analysis.method.notes import notes
from analysis.rules import RULES
from analysis.zones import legend
from language import _, format_date
from pages.parts.frame import show_title
from pages.parts.method import (
    show_boundary_quality,
    show_limits,
    show_mix_method,
    show_notes,
    show_rules,
    show_states,
)
from pages.parts.state import selection
from pages.parts.stock import counts_for

chosen = selection()
source = counts_for(chosen)

show_title(_("Metode"))
st.subheader(_("Aturan zona"))
st.markdown(
    _(
        "Warna berasal dari satu aturan tertulis, dengan sumber dan versi. Batas di bawah berlaku per {day}."
    ).format(day=format_date(chosen.as_of))
)
show_rules(
    legend(source, chosen.but(rule=rule.id, level=rule.level or chosen.level)) for rule in RULES.values()
)
st.subheader(_("Empat keadaan tanpa zona"))
show_states()
st.subheader(_("Bagian jenis pelanggaran"))
show_mix_method()
st.subheader(_("Cara menghitung"))
show_notes(notes())
st.subheader(_("Batas wilayah"))
show_boundary_quality()
st.subheader(_("Yang tidak dapat dikatakan dasbor ini"))
show_limits()
