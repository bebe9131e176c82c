"""The same regions in two elections of one data set."""

import streamlit as st

from analysis.comparison.moment import same_moment
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.elections import Axis
from analysis.view import View
from charts.answers_compare import election_figures
from language import _, format_date
from pages.parts.compare.moves import show_moves
from pages.parts.figure import show_figure
from pages.parts.page_choice import choose_on_page, page_choice, page_segments
from pages.parts.stock import counts_for, election_label, release

KEY = "lain"
_WIDGET = "compare election"


def show_elections(source: CountSource, chosen: Selection) -> None:
    """Draw the election of the view beside another one, at the same stage or distance to the vote."""
    others = tuple(code for code in release(chosen.dataset).elections if code != chosen.election)
    if not others:
        st.info(
            _(
                "Set data ini hanya memuat {election}. Pilih set data lain di “Data”, misalnya angka terbit, "
                "untuk membandingkan dua pemilihan."
            ).format(election=election_label(chosen.election)),
            icon=":material/how_to_vote:",
        )
        return
    other, axis = _choices(others)
    day = same_moment(chosen.as_of, election=chosen.election, other=other, axis=axis)
    there = chosen.but(election=other, as_of=day)
    st.caption(
        _("{one} per {day}; {other} per {other_day}, pada saat yang sepadan.").format(
            one=election_label(chosen.election),
            day=format_date(chosen.as_of),
            other=election_label(other),
            other_day=format_date(day),
        )
    )
    over, places, moves = election_figures(View(source, chosen), View(counts_for(there), there), axis=axis)
    show_figure(over)
    by_place, by_zone = st.columns([3, 2], gap="medium")
    with by_place:
        show_figure(places)
    with by_zone:
        show_moves(moves)


def _choices(others: tuple[str, ...]) -> tuple[str, Axis]:
    other = page_choice(KEY, allowed=others, default=others[-1])
    st.session_state[_WIDGET] = other
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            _("Pemilihan pembanding"),
            others,
            key=_WIDGET,
            format_func=election_label,
            on_change=lambda: choose_on_page(KEY, st.session_state[_WIDGET]),
            width=220,
        )
        words = {"tahap": _("Tahapan yang sama"), "hari": _("Jarak ke pemungutan suara yang sama")}
        code = page_segments(_("Saat yang sepadan"), "sama", words, default="hari")
    return other, Axis.STAGE if code == "tahap" else Axis.VOTING_DAY
