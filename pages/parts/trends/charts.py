"""The charts of the page on trends."""

from collections.abc import Mapping

import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.elections import Axis
from analysis.stages.settling import Settling
from analysis.trends import Clock, Period
from analysis.view import View
from charts.answers import trend_figure
from charts.answers_time import channels_figure, elections_figure, stages_figure
from charts.figures.model import Note
from data.elections import elections
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import choose_on_page, page_choices_of, page_segments
from pages.parts.stock import counts_for, election_label, inside, release, releases

_PUBLISHED = "terbit"
_MOST_ELECTIONS = 4


def show_trend(
    source: CountSource, chosen: Selection, *, settling: Settling | None, notes: tuple[Note, ...]
) -> None:
    """Draw new and cumulative counts by week or month, on the calendar or towards the vote."""
    with st.container(horizontal=True, gap="medium"):
        period = page_segments(_("Periode"), "periode", _period_words(), default="minggu")
        axis = page_segments(_("Sumbu waktu"), "sumbu", _clock_words(), default="kalender")
    figure = trend_figure(
        source,
        chosen,
        period=Period.MONTH if period == "bulan" else Period.WEEK,
        clock=Clock.VOTING if axis == "suara" else Clock.CALENDAR,
        settling=settling,
        notes=notes,
    )
    show_figure(figure)


def show_stages(source: CountSource, chosen: Selection, *, settling: Settling | None) -> None:
    """Draw how fast reports came in within each stage."""
    show_figure(stages_figure(source, chosen, settling=settling))


def show_elections(source: CountSource, chosen: Selection) -> None:
    """Draw the election in focus over others, at the same stage or the same distance to the vote."""
    others = _others(chosen)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        axis = page_segments(_("Diletakkan menurut"), "letak", _axis_words(), default="suara")
        picked = _pick_elections(others)
    views = [View(source, chosen), *(_view(chosen, code, others[code]) for code in picked)]
    show_figure(elections_figure(views, axis=Axis.STAGE if axis == "tahapan" else Axis.VOTING_DAY))


def show_channels(source: CountSource, chosen: Selection) -> None:
    """Draw findings of supervisors and reports of citizens over time."""
    show_figure(channels_figure(source, chosen))


def _others(chosen: Selection) -> dict[str, str]:
    """The elections to lay beside the one in focus, with the data set that knows each."""
    own = dict.fromkeys(release(chosen.dataset).elections, chosen.dataset)
    stated = dict.fromkeys(release(_PUBLISHED).elections if _PUBLISHED in releases() else (), _PUBLISHED)
    known = {code: dataset for code, dataset in (stated | own).items() if code != chosen.election}
    order = list(elections().index)
    return dict(sorted(known.items(), key=lambda pair: order.index(pair[0]), reverse=True))


def _pick_elections(others: Mapping[str, str]) -> tuple[str, ...]:
    usual = tuple(others)[:1]
    current = page_choices_of("pemilu", allowed=others, default=usual)[: _MOST_ELECTIONS - 1]
    st.session_state["trend elections"] = list(current)
    st.multiselect(
        _("Dengan pemilihan"),
        list(others),
        key="trend elections",
        format_func=lambda code: (
            f"{election_label(code)} ({_('angka terbit')})"
            if others[code] == _PUBLISHED
            else election_label(code)
        ),
        max_selections=_MOST_ELECTIONS - 1,
        on_change=lambda: choose_on_page("pemilu", tuple(st.session_state["trend elections"])),
        placeholder=_("Pilih pemilihan"),
        width=420,
    )
    return current


def _view(chosen: Selection, election: str, dataset: str) -> View:
    last = elections()["last_day"][election].date()
    there = inside(chosen.but(dataset=dataset, election=election, as_of=last)).but(unit=chosen.unit)
    return View(counts_for(there), there)


def _period_words() -> Mapping[str, str]:
    return {"minggu": _("Minggu"), "bulan": _("Bulan")}


def _clock_words() -> Mapping[str, str]:
    return {"kalender": _("Kalender"), "suara": _("Hari ke pemungutan suara")}


def _axis_words() -> Mapping[str, str]:
    return {"suara": _("Jarak ke pemungutan suara"), "tahapan": _("Tahapan")}
