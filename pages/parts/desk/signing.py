"""Who works at the desk: a name or office that the journal and the decisions are signed with."""

import streamlit as st

from data.notes import checked_author
from language import _

_NAME = "signed by"


def ask_signature(*, key: str) -> None:
    """Ask for a name or office; it is kept for the session and shared by the pages of this section."""
    widget = f"{key} signature"
    st.session_state[widget] = st.session_state.get(_NAME, "")

    def keep() -> None:
        st.session_state[_NAME] = st.session_state[widget]

    st.text_input(
        _("Nama atau jabatan Anda"),
        key=widget,
        max_chars=60,
        placeholder=_("misalnya Tim Data Bawaslu"),
        on_change=keep,
        help=_("Tercatat dalam jurnal set data."),
    )


def signature() -> str:
    """Return how the person signs; empty where nothing was said.

    Raises:
        UserError: where it holds an identifier.
    """
    return checked_author(str(st.session_state.get(_NAME, "")))
