"""The list of places to look at first, each with its ground and its reason."""

from datetime import timedelta

import pandas as pd
import streamlit as st

from analysis.warning import Ground
from language import _, _n, format_number, format_short_date
from pages.parts.text_table import Row, place_link, show_text_table

_WEEK = timedelta(days=7)


def show_watch_list(watched: pd.DataFrame) -> None:
    """List the places; rows of `analysis.warning.watch_list`."""
    st.subheader(_("Daftar pantau"), anchor=False)
    if watched.empty:
        st.info(_("Tidak ada wilayah yang perlu dilihat lebih dahulu."), icon=":material/search_off:")
        return
    rows = watched.to_dict("records")
    show_text_table(
        {
            _("Wilayah"): [place_link(row) for row in rows],
            _("Tanda"): [ground_badge(str(row["ground"])) for row in rows],
            _("Laporan baru"): [f"**{format_number(row['observed'])}**" for row in rows],
            _("Diperkirakan"): [format_number(row["expected"], 1) for row in rows],
            _("Biasanya paling banyak"): [format_number(row["predictive_high"]) for row in rows],
            _("Dihitung dalam"): [_weeks(row) for row in rows],
        },
        key="watch",
        right=(
            _("Laporan baru"),
            _("Diperkirakan"),
            _("Biasanya paling banyak"),
        ),
    )
    st.caption(
        _(
            "Peringatan: di atas yang biasa setelah banyaknya wilayah yang diuji diperhitungkan. Mendekati: "
            "di atas yang biasa, tetapi setiap minggu ada saja wilayah seperti itu. Daftar ini tentang "
            "laporan di wilayah, bukan tentang orang."
        )
    )


def ground_badge(ground: str) -> str:
    """Return why a place is on the list as a badge."""
    if Ground(ground) is Ground.ALARM:
        return f":primary-badge[:material/notifications_active: {_('Peringatan')}]"
    return f":gray-badge[{_('Mendekati')}]"


def _weeks(row: Row) -> str:
    weeks = int(row["weeks"])
    until = row["week_start"] + _WEEK - timedelta(days=1)
    return _n("{weeks} minggu hingga {day}", "{weeks} minggu hingga {day}", weeks).format(
        weeks=format_number(weeks), day=format_short_date(until)
    )
