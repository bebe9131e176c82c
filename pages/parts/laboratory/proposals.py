"""The proposals: saved with author, reason and date, withdrawn or approved on record, never lost."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import streamlit as st

from analysis.measure import CountSource
from analysis.rules import named_rule, rule_for
from analysis.selection import Selection
from data.errors import UserError
from data.proposals import Proposal, Status, approve, event_sentence, proposals, propose, withdraw
from language import _, format_date, parse_day
from pages.parts.laboratory.settings import KEYS, settings_in_trial
from pages.parts.laboratory.words import settings_words
from pages.parts.page_choice import choose_on_page
from pages.parts.rule_in_force import code_of, forget_approvals
from pages.parts.state import choose


def show_proposals(source: CountSource, chosen: Selection) -> None:
    """Draw the form that saves what is tried, and every proposal with what became of it."""
    del source  # a proposal is about the rule, not about the counts
    form, listed = st.columns([2, 3], gap="medium")
    with form:
        _show_form(chosen)
    with listed:
        st.subheader(_("Semua usulan"), anchor=False)
        known = proposals()
        if not known:
            st.info(
                _(
                    "Belum ada usulan. Pindahkan batas di “Aturan zona”, lalu simpan di sini "
                    "beserta alasannya."
                ),
                icon=":material/inbox:",
            )
        for each in known:
            _show_proposal(each, chosen)


def _show_form(chosen: Selection) -> None:
    st.subheader(_("Simpan sebagai usulan"), anchor=False)
    settings = settings_in_trial()
    rule = rule_for(chosen)
    if not settings:
        st.info(
            _(
                "Belum ada yang diubah dari aturan yang berlaku. Pindahkan batas di “Aturan zona” "
                "lebih dahulu."
            ),
            icon=":material/science:",
        )
        return
    st.markdown("\n".join([f"**{rule.label}**\n", *(f"- {line}" for line in settings_words(rule, settings))]))
    with st.form("lab proposal", border=True, clear_on_submit=False):
        title = st.text_input(_("Nama usulan"), max_chars=80, key="lab title")
        author = st.text_input(_("Nama atau jabatan pengusul"), max_chars=80, key="lab author")
        reason = st.text_area(_("Alasan"), max_chars=1000, key="lab reason")
        sent = st.form_submit_button(_("Simpan usulan"), icon=":material/save:", type="primary")
    if sent:
        _attempt(
            lambda: propose(
                title=title,
                author=author,
                reason=reason,
                rule=rule.id,
                level=chosen.level,
                settings=settings,
                when=_today(),
            ),
            _("Usulan disimpan. Aturan yang berlaku tidak berubah."),
        )


def _show_proposal(each: Proposal, chosen: Selection) -> None:
    with st.container(border=True, key=f"proposal-{each.id}"):
        st.markdown(f"**{each.title}** {_badge(each)}")
        known = named_rule(each.rule)
        if known is not None:
            st.markdown(
                "\n".join(
                    [
                        f"{known.label}\n",
                        *(f"- {line}" for line in settings_words(known, dict(each.settings))),
                    ]
                )
            )
        st.caption("  \n".join(event_sentence(event) for event in each.events))
        with st.container(horizontal=True, gap="small"):
            st.button(_("Coba"), icon=":material/science:", key=f"try {each.id}", on_click=_try, args=(each,))
            if each.status is not Status.WITHDRAWN:
                _show_withdrawal(each)
            if each.status is Status.PROPOSED and code_of(each):
                _show_approval(each, chosen)
        if each.status is Status.PROPOSED and not code_of(each):
            st.caption(
                _("Usulan ini tidak memindahkan batas zona, jadi tidak ada aturan yang dapat disetujui.")
            )


def _show_withdrawal(each: Proposal) -> None:
    with st.popover(_("Tarik"), key=f"withdraw {each.id}"):
        who, why = _who_and_why(f"withdraw {each.id}")
        if st.button(_("Tarik usulan"), key=f"withdraw now {each.id}", type="primary"):
            _attempt(
                lambda: withdraw(each.id, who=who, why=why, when=_today()),
                _("Usulan ditarik; catatannya tetap ada."),
            )


def _show_approval(each: Proposal, chosen: Selection) -> None:
    with st.popover(_("Setujui"), key=f"approve {each.id}"):
        st.caption(
            _(
                "Yang berlaku hanya batas zonanya; anggapan pelaporan, pembanding, dan bobot tetap "
                "percobaan. Aturan semula tetap dapat dipilih."
            )
        )
        who, why = _who_and_why(f"approve {each.id}")
        since = st.text_input(
            _("Berlaku untuk keadaan sejak"),
            value=format_date(chosen.as_of),
            key=f"approve since {each.id}",
        )
        if st.button(_("Catat persetujuan"), key=f"approve now {each.id}", type="primary"):
            _approve(each, who, why, since)


def _who_and_why(key: str) -> tuple[str, str]:
    who = st.text_input(_("Nama atau jabatan"), max_chars=80, key=f"{key} who")
    return who, st.text_area(_("Alasan"), max_chars=1000, key=f"{key} why")


def _approve(each: Proposal, who: str, why: str, since: str) -> None:
    day = parse_day(since)
    if day is None:
        st.error(_("“{text}” bukan tanggal. Tulis misalnya 21 September 2020.").format(text=since))
        return
    _attempt(
        lambda: approve(each.id, who=who, why=why, when=_today(), in_force_from=day),
        _("Persetujuan dicatat; aturan berlaku untuk keadaan sejak {day}.").format(day=format_date(day)),
    )


def _attempt(act: Callable[[], Proposal], done: str) -> None:
    try:
        act()
    except UserError as error:
        st.error("  \n".join(filter(None, (error.what, error.where, error.expected, error.next_step))))
        return
    forget_approvals()
    choose()  # the rule in force may be another one now
    st.toast(done, icon=":material/check:")
    st.rerun()


def _try(each: Proposal) -> None:
    for key in KEYS:
        choose_on_page(key, dict(each.settings).get(key))
    choose(rule=each.rule, level=each.level)
    choose_on_page("mode", None)


def _badge(each: Proposal) -> str:
    if each.status is Status.APPROVED and each.in_force_from:
        words = _("disetujui, berlaku sejak {day}").format(day=format_date(each.in_force_from))
        return f":green-badge[{words}]"
    words = {Status.PROPOSED: _("diusulkan"), Status.WITHDRAWN: _("ditarik")}[each.status]
    return f":{'blue' if each.status is Status.PROPOSED else 'gray'}-badge[{words}]"


def _today() -> date:
    """The day on the calendar of this installation."""
    return datetime.now(UTC).astimezone().date()
