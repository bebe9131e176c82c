"""Streamlit with two pages of one line each: what changing pages costs at least."""

import streamlit as st

pages = [
    st.Page(lambda: st.write("satu"), title="Satu", url_path="satu"),
    st.Page(lambda: st.write("dua"), title="Dua", url_path="dua"),
]
st.navigation(pages, position="top").run()
