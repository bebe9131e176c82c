import streamlit as st

from charts.answers_reconciliation import agreement
from language import _
from pages.parts.filter_bar import show_context_bar
from pages.parts.frame import show_title
from pages.parts.reconciliation import show_side_by_side, show_stated, show_sums, show_why
from pages.parts.section import show_live_section
from pages.parts.state import selection
from pages.parts.stock import counts_for

chosen = selection()
source = counts_for(chosen)

show_title(_("Rekonsiliasi Sumber"))
show_context_bar()
st.markdown(f"#### {agreement(source, chosen)}")
st.caption(
    _(
        "Halaman ini hanya memakai angka terbit, apa pun data yang dipilih. Tidak ada angka yang diperbaiki, "
        "dirata-ratakan, atau dijumlahkan antarlembaga."
    )
)
stated, why = st.columns([3, 2], gap="medium")
with stated:
    show_stated(source, chosen)
with why:
    show_why()
show_live_section(lambda: show_side_by_side(chosen), key="reconciliation-beside")
show_live_section(lambda: show_sums(chosen), key="reconciliation-sums")
