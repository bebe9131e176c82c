"""Notes of analysts on a page: those of the place in focus, and a small form to pin one."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from analysis.mix import place_of
from analysis.places import province_of
from analysis.scope import borders
from analysis.selection import Selection
from charts.answers import place_title
from charts.figures.model import Note
from data.errors import UserError
from data.notes import LONGEST_AUTHOR, LONGEST_TEXT, PinnedNote, pin_note, pinned_notes, withdraw_note
from language import _, _n, format_date, format_number, format_short_date, parse_day
from pages.parts.stock import days_on_offer, span

_TEXT, _AUTHOR, _DAY, _REFUSED = "note text", "note author", "note day", "note refused"


def notes_for(chosen: Selection, *, place: str | None = None) -> tuple[PinnedNote, ...]:
    """Return the notes on a place and on what holds it, pinned within the days of the election.

    Args:
        chosen: the selection; its data set and election say which notes.
        place: code of a region or province, "" for the nation; None for the place in focus.
    """
    where = place_of(chosen) if place is None else place
    wider = {where, "", province_of(where, borders(chosen)) if where else ""}
    first, last = span(chosen)
    return pinned_notes(dataset=chosen.dataset, regions=wider, first=first, last=last)


def chart_notes(notes: Sequence[PinnedNote], chosen: Selection) -> tuple[Note, ...]:
    """Return notes as charts draw them, up to the as-of day, each with day, place and author in its words."""
    return tuple(Note(note.day, note_words(note, chosen)) for note in notes if note.day <= chosen.as_of)


def note_words(note: PinnedNote, chosen: Selection) -> str:
    """Return a note with its day, its place and who wrote it."""
    signed = f" ({note.author})" if note.author else ""
    place = place_title(note.region, chosen)
    return f"{format_short_date(note.day)}, {place}: {note.text}{signed}"


def show_notes(chosen: Selection, *, key: str = "notes") -> None:
    """Draw a button that opens the notes of the place in focus and the form to pin another."""
    notes = notes_for(chosen)
    number = _n("Catatan ({number})", "Catatan ({number})", len(notes)).format(
        number=format_number(len(notes))
    )
    with st.popover(number if notes else _("Catatan"), icon=":material/edit_note:", key=key):
        st.markdown(f"**{place_title(place_of(chosen), chosen)}**")
        for note in notes:
            _show_note(note, chosen, key)
        if not notes:
            st.caption(_("Belum ada catatan untuk wilayah ini."))
        _show_form(chosen, key)


def _show_note(note: PinnedNote, chosen: Selection, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(width="stretch", gap=None):
            st.text(note.text)
            signed = " · ".join(
                filter(None, (format_date(note.day), place_title(note.region, chosen), note.author))
            )
            st.caption(signed.replace("*", r"\*"))
        st.button(
            _("Tarik"),
            key=f"{key} withdraw {note.id}",
            icon=":material/undo:",
            help=_("Catatan tidak ditampilkan lagi, tetapi tetap tersimpan."),
            on_click=_withdraw,
            args=(note.id,),
        )


def _show_form(chosen: Selection, key: str) -> None:
    with st.form(f"{key} form", border=False):
        st.text_area(
            _("Catatan baru"), key=f"{key} {_TEXT}", max_chars=LONGEST_TEXT, height=96, help=_privacy()
        )
        st.selectbox(
            _("Tanggal"),
            days_on_offer(chosen),
            index=days_on_offer(chosen).index(chosen.as_of),
            key=f"{key} {_DAY} {chosen.as_of}",
            format_func=lambda day: format_date(day) if isinstance(day, date) else day,
            accept_new_options=True,
            help=_("Pilih tanggal, atau ketik: 21 September 2020, 21/9/2020 atau 2020-09-21."),
        )
        st.text_input(_("Penulis (inisial atau unit)"), key=f"{key} {_AUTHOR}", max_chars=LONGEST_AUTHOR)
        st.form_submit_button(_("Simpan catatan"), type="primary", on_click=_pin, args=(chosen, key))
    refused = st.session_state.pop(f"{key} {_REFUSED}", "")
    if refused:
        st.error(refused)


def _privacy() -> str:
    return _(
        "Paling banyak {most} karakter, tanpa nama orang, NIP, NIK, nomor telepon, atau akun. Catatan "
        "tampil pada grafik waktu dan ikut dalam berkas yang diunduh."
    ).format(most=format_number(LONGEST_TEXT))


def _pin(chosen: Selection, key: str) -> None:
    value = st.session_state[f"{key} {_DAY} {chosen.as_of}"]
    day = value if isinstance(value, date) else parse_day(str(value or ""))
    first, last = span(chosen)
    if day is None or not first <= day <= last:
        st.session_state[f"{key} {_REFUSED}"] = _(
            "Tanggal catatan harus antara {first} dan {last}, misalnya 21 September 2020."
        ).format(first=format_date(first), last=format_date(last))
        return
    try:
        pin_note(
            st.session_state[f"{key} {_TEXT}"],
            dataset=chosen.dataset,
            region=place_of(chosen),
            day=day,
            at=datetime.now(UTC),
            author=st.session_state[f"{key} {_AUTHOR}"],
        )
    except UserError as error:
        st.session_state[f"{key} {_REFUSED}"] = _told(error)
        return
    st.session_state[f"{key} {_TEXT}"] = ""
    st.toast(_("Catatan disimpan."), icon=":material/check:")


def _withdraw(note_id: str) -> None:
    try:
        withdraw_note(note_id, at=datetime.now(UTC))
    except UserError as error:
        st.toast(_told(error), icon=":material/error:")
        return
    st.toast(_("Catatan ditarik; tetap tersimpan, tetapi tidak ditampilkan lagi."), icon=":material/undo:")


def _told(error: UserError) -> str:
    return "  \n".join(filter(None, (error.what, error.expected, error.next_step)))
