"""What stands around every page: name, language, and the plain word on what is real."""

import streamlit as st

from language import LANGUAGES, _, current_language
from pages.parts.state import choose_language, selection
from pages.parts.stock import release


def show_title(title: str) -> None:
    """Draw the title of a page and, beside it, the language switch."""
    with st.container(horizontal=True, vertical_alignment="center", key="page-title"):
        st.title(title, anchor=False, width="stretch")
        key = "language switch"
        st.session_state[key] = current_language()
        st.segmented_control(
            _("Bahasa"),
            tuple(LANGUAGES),
            key=key,
            format_func=str.upper,
            label_visibility="collapsed",
            on_change=lambda: choose_language(st.session_state[key] or current_language()),
            width="content",
        )


def show_footer() -> None:
    """Say what the figures are made of, on every page."""
    st.divider()
    if release(selection().dataset).illustrative:
        st.caption(
            _(
                "**Data ilustratif.** Tabel perkara ini adalah rekonstruksi: jumlah totalnya sama dengan "
                "angka yang dipublikasikan, tetapi tidak ada barisnya yang menggambarkan perkara atau "
                "orang nyata."
            )
        )
    st.caption(_("Batas wilayah adalah batas perkiraan, tanpa kekuatan hukum. © Kontributor OpenStreetMap."))
