"""Streamlit with one filter and one line of text: what nothing can be faster than."""

import streamlit as st

chosen = st.selectbox("Jenis pelanggaran", ["semua", *(f"jenis {number}" for number in range(1, 20))])
st.write(chosen)
