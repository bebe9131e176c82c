"""Five figures in one row: what came in, was proven, was acted on, what waits, how regions stand."""

import streamlit as st

from analysis.states import Zone
from analysis.summary import KeyFigures
from charts.words import zone_title
from data.kinds import Counter
from language import _, format_number, format_percent
from pages.parts.key_figures import change_words, show_unplaced
from pages.parts.reasons import zone_badge

_ORDER = (Zone.MERAH, Zone.ORANYE, Zone.KUNING, Zone.HIJAU, Zone.INSUFFICIENT, Zone.REPORTED_ZERO)


def show_summary_figures(figures: KeyFigures) -> None:
    """Draw the row; a figure that is not known is an en dash, never a zero."""
    with st.container(key="summary-figures"):
        reported, proven, acted, waiting, zones = st.columns([4, 5, 4, 5, 7], gap="small")
    with reported:
        _show(_("Dilaporkan (dugaan)"), format_number(figures.reported), _new(figures, Counter.REPORTED))
    with proven:
        new = _new(figures, Counter.RECOMMENDED)
        _show(_("Terbukti, direkomendasikan"), format_number(figures.recommended), new)
    with acted:
        share = figures.followed_up_share
        _show(_("Ditindaklanjuti PPK"), format_percent(share, 0), _followed_up(figures))
    with waiting:
        new = change_words(figures.waiting_new, figures)
        _show(_("Belum ditindaklanjuti"), format_number(figures.waiting), new)
    with zones:
        _show_zones(figures)
    show_unplaced(figures)


def _show(title: str, value: str, change: str | None) -> None:
    st.metric(
        title,
        value,
        delta=change,
        delta_color="off",
        delta_arrow="off",
        width="stretch",
        height="stretch",
        border=True,
    )


def _new(figures: KeyFigures, counter: Counter) -> str | None:
    return change_words(figures.new[counter], figures)


def _followed_up(figures: KeyFigures) -> str | None:
    if figures.followed_up is None or figures.recommended is None:
        return None
    return _("{part} dari {whole}").format(
        part=format_number(figures.followed_up), whole=format_number(figures.recommended)
    )


def _show_zones(figures: KeyFigures) -> None:
    there = [zone for zone in _ORDER if figures.zones.get(zone) or figures.zone_changes.get(zone)]
    with st.container(border=True, width="stretch", height="stretch", gap="xsmall", key="zone-numbers"):
        st.markdown(f":small[{_('Wilayah per zona')}]")
        numbers = [f"{zone_badge(zone)} **{format_number(figures.zones[zone])}**" for zone in there]
        st.markdown(" ".join(numbers) if numbers else _("Belum ada wilayah dengan zona."))
        changes = " · ".join(f"{zone_title(zone)} {_signed(figures.zone_changes[zone])}" for zone in there)
        st.caption(_("{changes} dalam {days} hari").format(changes=changes, days=_days(figures)))


def _days(figures: KeyFigures) -> int:
    return (figures.as_of - figures.previous).days


def _signed(change: int) -> str:
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return f"{sign}{format_number(abs(change))}"
