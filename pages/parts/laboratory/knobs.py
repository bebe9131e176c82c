"""The controls of a trial: one slider a number, with the stated value beside it."""

import streamlit as st

from analysis.laboratory import Reporting, province_groups
from analysis.probability_rule import ProbabilityRule
from analysis.rule_limits import Knob, Limits, knob_value, knobs, limits_from, limits_text, stated_limits
from analysis.rules import rule_for, rules_for
from analysis.selection import Selection
from language import _, format_percent
from pages.parts.compare.funnel import exposure_words
from pages.parts.laboratory.settings import (
    EXPOSURE,
    LIMITS,
    REPORTING,
    clear_trial,
    limits_in_trial,
    reporting_in_trial,
)
from pages.parts.page_choice import choose_on_page, page_choice
from pages.parts.state import choose

_PERCENTS = tuple(range(10, 101, 5))
_RULE = "lab rule"
_EXPOSURE = "lab exposure"


def show_knobs(chosen: Selection) -> None:
    """Draw the rule that is tried and everything of it that can be moved."""
    _pick_rule(chosen)
    rule = rule_for(chosen)
    limits, stated = limits_in_trial(chosen), stated_limits(rule)
    for place, knob in enumerate(knobs(rule)):
        _show_knob(chosen, knob, place, limits, stated=stated[place])
    if isinstance(rule, ProbabilityRule):
        _pick_exposure(chosen)
    _show_reporting()
    st.button(
        _("Kembali ke aturan yang berlaku"),
        icon=":material/restart_alt:",
        key="lab reset",
        on_click=clear_trial,
    )


def _pick_rule(chosen: Selection) -> None:
    labels = {rule.id: rule.label for rule in (*rules_for(chosen.level), rule_for(chosen))}
    st.session_state[_RULE] = rule_for(chosen).id
    st.selectbox(
        _("Aturan yang dicoba"),
        tuple(labels),
        key=_RULE,
        format_func=labels.__getitem__,
        on_change=lambda: choose(rule=st.session_state[_RULE]),
    )


def _pick_exposure(chosen: Selection) -> None:
    words = exposure_words()
    st.session_state[_EXPOSURE] = page_choice(EXPOSURE, allowed=words, default=chosen.exposure.value)
    st.selectbox(
        _("Dibandingkan menurut"),
        tuple(words),
        key=_EXPOSURE,
        format_func=words.__getitem__,
        on_change=lambda: choose_on_page(EXPOSURE, st.session_state[_EXPOSURE]),
    )


def _show_knob(chosen: Selection, knob: Knob, place: int, limits: Limits, *, stated: int) -> None:
    key = f"lab limit {rule_for(chosen).id} {place}"
    st.session_state[key] = limits[place]
    st.select_slider(
        _("{title} (berlaku: {stated})").format(title=knob.title, stated=knob_value(stated, knob)),
        tuple(range(knob.low, knob.high + 1)),
        key=key,
        format_func=lambda number: knob_value(number, knob),
        on_change=_take_limit,
        args=(chosen, key, place, limits),
    )


def _take_limit(chosen: Selection, key: str, place: int, limits: Limits) -> None:
    moved = (*limits[:place], st.session_state[key], *limits[place + 1 :])
    text = limits_text(moved)
    if limits_from(text, rule_for(chosen)) is None:
        st.toast(
            _("Batas itu bertabrakan dengan batas lain: zona yang lebih tinggi harus lebih ketat."),
            icon=":material/block:",
        )
        return
    choose_on_page(LIMITS, text if moved != stated_limits(rule_for(chosen)) else None)


def _show_reporting() -> None:
    held = reporting_in_trial()
    _percent(_("Anggapan: bagian yang dilaporkan"), "", held.overall, held)
    stated = dict(held.groups)
    with st.expander(_("Berbeda menurut kelompok provinsi")):
        for code, name in province_groups().items():
            _percent(name, code, stated.get(code, held.overall), held)


def _percent(title: str, code: str, current: int, held: Reporting) -> None:
    key = f"lab reporting {code or 'overall'}"
    st.session_state[key] = current
    st.select_slider(
        title,
        sorted({*_PERCENTS, current}),
        key=key,
        format_func=lambda number: format_percent(number / 100, 0),
        on_change=_take_reporting,
        args=(code, key, held),
        help=_("100% berarti semua yang terjadi dilaporkan. Tidak ada yang pernah mengukurnya.")
        if not code
        else None,
    )


def _take_reporting(code: str, key: str, held: Reporting) -> None:
    number = int(st.session_state[key])
    overall = held.overall if code else number
    stated = {**dict(held.groups), code: number} if code else dict(held.groups)
    groups = tuple((each, stated[each]) for each in province_groups() if stated.get(each, overall) != overall)
    made = Reporting(overall, groups)
    choose_on_page(REPORTING, None if made.is_whole else made.text())
