"""Who is silent where reports are to be expected, what is not known at all, and what that does not say."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.method import silence as method
from analysis.silence import silence_sentence
from analysis.states import Zone
from language import _, format_number, format_percent
from pages.parts.reasons import zone_badge
from pages.parts.text_table import map_link, place_link, show_text_table

_STATES = (Zone.NO_DATA, Zone.REPORTED_ZERO, Zone.INSUFFICIENT, Zone.OUT_OF_SCOPE)


def show_silence(silent: pd.DataFrame, zones: Mapping[Zone, int]) -> None:
    """List the silent places, beside the numbers of those that have no zone.

    Args:
        silent: frame of `analysis.silence.silence`.
        zones: number of places in view by zone or state, of `analysis.zones.zone_numbers`.
    """
    st.subheader(_("Sepi di luar dugaan"), anchor=False)
    st.markdown(silence_sentence(silent))
    if not silent.empty:
        _show_list(silent)
    absent = [f"{zone_badge(zone)} {format_number(zones[zone])}" for zone in _STATES]
    st.markdown(_("Wilayah tanpa zona: {numbers}.").format(numbers=" · ".join(absent)))
    st.markdown(map_link(_("Lihat di peta"), layer="sunyi"))
    with st.expander(_("Apa yang tidak diketahui daftar ini"), key="silence-limits"):
        st.markdown("\n".join(f"- {limit}" for limit in method.note().limits))


def _show_list(silent: pd.DataFrame) -> None:
    rows = silent.to_dict("records")
    words = {"reported_zero": _("dinyatakan nihil"), "no_report": _("tidak ada laporan")}
    show_text_table(
        {
            _("Wilayah"): [place_link(row) for row in rows],
            _("Keadaan"): [words[str(row["state"])] for row in rows],
            _("Diharapkan"): [format_number(row["expected"], 1) for row in rows],
            _("Peluang kebetulan"): [format_percent(row["p_silence"]) for row in rows],
            _("Alasan"): [str(row["reason"]) for row in rows],
        },
        key="silence",
        is_last_long=True,
        right=(
            _("Diharapkan"),
            _("Peluang kebetulan"),
        ),
    )
