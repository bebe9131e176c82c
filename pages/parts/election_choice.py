"""The election a page of published figures shows."""

import streamlit as st

from data.elections import elections
from language import _
from pages.parts.state import selection
from pages.parts.stock import election_label


def choose_election() -> str:
    """Let the reader pick an election; it opens with the one of the selection and leaves that unchanged."""
    codes = tuple(elections().index)
    start = codes.index(selection().election)
    return str(
        st.selectbox(
            _("Pemilihan"), codes, index=start, format_func=election_label, key="published", width=260
        )
    )
