"""The briefing as arranged: its files, made when asked for, and its first pages as pictures."""

import streamlit as st

from analysis.selection import Selection
from briefing import Briefing, Length
from briefing.arrange import arranged, with_figures
from briefing.files import FileFormat, file_name
from language import _, format_number
from pages.parts.briefing.made import figure_anew, made, pictures
from pages.parts.briefing.words import file_words
from pages.parts.exported import briefing_maker
from pages.parts.tray import items

_PAGES = 6  # shown; the file has all


def show_result(selection: Selection) -> None:
    """Offer the files of the briefing and show how it will look."""
    tray = [item.part for item in items(selection)]
    if not tray:
        return
    parts = with_figures(tray, lambda kept: figure_anew(kept, selection))
    content = arranged(made(selection, Length.FULL), parts)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="briefing-files"):
        for form in (FileFormat.PDF, FileFormat.PPTX, FileFormat.XLSX):
            show_file(content, form)
        with st.popover(_("Gambar"), icon=":material/image:", key="briefing pictures"):
            known = content.figures
            figure = st.selectbox(
                _("Gambar"), tuple(known), format_func=lambda code: known[code].title, key="briefing figure"
            )
            for form in (FileFormat.PNG, FileFormat.SVG):
                show_file(content, form, figure=figure or "")
    _show_pages(content)


def show_file(content: Briefing, form: FileFormat, *, figure: str = "") -> None:
    """Draw the button of one file."""
    st.download_button(
        file_words()[form],
        data=briefing_maker(lambda: content, form, figure=figure),
        file_name=file_name(content, form),
        key=f"briefing file {form}",
        icon=":material/download:",
        on_click="ignore",
    )


def _show_pages(content: Briefing) -> None:
    drawn = pictures(content)
    st.caption(
        _("Pratinjau: {shown} dari {number} halaman. Nomor berkas {id}.").format(
            shown=format_number(min(len(drawn), _PAGES)), number=format_number(len(drawn)), id=content.id
        )
    )
    with st.container(horizontal=True, gap="small", key="briefing-pages"):
        for number, page in enumerate(drawn[:_PAGES], start=1):
            st.image(page, width=320, alt=_("Halaman {number} dari briefing").format(number=number))
