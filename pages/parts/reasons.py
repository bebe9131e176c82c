"""Why a region has its zone: the region in focus, and the regions with most."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.drivers import leading_drivers
from analysis.measure import CountSource
from analysis.ranking import ranked
from analysis.remembered import remembered
from analysis.selection import Selection
from analysis.states import Zone
from analysis.zones import zone_table
from charts.words import zone_letter, zone_title
from data import vocabulary
from language import _, _n, format_number

_MOST = 5  # regions listed
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


def show_top_regions(source: CountSource, chosen: Selection) -> None:
    """List the regions with most, each with its zone, the reason, and the drivers on record beside it."""
    st.subheader(_("Wilayah teratas dan alasannya"))
    lines = _top_regions(source, chosen)
    if not lines:
        st.info(
            _("Tidak ada wilayah dengan jumlah di atas nol pada pilihan ini. Longgarkan saringan."),
            icon=":material/search_off:",
        )
        return
    st.markdown(lines)
    st.caption(_("Zona dihitung dari perkara; pendorong berdiri di sampingnya, bukan sebab yang terbukti."))


@remembered(1024)
def _top_regions(source: CountSource, chosen: Selection) -> str:
    top = ranked(zone_table(source, chosen)).head(_MOST)
    leading = leading_drivers(source, chosen, tuple(top["region_code"]))
    known = {row["region_code"]: row for row in leading.to_dict("records")}
    rows = top[["rank", "region_code", "region_name", "zone", "reason"]].to_dict("records")
    return "\n\n".join(_region_line({**row, **known[row["region_code"]]}) for row in rows)


def _region_line(row: Mapping[Hashable, Any]) -> str:
    drivers = _("Pendorong: {drivers}").format(drivers=_drivers(row["drivers"], int(row["further"])))
    return (
        f"{row['rank']}\\. **{row['region_name']}** {zone_badge(row['zone'])}  \n"
        f":small[{row['reason']}]  \n:small[{drivers}]"
    )


def _drivers(codes: list[str], further: int) -> str:
    if not codes:
        return _("tidak ada yang tercatat")
    named = ", ".join(vocabulary.label("risk_drivers", code) for code in codes)
    if not further:
        return named
    more = _n("{number} lainnya", "{number} lainnya", further).format(number=format_number(further))
    return f"{named} (+ {more})"
