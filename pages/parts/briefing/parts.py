"""The parts of the briefing in order: up, down, own title and note, out."""

import streamlit as st

from analysis.selection import Selection
from briefing.arrange import LONGEST_NOTE, LONGEST_TITLE
from language import _
from pages.parts.briefing.words import part_title, scope_note, section_words
from pages.parts.tray import Item, add_section, describe, drop, items, move


def show_parts(selection: Selection) -> None:
    """List the parts, each with what can be done with it, and offer those left out."""
    tray = items(selection)
    if not tray:
        told = _("Belum ada bagian. Pilih susunan, tambahkan bagian, atau tekan “Ke briefing” pada gambar.")
        st.info(told, icon=":material/playlist_add:")
    with st.container(gap="xsmall", key="briefing-parts"):
        for place, item in enumerate(tray, start=1):
            _show_part(item, place, selection, last=place == len(tray))
    _show_left_out(tray, selection)


def _show_part(item: Item, place: int, selection: Selection, *, last: bool) -> None:
    part, number = item.part, item.number
    with st.container(border=True, gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall"):
            st.markdown(f"{place}. **{part_title(part)}**", width="stretch")
            with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", width="content"):
                for sign, told, by, at_end in (
                    ("↑", _("Naikkan"), -1, place == 1),
                    ("↓", _("Turunkan"), 1, last),
                ):
                    st.button(
                        sign,
                        key=f"part {number} {by}",
                        help=told,
                        type="tertiary",
                        disabled=at_end,
                        on_click=move,
                        args=(number,),
                        kwargs={"by": by},
                    )
                with st.popover(_("Ubah"), key=f"part {number} words", type="tertiary"):
                    _show_words(item)
        subtitle = part.figure.subtitle if part.figure else ""
        below = " · ".join(filter(None, [scope_note(part, selection), subtitle, part.note]))
        if below:
            st.caption(below)


def _show_words(item: Item) -> None:
    part, number = item.part, item.number
    keys = f"part {number} title", f"part {number} note"
    st.session_state[keys[0]], st.session_state[keys[1]] = part.title, part.note

    def take() -> None:
        describe(number, title=st.session_state[keys[0]], note=st.session_state[keys[1]])

    st.text_input(
        _("Judul sendiri"),
        key=keys[0],
        max_chars=LONGEST_TITLE,
        placeholder=part_title(part),
        on_change=take,
    )
    st.text_area(
        _("Catatan"),
        key=keys[1],
        max_chars=LONGEST_NOTE,
        placeholder=_("Kalimat yang ditambahkan di bawah judul"),
        on_change=take,
    )
    st.button(
        _("Keluarkan dari briefing"),
        key=f"part {number} out",
        icon=":material/delete:",
        on_click=drop,
        args=(number,),
        width="stretch",
    )


def _show_left_out(tray: tuple[Item, ...], selection: Selection) -> None:
    there = {item.part.section for item in tray}
    left_out = {section: words for section, words in section_words().items() if section not in there}
    if not left_out:
        return
    with st.popover(_("Tambah bagian"), icon=":material/add:", key="briefing more"):
        for section, words in left_out.items():
            st.button(
                words,
                key=f"add {section}",
                on_click=add_section,
                args=(section, selection),
                width="stretch",
            )
