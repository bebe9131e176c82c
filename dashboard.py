"""Peta Netral: the entry that `streamlit run dashboard.py` starts."""

import streamlit as st

from language import _
from pages.parts.frame import show_footer, show_page
from pages.parts.state import read_address, write_address

st.set_page_config(
    page_title="Peta Netral",
    page_icon="static/icon.svg",
    layout="wide",
    initial_sidebar_state="collapsed",
)
st.logo("static/logo.svg", icon_image="static/icon.svg", size="large")
read_address()
page = st.navigation(
    {
        _("Jelajah"): [
            st.Page("pages/explore/risk_map.py", title=_("Peta Risiko"), default=True),
            st.Page("pages/explore/columns.py", title=_("Peta Kolom 3D"), url_path="kolom"),
            st.Page("pages/explore/types.py", title=_("Jenis Pelanggaran"), url_path="jenis"),
            st.Page("pages/explore/trends.py", title=_("Tren"), url_path="tren"),
        ],
        _("Tentang"): [
            st.Page("pages/about/sources.py", title=_("Data & Sumber"), url_path="sumber"),
            st.Page("pages/about/method.py", title=_("Metode"), url_path="metode"),
        ],
    },
    position="top",
)
write_address(page.url_path)
show_page(page)
show_footer()
