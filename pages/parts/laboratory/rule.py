"""The bench of a zone rule: what moves, on the map, in a table, over time."""

from datetime import date

import streamlit as st

from analysis.comparison.moment import frame_on, usual_earlier_day
from analysis.laboratory import Trial, tried, tried_frame, tried_legend
from analysis.measure import CountSource
from analysis.rule_limits import limits_from
from analysis.rules import named_rule, rule_for
from analysis.selection import Selection
from analysis.zones import legend
from charts.answers_laboratory import history_figure, trial_figures
from charts.map import map_payload
from language import _, format_date
from pages.parts.compare.moves import show_moved_places, show_moves
from pages.parts.figure import show_figure
from pages.parts.laboratory.knobs import show_knobs
from pages.parts.laboratory.settings import LIMITS, SINCE, trial_of
from pages.parts.map import show_map
from pages.parts.page_choice import choose_on_page, page_choice
from pages.parts.rule_in_force import approval_in_force, code_of
from pages.parts.section import show_section
from pages.parts.stock import days_on_offer

_SINCE = "lab since"


def show_rule_bench(source: CountSource, chosen: Selection) -> None:
    """Draw the knobs beside what they do."""
    st.info(
        _(
            "Yang dicoba di sini tidak mengubah aturan yang berlaku. Aturan hanya berubah bila sebuah usulan "
            "disetujui."
        ),
        icon=":material/science:",
    )
    settings, answer = st.columns([3, 8], gap="medium")
    with settings:
        show_knobs(chosen)
    trial = trial_of(chosen)
    figures = trial_figures(source, chosen, trial)
    with answer:
        st.markdown(f"**{figures.moved.sentence}**")
        in_force, on_trial = st.columns(2, gap="medium")
        with in_force:
            _show_map_in_force(source, chosen)
        with on_trial:
            _show_map_on_trial(source, chosen, trial)
        how_many, which = st.columns(2, gap="medium")
        with how_many:
            show_moves(figures.moves)
        with which:
            show_moved_places(figures.moved)
    _show_history(source, chosen, trial)


def _show_map_in_force(source: CountSource, chosen: Selection) -> None:
    st.markdown(f"##### {_('Aturan yang berlaku')}")
    payload = map_payload(
        frame_on(source, chosen), selection=chosen, legend=legend(source, chosen), release=source.release
    )
    show_map(payload, key="lab-map-in-force", province_picker=False, compact=True)


def _show_map_on_trial(source: CountSource, chosen: Selection, trial: Trial) -> None:
    st.markdown(f"##### {_('Percobaan')}")
    found = tried(source, chosen, trial)
    payload = map_payload(
        tried_frame(found),
        selection=chosen,
        legend=tried_legend(found, chosen, trial),
        release=source.release,
    )
    show_map(payload, key="lab-map-on-trial", province_picker=False, compact=True)


def _show_history(source: CountSource, chosen: Selection, trial: Trial) -> None:
    """Draw the zones over time, with a line where the trial would take over, or where an approval did."""
    approval = approval_in_force(chosen.level, chosen.as_of)
    if trial == Trial() and approval is not None and code_of(approval) == chosen.rule:
        stated = named_rule(approval.rule) or rule_for(chosen)
        limits = limits_from(dict(approval.settings)[LIMITS], stated)
        before, change = chosen.but(rule=stated.id), Trial(limits=limits)
        since, label = approval.in_force_from, rule_for(chosen).label
    else:
        before, change, since, label = chosen, trial, _pick_since(chosen), None
    show_section(lambda: show_figure(history_figure(source, before, change, since=since, rule=label)))


def _pick_since(chosen: Selection) -> date | None:
    """Let the reader pick from when the trial would have held; none where there is no earlier day."""
    offered = {day.isoformat(): day for day in days_on_offer(chosen) if day < chosen.as_of}
    usual = usual_earlier_day(tuple(offered.values()), chosen.as_of)
    if usual is None:
        return None
    code = page_choice(SINCE, allowed=offered, default=usual.isoformat())
    st.session_state[_SINCE] = code
    st.selectbox(
        _("Bila percobaan ini berlaku sejak"),
        tuple(offered),
        key=_SINCE,
        format_func=lambda each: format_date(offered[each]),
        on_change=lambda: choose_on_page(SINCE, st.session_state[_SINCE]),
        width=240,
    )
    return offered[code]
