"""Recorded events beside the zones: how many places of each zone have one, and which red ones have none."""

import pandas as pd
import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.prevention import coverage_points
from language import _, format_number
from pages.parts.figure import show_figure
from pages.parts.reasons import zone_badge
from pages.parts.text_table import place_link, show_text_table

_MOST = 12


def show_by_zone(by_zone: pd.DataFrame) -> None:
    """Say how many places of each zone have an event on record; frame of `coverage_by_zone`."""
    st.subheader(_("Per zona"), anchor=False)
    rows = by_zone.to_dict("records")
    show_text_table(
        {
            _("Zona"): [zone_badge(str(row["zone"])) for row in rows],
            _("Wilayah"): [format_number(row["places"]) for row in rows],
            _("Dengan kegiatan tercatat"): [format_number(row["with_event"]) for row in rows],
            _("Kegiatan"): [format_number(row["events"]) for row in rows],
        },
        key="by-zone",
        right=(
            _("Wilayah"),
            _("Dengan kegiatan tercatat"),
            _("Kegiatan"),
        ),
    )


def show_uncovered(bare: pd.DataFrame) -> None:
    """List the red and orange places without an event on record; frame of `uncovered`."""
    st.subheader(_("Merah atau oranye, tidak tercatat kegiatan"), anchor=False)
    if bare.empty:
        st.info(
            _("Tidak ada wilayah merah atau oranye tanpa kegiatan tercatat dalam tampilan ini."),
            icon=":material/search_off:",
        )
        return
    rows = bare.head(_MOST).to_dict("records")
    show_text_table(
        {
            _("Wilayah"): [place_link(row) for row in rows],
            _("Zona"): [zone_badge(str(row["zone"])) for row in rows],
            _("Jumlah"): [format_number(row["count"]) for row in rows],
            _("Per 1.000 ASN"): [_rate(row["cases_per_1000_asn"]) for row in rows],
            _("Kegiatan"): [_("tidak tercatat") for _row in rows],
        },
        key="uncovered",
        right=(
            _("Jumlah"),
            _("Per 1.000 ASN"),
        ),
    )
    st.caption(
        _(
            "{shown} dari {all} wilayah, jumlah terbanyak lebih dahulu. Tidak tercatat bukan berarti tidak "
            "ada."
        ).format(shown=format_number(len(rows)), all=format_number(len(bare)))
    )


def show_points(coverage: pd.DataFrame, source: CountSource, chosen: Selection) -> None:
    """Draw the events of each place over its count."""
    show_figure(coverage_points(coverage, provenance(source, chosen.but(region=None))))


def _rate(value: float) -> str:
    return format_number(None if pd.isna(value) else value, 2)
