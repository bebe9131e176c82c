"""The same regions on two dates."""

from datetime import date

import streamlit as st

from analysis.comparison.moment import frame_on, usual_earlier_day
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.zones import legend
from charts.answers_compare import date_moves_figures, small_maps_figure
from charts.figures import Figure
from charts.map import map_payload
from language import _, format_date, parse_day
from pages.parts.compare.moves import show_moved_places, show_moves
from pages.parts.figure import show_table_and_downloads
from pages.parts.map import show_map
from pages.parts.page_choice import choose_on_page, page_choice_checked
from pages.parts.section import show_section
from pages.parts.stock import days_on_offer, span

KEY = "dua"
_WIDGET = "compare day"


def show_days(source: CountSource, chosen: Selection) -> None:
    """Draw what changed between an earlier day and the day of the view."""
    day = _earlier_day(chosen)
    if day is None:
        st.info(
            _("Tidak ada tanggal sebelum {day} dalam data ini. Pilih “Keadaan per” yang lebih akhir.").format(
                day=format_date(chosen.as_of)
            ),
            icon=":material/event_busy:",
        )
        return
    moves, moved = date_moves_figures(source, chosen, day)
    st.markdown(f"**{moved.sentence}**")
    before, after = st.columns(2, gap="medium")
    with before:
        _show_map(source, chosen.but(as_of=day), key="map-before")
    with after:
        _show_map(source, chosen, key="map-after")
    how_many, which = st.columns(2, gap="medium")
    with how_many:
        show_moves(moves)
    with which:
        show_moved_places(moved)
    show_section(lambda: _show_more_maps(source, chosen, small_maps_figure(source, chosen, day)))


def _earlier_day(chosen: Selection) -> date | None:
    first, _last = span(chosen)
    offered = {day for day in (first, *days_on_offer(chosen)) if day < chosen.as_of}
    usual = usual_earlier_day(tuple(offered), chosen.as_of)
    if usual is None:
        return None
    text = page_choice_checked(KEY, default=usual.isoformat(), is_valid=lambda each: _fits(each, chosen))
    day = date.fromisoformat(text)
    st.session_state[_WIDGET] = day
    st.selectbox(
        _("Dibandingkan dengan"),
        sorted({*offered, day}, reverse=True),
        key=_WIDGET,
        format_func=lambda each: format_date(each) if isinstance(each, date) else each,
        accept_new_options=True,
        on_change=_take,
        args=(chosen,),
        help=_("Tanggal yang lebih awal; tanggal yang lebih akhir adalah “Keadaan per” di atas."),
        width=240,
    )
    return day


def _fits(text: str, chosen: Selection) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return span(chosen)[0] <= day < chosen.as_of


def _take(chosen: Selection) -> None:
    value = st.session_state[_WIDGET]
    day = value if isinstance(value, date) else parse_day(str(value))
    if day is None or not _fits(day.isoformat(), chosen):
        st.toast(
            _("“{text}” bukan tanggal sebelum {day} dalam data ini.").format(
                text=value, day=format_date(chosen.as_of)
            ),
            icon=":material/event_busy:",
        )
        return
    choose_on_page(KEY, day.isoformat())


def _show_map(source: CountSource, asked: Selection, *, key: str) -> None:
    st.markdown(f"##### {format_date(asked.as_of)}")
    payload = map_payload(
        frame_on(source, asked), selection=asked, legend=legend(source, asked), release=source.release
    )
    show_map(payload, key=key, province_picker=False, compact=True)


def _show_more_maps(source: CountSource, chosen: Selection, figure: Figure) -> None:
    """Draw the map on every day of a figure of small maps; its files hold them on one sheet."""
    days = tuple(dict.fromkeys(figure.frame["day"]))
    st.subheader(figure.title, anchor=False)
    st.caption(figure.subtitle)
    for number, column in enumerate(st.columns(len(days), gap="small")):
        with column:
            _show_map(source, chosen.but(as_of=days[number]), key=f"map-{number}")
    show_table_and_downloads(figure)
