"""The third step: written places and terms that nothing decides, and the decisions that hold for the file."""

from collections.abc import Mapping

import streamlit as st

from data.decisions import Decision, Subject, decide_place, decide_term, take_back_decision
from data.desk import Examination
from data.errors import UserError
from data.review import QueueItem
from data.terms import known_codes, term_label
from geo.desk_context import regions_to_choose
from geo.register import short_name
from language import _, _n, format_number
from pages.parts.desk.signing import signature
from pages.parts.desk.work import change_work, now, work
from pages.parts.frame import error_text

_AT_ONCE = 8
_UNKNOWN, _OTHER = "", "?"
_REFUSED = "desk decision refused"


def show_waiting(found: Examination) -> None:
    """Let a person decide what is not known or could mean several things, and take decisions back."""
    st.subheader(_("3. Tempat dan istilah"), anchor=False)
    if refused := st.session_state.pop(_REFUSED, None):
        st.error(refused)
    if not found.queue:
        st.markdown(_("Tidak ada tempat atau istilah yang menunggu keputusan."))
    for number, item in enumerate(found.queue[:_AT_ONCE]):
        _show_item(item, number)
    more = len(found.queue) - _AT_ONCE
    if more > 0:
        st.caption(
            _("{number} lagi menyusul setelah yang di atas diputuskan.").format(number=format_number(more))
        )
    _show_decided(found.decisions)


def _show_item(item: QueueItem, number: int) -> None:
    with st.container(border=True, key=f"desk-item-{number}"):
        rows = _n("{number} baris", "{number} baris", item.rows).format(number=format_number(item.rows))
        beside = f" ({item.context})" if item.subject is Subject.PLACE and item.context else ""
        mark = f" :red-badge[{_('barisnya ditolak')}]" if item.refuses else ""
        st.markdown(f"**“{item.shown}”**{beside} · {item.heading}, {rows}{mark}")
        st.caption(item.reason)
        if not item.can_be_decided:
            st.markdown(
                _(
                    "Teks ini mungkin memuat data pribadi, jadi keputusan tentangnya tidak diingat. "
                    "Perbaiki di dalam berkas."
                )
            )
            return
        _ask(item)


def _ask(item: QueueItem) -> None:
    key = f"desk decide {item.subject} {item.context} {item.written}"
    words = _choices(item)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.selectbox(
            _("“{written}” berarti").format(written=item.shown),
            tuple(words),
            index=[*words].index(item.suggestion) if item.suggestion else None,
            key=key,
            format_func=lambda code: words.get(code, code),
            placeholder=_("Pilih satu"),
            width=360,
        )
        if chosen == _OTHER:
            every = _regions()
            chosen = st.selectbox(
                _("Wilayah"),
                tuple(every),
                index=None,
                key=f"{key} region",
                format_func=lambda code: every.get(code, code),
                placeholder=_("Pilih satu"),
                width=360,
            )
        st.button(
            _("Simpan keputusan"),
            key=f"{key} keep",
            icon=":material/check:",
            disabled=chosen is None,
            on_click=_decide,
            args=(item, chosen),
        )


def _choices(item: QueueItem) -> dict[str, str]:
    likely = {
        choice.code: f"{choice.label}, {choice.province}" if choice.province else choice.label
        for choice in item.choices
    }
    if item.subject is Subject.TERM:
        every = {code: term_label(code, vocabulary=item.context) for code in known_codes(item.context)}
        return likely | {code: name for code, name in every.items() if code not in likely}
    return likely | {_OTHER: _("Wilayah lain …"), _UNKNOWN: _("Biarkan belum diketahui")}


def _regions() -> Mapping[str, str]:
    rows = regions_to_choose().itertuples(index=False)
    return {str(row.code): f"{row.name}, {row.province}" for row in rows}


def _decide(item: QueueItem, code: str) -> None:
    try:
        if item.subject is Subject.PLACE:
            decide_place(item.written, province=item.context, code=code, at=now(), author=signature())
        else:
            decide_term(item.written, vocabulary=item.context, code=code, at=now(), author=signature())
    except UserError as error:
        st.session_state[_REFUSED] = error_text(error)
        return
    _look_again()


def _show_decided(decisions: tuple[Decision, ...]) -> None:
    if not decisions:
        return
    title = _n(
        "{number} keputusan berlaku untuk berkas ini",
        "{number} keputusan berlaku untuk berkas ini",
        len(decisions),
    )
    with st.expander(title.format(number=format_number(len(decisions)))):
        for decision in decisions:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(f"“{decision.written}” → **{_meaning(decision)}** :small[{decision.author}]")
                st.button(
                    _("Batalkan"),
                    key=f"desk undo {decision.id}",
                    icon=":material/undo:",
                    on_click=_take_back,
                    args=(decision.id,),
                )


def _meaning(decision: Decision) -> str:
    if decision.subject is Subject.TERM:
        return term_label(decision.code, vocabulary=decision.context)
    return short_name(decision.code) if decision.code else _("belum diketahui")


def _take_back(decision_id: str) -> None:
    try:
        take_back_decision(decision_id, at=now(), author=signature())
    except UserError as error:
        st.session_state[_REFUSED] = error_text(error)
        return
    _look_again()


def _look_again() -> None:
    at_hand = work()
    if at_hand is not None:
        change_work(decided=at_hand.decided + 1)
