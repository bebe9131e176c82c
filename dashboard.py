"""Peta Netral: the entry that `streamlit run dashboard.py` starts."""

import streamlit as st

from pages.menu import menu
from pages.parts.frame import guarded, show_footer, show_page
from pages.parts.service.turns import TURNS
from pages.parts.sign_in import admitted
from pages.parts.state import enter, read_address, write_address

st.set_page_config(
    page_title="Peta Netral",
    page_icon="static/icon.svg",
    layout="wide",
    initial_sidebar_state="collapsed",
)
st.logo("static/logo.svg", icon_image="static/icon.svg", size="large")
with TURNS.turn(), guarded():
    if admitted():
        read_address()
        page = st.navigation(menu(), position="top")
        enter(page.url_path)
        show_page(page)
        write_address()
        show_footer(page.url_path)
    else:
        st.navigation(menu(), position="hidden")  # so that the address keeps its page until it may be opened
