"""Why a region has its zone: the region in focus, and the regions with most."""

import pandas as pd
import streamlit as st

from analysis.states import Zone
from charts.words import zone_letter, zone_title
from language import _

_BADGES = {Zone.HIJAU: "green", Zone.KUNING: "yellow", Zone.ORANYE: "orange", Zone.MERAH: "red"}


def zone_badge(zone: str) -> str:
    """Return a zone as a Markdown badge: letter and word on its colour; states of absence are grey."""
    colour = _BADGES.get(Zone(zone), "gray")
    return f":{colour}-badge[**{zone_letter(zone)}** {zone_title(zone)}]"


def zone_chip(zone: str) -> str:
    """Return the letter of a zone on its colour, for narrow places; states of absence are grey."""
    return f":{_BADGES.get(Zone(zone), 'gray')}-badge[**{zone_letter(zone)}**]"


def show_region(row: pd.Series) -> None:
    """Say why the region in focus has its zone; `row` is its row of the zone table."""
    with st.container(border=True, key="region-card"):
        st.markdown(f"#### {row['region_name']} {zone_badge(row['zone'])}")
        st.markdown(row["reason"])


def show_top_regions(ranked: pd.DataFrame) -> None:
    """List the regions with most, each with its zone and the reason; `ranked` is a ranked zone table."""
    st.subheader(_("Wilayah teratas dan alasannya"))
    if ranked.empty:
        st.info(
            _("Tidak ada wilayah dengan jumlah di atas nol pada pilihan ini. Longgarkan saringan."),
            icon=":material/search_off:",
        )
        return
    lines = [
        f"{row['rank']}\\. **{row['region_name']}** {zone_badge(row['zone'])}  \n:small[{row['reason']}]"
        for row in ranked.to_dict("records")
    ]
    st.markdown("\n\n".join(lines))
