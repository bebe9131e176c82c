"""The second step: which column is which."""

from collections.abc import Mapping

import streamlit as st

from data.dates.questions import order_label
from data.desk import Examination
from data.kinds import TableKind
from data.mapping import ColumnChoice, ColumnMapping, Ground, recall_mapping, undo_mapping
from data.privacy import safe_to_show
from data.workbook.template import template_headings
from language import _, _n, format_number, format_percent
from pages.parts.desk.questions import ask_what_is_open
from pages.parts.desk.work import change_work, work

_NOT_READ = ""


def show_columns(found: Examination) -> None:
    """Show what each column is taken for, and ask what only a person can tell."""
    st.subheader(_("2. Kolom"), anchor=False)
    _choose_sheet()
    mapping = found.mapping
    _say_kind(found)
    ask_what_is_open(found)
    for choice in mapping.choices:
        if choice.column:
            _show_choice(choice, mapping)
    _show_unread(mapping)
    _show_answers(mapping)


def _choose_sheet() -> None:
    at_hand = work()
    if at_hand is None or len(at_hand.sheets) < 2:
        return
    key = "desk sheet"
    st.session_state[key] = at_hand.sheet
    st.selectbox(
        _("Lembar"),
        [each.name for each in at_hand.sheets],
        key=key,
        format_func=safe_to_show,
        on_change=lambda: change_work(sheet=st.session_state[key], mapping=None),
        width=320,
    )


def _say_kind(found: Examination) -> None:
    kinds = {TableKind.CASES: _("tabel perkara"), TableKind.COUNTS: _("tabel jumlah per wilayah")}
    known = len(found.mapping.columns)
    st.markdown(
        _("Berkas ini dibaca sebagai **{kind}**: {known} dari {all} kolom dikenali.").format(
            kind=kinds[found.kind], known=format_number(known), all=format_number(len(found.mapping.choices))
        )
    )


def _show_choice(choice: ColumnChoice, mapping: ColumnMapping) -> None:
    titles = template_headings(mapping.kind)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{safe_to_show(choice.heading) or '–'}**", width=220)
        key = f"desk column {choice.position}"
        st.session_state[key] = choice.column
        st.selectbox(
            _("Kolom “{heading}” dibaca sebagai").format(heading=safe_to_show(choice.heading)),
            (_NOT_READ, *titles),
            key=key,
            format_func=lambda column: titles.get(column, _("tidak dibaca")),
            label_visibility="collapsed",
            on_change=lambda: change_work(mapping=mapping.choose(choice.position, st.session_state[key])),
            width=300,
        )
        st.markdown(_sureness(choice), width="content")
        if choice.waits:
            st.button(
                _("Ya, benar"),
                key=f"desk confirm {choice.position}",
                icon=":material/check:",
                on_click=lambda: change_work(mapping=mapping.choose(choice.position, choice.column)),
            )


def _sureness(choice: ColumnChoice) -> str:
    words = {
        Ground.NAME: _("dari judul"),
        Ground.ALIAS: _("dari judul"),
        Ground.SPELLING: _("dari ejaan judul"),
        Ground.CONTENT: _("dari isi"),
        Ground.STATED: _("jawaban Anda"),
        Ground.NONE: "",
    }
    if choice.ground is Ground.STATED:
        return f":green-badge[{words[choice.ground]}]"
    sure = _("{share} yakin, {ground}").format(
        share=format_percent(choice.confidence, 0), ground=words[choice.ground]
    )
    return f":orange-badge[{_('belum dibaca')}] {sure}" if choice.waits else f":small[{sure}]"


def _show_unread(mapping: ColumnMapping) -> None:
    unread = {each.position: each for each in mapping.choices if not each.column and each.heading}
    if not unread:
        return
    title = _n("{number} kolom tidak dibaca", "{number} kolom tidak dibaca", len(unread))
    with st.expander(title.format(number=format_number(len(unread)))):
        st.caption(", ".join(safe_to_show(each.heading) for each in unread.values()))
        _read_another(unread, mapping)


def _read_another(unread: Mapping[int, ColumnChoice], mapping: ColumnMapping) -> None:
    titles = template_headings(mapping.kind)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        place = st.selectbox(
            _("Baca kolom"),
            tuple(unread),
            index=None,
            key="desk unread column",
            format_func=lambda place: safe_to_show(unread[place].heading) if place in unread else "",
            placeholder=_("Pilih satu"),
            width=260,
        )
        column = st.selectbox(
            _("sebagai"),
            tuple(titles),
            index=None,
            key="desk unread as",
            format_func=lambda column: titles.get(column, column),
            placeholder=_("Pilih satu"),
            width=260,
        )
        st.button(
            _("Terapkan"),
            key="desk read another",
            disabled=place is None or column is None,
            on_click=_read,
            args=(mapping, place, column),
        )


def _read(mapping: ColumnMapping, place: int, column: str) -> None:
    change_work(mapping=mapping.choose(place, column))


def _show_answers(mapping: ColumnMapping) -> None:
    at_hand = work()
    if at_hand is None:
        return
    headings = at_hand.chosen.source.headers
    is_remembered = recall_mapping(headings) is not None
    if at_hand.mapping is not None or is_remembered:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(_answers(mapping, is_remembered=is_remembered))
            st.button(
                _("Mulai lagi dari usulan"),
                key="desk forget mapping",
                icon=":material/undo:",
                on_click=lambda: _forget(headings),
            )


def _forget(headings: tuple[str, ...]) -> None:
    at_hand = work()
    if at_hand is not None and at_hand.mapping is None:
        undo_mapping(headings)
    # The desk examines again with what is proposed or was remembered before.
    change_work(mapping=None, found=None)


def _answers(mapping: ColumnMapping, *, is_remembered: bool) -> str:
    titles = template_headings(mapping.kind)
    orders = mapping.date_orders.items()
    said = [f"{titles[name]}: {order_label(order)}." for name, order in orders]
    kept = (
        _("Jawaban untuk berkas dengan judul kolom seperti ini diingat dan dapat dibatalkan.")
        if is_remembered
        else _("Jawaban Anda diingat untuk berkas berikutnya begitu rilis terbit.")
    )
    return " ".join([*said, kept])
