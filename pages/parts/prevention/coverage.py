"""Recorded events beside the zones: how many places of each zone have one, which raised ones none."""

import pandas as pd
import streamlit as st

from analysis.measure import CountSource
from analysis.prevention import coverage_sentence, uncovered
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.prevention import uncovered_figure
from language import _, _n, format_number
from pages.parts.figure import show_table_and_downloads
from pages.parts.reasons import zone_badge
from pages.parts.text_table import place_link, show_text_table

_MOST = 12


def show_by_zone(by_zone: pd.DataFrame) -> None:
    """Draw one card a zone: in how many of its places an event is on record; frame of `coverage_by_zone`."""
    with st.container(horizontal=True, gap="small", key="prevention-by-zone"):
        for row in by_zone.to_dict("records"):
            places = int(row["places"])
            words = _n("dari {number} wilayah", "dari {number} wilayah", places)
            st.metric(
                zone_badge(str(row["zone"])),
                format_number(row["with_event"]),
                delta=words.format(number=format_number(places)),
                delta_color="off",
                delta_arrow="off",
                help=_("Wilayah dengan sedikitnya satu kegiatan pencegahan yang tercatat."),
                width="stretch",
                border=True,
            )


def show_uncovered(coverage: pd.DataFrame, source: CountSource, chosen: Selection) -> None:
    """List the red and orange places without an event on record; frame of `prevention_coverage`."""
    st.subheader(_("Merah atau oranye, kegiatan tidak tercatat"), anchor=False)
    bare = uncovered(coverage)
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
            _("Jumlah"): [format_number(row["count"]) for row in rows],
            _("ASN"): [_number(row["asn"]) for row in rows],
            _("Jumlah per 1.000 ASN"): [_number(row["cases_per_1000_asn"], 2) for row in rows],
            _("Zona"): [zone_badge(str(row["zone"])) for row in rows],
            _("Kegiatan"): [_("tidak tercatat") for _row in rows],
        },
        key="uncovered",
        right=(_("Jumlah"), _("ASN"), _("Jumlah per 1.000 ASN")),
    )
    st.caption(
        _(
            "{shown} dari {all} wilayah, jumlah terbanyak lebih dahulu. Tidak tercatat bukan berarti tidak "
            "ada. Laju hanya disebut bila jumlah ASN cukup pasti."
        ).format(shown=format_number(len(rows)), all=format_number(len(bare)))
    )
    known = provenance(source, chosen.but(region=None))
    show_table_and_downloads(uncovered_figure(bare, known, sentence=coverage_sentence(coverage)))


def _number(value: float, digits: int = 0) -> str:
    return format_number(None if pd.isna(value) else value, digits)
