"""The key figures above a map: what is known, and what changed."""

from collections.abc import Mapping

import streamlit as st

from analysis.states import Zone
from analysis.summary import KeyFigures, unplaced_sentence
from charts.words import zone_title
from data.kinds import Counter
from language import _, format_number, format_percent

_COLOURED = (Zone.MERAH, Zone.ORANYE, Zone.KUNING, Zone.HIJAU)


def show_key_figures(figures: KeyFigures) -> None:
    """Draw one row: each counter on its own with its change, and the number of regions per zone."""
    with st.container(horizontal=True, gap="small", key="key-figures"):
        _show(_("Dilaporkan (dugaan)"), figures.reported, figures.new[Counter.REPORTED], figures)
        _show(
            _("Rekomendasi sanksi"),
            figures.recommended,
            figures.new[Counter.RECOMMENDED],
            figures,
            share=_("{share} dari yang dilaporkan"),
            part=figures.recommended_share,
        )
        _show(
            _("Ditindaklanjuti PPK"),
            figures.followed_up,
            figures.new[Counter.FOLLOWED_UP],
            figures,
            share=_("{share} dari rekomendasi"),
            part=figures.followed_up_share,
        )
        _show_zones(figures.zones, figures.zone_changes, figures)
    show_unplaced(figures)


def show_unplaced(figures: KeyFigures) -> None:
    """Say how many are counted but on no map, where there are any."""
    told = unplaced_sentence(figures)
    if told:
        st.caption(f":material/wrong_location: {told}")


def _show(
    title: str,
    value: int | None,
    new: int | None,
    figures: KeyFigures,
    *,
    share: str = "",
    part: float | None = None,
) -> None:
    words = share.format(share=format_percent(part)) if share and part is not None else ""
    st.metric(
        title,
        format_number(value),
        delta=change_words(new, figures),
        delta_color="off",
        delta_arrow="off",
        help=words or None,
        width="stretch",
        height="stretch",
        border=True,
    )


def change_words(new: int | None, figures: KeyFigures) -> str | None:
    """Return how much was added since the day the figures are compared with; None where not known."""
    if new is None:
        return None
    days = (figures.as_of - figures.previous).days
    sign = "+" if new >= 0 else "−"
    return _("{number} dalam {days} hari").format(number=f"{sign}{format_number(abs(new))}", days=days)


def _show_zones(zones: Mapping[Zone, int], changes: Mapping[Zone, int], figures: KeyFigures) -> None:
    for zone in _COLOURED:
        if zones.get(zone) or changes.get(zone):
            st.metric(
                _("Zona {zone}").format(zone=zone_title(zone).lower()),
                format_number(zones[zone]),
                delta=change_words(changes[zone], figures),
                delta_color="off",
                delta_arrow="off",
                width="stretch",
                height="stretch",
                border=True,
            )
