"""The first ten provinces and the first ten kabupaten/kota, side by side."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.exposure.words import rate_label
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.top_ten import top_ten
from data.kinds import Exposure, Level
from language import _, format_number
from pages.parts.reasons import zone_badge
from pages.parts.text_table import place_link, show_text_table


def show_top_ten(source: CountSource, chosen: Selection) -> None:
    """Draw both lists, by count, with the rate of each place where its people are known well enough."""
    provinces, regions = st.columns(2, gap="medium")
    with provinces:
        st.subheader(_("Sepuluh provinsi teratas"), anchor=False)
        _show(top_ten(source, chosen, level=Level.PROVINCE), key="top-provinces")
    with regions:
        st.subheader(_("Sepuluh kabupaten/kota teratas"), anchor=False)
        _show(top_ten(source, chosen, level=Level.REGION), key="top-regions")
    st.caption(
        _("Urut menurut jumlah. Dalam kurung: letak laju yang sebenarnya, 95%; di wilayah kecil ia lebar.")
    )


def _show(top: pd.DataFrame, *, key: str) -> None:
    if top.empty:
        st.info(
            _("Tidak ada wilayah dengan jumlah di atas nol pada pilihan ini. Longgarkan saringan."),
            icon=":material/search_off:",
        )
        return
    rows = top.to_dict("records")
    exposure = Exposure(top["rate_exposure"].iloc[0])
    columns = {
        _("Wilayah"): [f"{format_number(row['rank'])}\\. {place_link(row)}" for row in rows],
        _("Zona"): [zone_badge(str(row["zone"])) for row in rows],
        _("Jumlah"): [format_number(row["count"]) for row in rows],
        _("Laju {per} (95%)").format(per=rate_label(exposure)): [_rate(row) for row in rows],
    }
    show_text_table(columns, key=key, right=list(columns)[2:])


def _rate(row: Mapping[Hashable, Any]) -> str:
    if pd.isna(row["rate"]):
        return format_number(None)
    value, low, high = (format_number(float(row[name]), 2) for name in ("rate", "rate_low", "rate_high"))
    return f"{value} ({low}–{high})"
