import streamlit as st

from language import _
from pages.parts.election_choice import choose_election
from pages.parts.frame import show_title
from pages.parts.published import show_published, show_releases
from pages.parts.stock import releases

show_title(_("Data & Sumber"))
st.markdown(
    _(
        "Dasbor ini bekerja dengan dua jenis data: angka yang benar-benar dipublikasikan lembaga, dan "
        "rekonstruksi ilustratif yang dibuat agar jumlahnya sama dengan angka itu. Keduanya tidak pernah "
        "dicampur."
    )
)
st.subheader(_("Yang sedang dimuat"))
show_releases(releases())

st.subheader(_("Angka terbit"))
show_published(choose_election())
