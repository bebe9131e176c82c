"""What was done: asked by person, act, day, release and text, a page at a time."""

from datetime import date

import streamlit as st

from data.audit import Act, Event, events, found, written
from language import _, format_number
from pages.parts.audit.words import act_word
from pages.parts.releases.words import moment_word
from pages.parts.text_table import show_text_table

_A_PAGE = 50


def show_events() -> None:
    """Ask what to look for, list it newest first, and offer it as a file."""
    known = events()
    if not known:
        st.markdown(
            _("Belum ada yang dicatat. Penerbitan, unduhan, dan masuknya pengguna akan muncul di sini.")
        )
        return
    fitting = _asked(known)
    if not fitting:
        st.markdown(_("Tidak ada catatan yang cocok."))
        return
    pages = -(-len(fitting) // _A_PAGE)
    number = int(st.number_input(_("Halaman"), 1, pages, key="audit page")) if pages > 1 else 1
    shown = fitting[(number - 1) * _A_PAGE : number * _A_PAGE]
    st.caption(
        _("{shown} dari {total} catatan, yang terbaru di atas.").format(
            shown=format_number(len(shown)), total=format_number(len(fitting))
        )
    )
    _show(shown)
    _offer(fitting)


def _asked(known: tuple[Event, ...]) -> tuple[Event, ...]:
    first, second, third, fourth = st.columns(4, gap="small")
    who = first.text_input(_("Siapa"), key="audit who")
    acts = second.multiselect(_("Tindakan"), tuple(Act), key="audit acts", format_func=act_word)
    release = third.text_input(_("Set data atau rilis"), key="audit release")
    text = fourth.text_input(_("Teks"), key="audit text")
    days = [each.at[:10] for each in known]
    left, right = st.columns(2, gap="small")
    since = left.text_input(_("Dari tanggal"), key="audit first", placeholder=min(days, default=""))
    until = right.text_input(_("Sampai tanggal"), key="audit last", placeholder=max(days, default=""))
    return found(known, who=who, acts=acts, release=release, text=text, first=_day(since), last=_day(until))


def _day(text: str) -> str:
    """A day as written; empty, with a word to the reader, where it is none."""
    try:
        return date.fromisoformat(text.strip()).isoformat() if text.strip() else ""
    except ValueError:
        st.warning(_("Tanggal ditulis seperti 2026-01-31."))
        return ""


def _show(shown: tuple[Event, ...]) -> None:
    show_text_table(
        {
            _("No."): [format_number(each.number) for each in shown],
            _("Waktu"): [moment_word(each.at) for each in shown],
            _("Siapa"): [" · ".join(filter(None, (each.who, each.signed))) or "–" for each in shown],
            _("Tindakan"): [act_word(each.act) for each in shown],
            _("Rilis"): [" ".join(filter(None, (each.dataset, each.release_id))) or "–" for each in shown],
            _("Keterangan"): [each.details or "–" for each in shown],
        },
        key="audit-events",
        is_last_long=True,
    )


def _offer(fitting: tuple[Event, ...]) -> None:
    with st.container(horizontal=True):
        st.download_button(
            _("Unduh CSV"), written(fitting, as_csv=True), "log-audit.csv", key="audit csv", on_click="ignore"
        )
        st.download_button(
            _("Unduh JSON Lines"), written(fitting), "log-audit.jsonl", key="audit jsonl", on_click="ignore"
        )
