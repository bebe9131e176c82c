"""The button that downloads the briefing of the view at once."""

from functools import partial

import streamlit as st

from analysis.selection import Selection
from briefing import Length
from briefing.files import FileFormat, offered_name
from language import _
from pages.parts.briefing.made import maker_of
from pages.parts.exported import briefing_maker
from pages.parts.section import show_live_section
from pages.parts.stock import release

_PAGE = "pages/act/briefing.py"


def show_briefing_button(selection: Selection) -> None:
    """Draw the button; what is behind it is made when it is asked for."""
    with st.container(width="content"):
        show_live_section(partial(_show, selection), key="briefing-button")


def _show(selection: Selection) -> None:
    popover = st.popover(
        _("Unduh briefing"), icon=":material/download:", key="briefing now", on_change="rerun"
    )
    if not popover.open:
        return
    known = release(selection.dataset)
    offers = {
        FileFormat.PDF: (_("PDF satu halaman"), Length.BRIEF),
        FileFormat.PPTX: (_("Slide PPTX"), Length.FULL),
        FileFormat.XLSX: (_("Tabel XLSX"), Length.FULL),
    }
    with popover:
        for form, (title, length) in offers.items():
            st.download_button(
                title,
                data=briefing_maker(maker_of(selection, length), form),
                file_name=offered_name(selection, form, illustrative=known.illustrative),
                key=f"briefing now {form}",
                on_click="ignore",
                width="stretch",
            )
        st.page_link(_PAGE, label=_("Susun sendiri"), icon=":material/tune:", width="stretch")
