"""The one filter bar: what is chosen stands in the selection, the widgets only show and change it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial
from typing import Any

import streamlit as st

from analysis.exposure import exposure_label
from analysis.rules import rule_for, rules_for
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Exposure
from data.vocabulary import label, table
from geo.register import provinces
from language import _, format_date, parse_day
from pages.parts.list_filter import show_province_list, show_type_list
from pages.parts.pills import show_pills
from pages.parts.section import show_live_section
from pages.parts.state import choose, selection
from pages.parts.stock import days_on_offer, election_label, release, release_title, releases
from pages.parts.words import counter_words, level_words, unit_words

_TYPES = 220  # pixels of the list of violation types, whose words are long
_INSIDE = 260  # pixels of a filter behind a button


def show_filter_bar() -> None:
    """Draw the filter bar and the pills of what is chosen."""
    chosen = selection()
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall", key="filter-bar"):
        _show_data_filters(chosen)
        _show_place_filters(chosen)
        show_type_list(chosen, width=_TYPES)
        further = partial(_show_rare_filters, chosen)
        _show_when_open(_("Saringan lain"), further, key="further filters", chosen=chosen)
    show_pills()


def show_context_bar(*, beside: Callable[[], None] | None = None) -> None:
    """Say in one line what is shown, with the whole filter bar behind a button; for pages to be read.

    Args:
        beside: draws what follows on the same line; nothing where None.
    """
    chosen = selection()
    counter = counter_words()[chosen.counter]
    known = (
        release_title(chosen.dataset),
        election_label(chosen.election),
        format_date(chosen.as_of),
        counter,
    )
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", width="stretch", key="context-bar"
    ):
        st.caption(" · ".join(known), width="stretch")
        _show_when_open(_("Ubah"), partial(_show_all_filters, chosen), key="context filters", chosen=chosen)
        if beside:
            beside()


def _show_data_filters(chosen: Selection, *, width: int | None = None) -> None:
    _pick(_("Data"), "dataset", tuple(releases()), chosen.dataset, release_title, width=width or 178)
    elections = release(chosen.dataset).elections
    _pick(_("Pemilihan"), "election", elections, chosen.election, election_label, width=width or 128)
    _pick_day(chosen, width=width or 168)


def _show_place_filters(chosen: Selection, *, width: int | None = None) -> None:
    words = level_words()
    _pick(_("Tingkat"), "level", tuple(words), chosen.level, words.__getitem__, width=width or 146)
    show_province_list(chosen, _province_names(borders(chosen)), width=width or 162)


def _show_all_filters(chosen: Selection) -> None:
    _show_data_filters(chosen, width=_INSIDE)
    _show_place_filters(chosen, width=_INSIDE)
    _show_rare_filters(chosen)


@cache
def _province_names(day: date) -> dict[str, str]:
    return dict(provinces(day)["name"])


def _show_rare_filters(chosen: Selection) -> None:
    _pick_several(_("Beberapa jenis pelanggaran"), "violation_types", chosen.violation_types)
    words = counter_words()
    _pick(_("Yang dihitung"), "counter", tuple(words), chosen.counter, words.__getitem__, width=_INSIDE)
    units = unit_words(release(chosen.dataset))
    _pick(_("Satuan"), "unit", tuple(units), chosen.unit, units.__getitem__, width=_INSIDE)
    _pick_several(_("Jabatan"), "positions", chosen.positions)
    rules = {rule.id: rule.label for rule in (*rules_for(chosen.level), rule_for(chosen))}
    _pick(_("Aturan zona"), "rule", tuple(rules), rule_for(chosen).id, rules.__getitem__, width=_INSIDE)
    _pick(
        _("Dibandingkan terhadap"),
        "exposure",
        tuple(Exposure),
        chosen.exposure,
        exposure_label,
        width=_INSIDE,
    )


def _show_when_open(title: str, draw: Callable[[], None], *, key: str, chosen: Selection) -> None:
    """Draw filters behind a button once it is pressed: closed, they would cost every run of every page.

    Args:
        title: of the button.
        draw: draws the filters.
        key: unique on the page.
        chosen: the selection they show; where they have changed it, the whole page follows.
    """

    def show() -> None:
        if selection() != chosen:
            st.rerun()
        popover = st.popover(title, icon=":material/tune:", key=key, on_change="rerun")
        if popover.open:
            with popover:
                draw()

    with st.container(width="content"):
        show_live_section(show, key=f"{key} behind")


def _pick(
    title: str, field: str, codes: Sequence[str], current: str, words: Callable[[Any], str], *, width: int
) -> None:
    key = f"filter {field}"
    st.session_state[key] = current
    known = {code: words(code) for code in (*codes, current)}  # Streamlit asks for them over and over
    st.selectbox(
        title, codes, key=key, format_func=known.__getitem__, on_change=_take, args=(field, key), width=width
    )


def _pick_several(title: str, vocabulary: str, current: Sequence[str]) -> None:
    """Draw a list to choose several of; the selection calls its field what the vocabulary is called."""
    key = f"filter several {vocabulary}"
    st.session_state[key] = list(current)
    st.multiselect(
        title,
        list(table(vocabulary).index),
        key=key,
        format_func=lambda code: label(vocabulary, code),
        on_change=_take,
        args=(vocabulary, key),
        placeholder=_("Semua"),
        width=_INSIDE,
    )


def _pick_day(chosen: Selection, *, width: int) -> None:
    key = "filter as_of"
    st.session_state[key] = chosen.as_of
    st.selectbox(
        _("Keadaan per"),
        days_on_offer(chosen),
        key=key,
        format_func=lambda day: format_date(day) if isinstance(day, date) else day,
        accept_new_options=True,
        on_change=_take_day,
        args=(key,),
        help=_("Pilih tanggal, atau ketik: 21 September 2020, 21/9/2020 atau 2020-09-21."),
        width=width,
    )


def _take(field: str, key: str) -> None:
    value = st.session_state[key]
    choose(**{field: tuple(value) if isinstance(value, list) else value})


def _take_day(key: str) -> None:
    value = st.session_state[key]
    day = value if isinstance(value, date) else parse_day(str(value))
    if day is None:
        st.toast(
            _("“{text}” bukan tanggal. Tulis misalnya 21 September 2020.").format(text=value),
            icon=":material/event_busy:",
        )
        return
    choose(as_of=day)
