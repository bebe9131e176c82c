"""What was done to a data set, by whom and why."""

import streamlit as st

from data.store import journal
from language import _
from pages.parts.releases.words import action_word, moment_word
from pages.parts.text_table import show_text_table

_SHOWN = 30


def show_journal(name: str) -> None:
    """List the journal of a data set, newest first."""
    st.subheader(_("Jurnal"), anchor=False)
    entries = journal(name)[::-1][:_SHOWN]
    if not entries:
        st.markdown(_("Belum ada catatan: data bawaan tidak punya jurnal."))
        return
    show_text_table(
        {
            _("Waktu"): [moment_word(each.when) for each in entries],
            _("Tindakan"): [action_word(each.action) for each in entries],
            _("Rilis"): [each.release_id for each in entries],
            _("Oleh"): [each.who or "–" for each in entries],
            _("Catatan"): [each.note or "–" for each in entries],
        },
        key="journal",
    )
