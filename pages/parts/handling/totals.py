"""The totals of the list of authorities: what was recommended, what was done, what waits, and how long."""

import pandas as pd
import streamlit as st

from data import vocabulary
from language import _, format_number, format_percent


def show_totals(totals: pd.DataFrame) -> None:
    """Draw one row of numbers; they are the sums of the list below.

    Args:
        totals: frame of `open_recommendation_totals`: one row.
    """
    row = totals.iloc[0]
    with st.container(horizontal=True, gap="small", key="handling-totals"):
        _show(_("Rekomendasi"), format_number(row["recommended"]))
        _show(_("Ditindaklanjuti"), _followed_up(row))
        _show(_("Menunggu PPK"), format_number(row["open"]))
        for column, title in age_titles().items():
            _show(_("Menunggu {age}").format(age=title), format_number(row[column]))


def show_published_only(sentence: str) -> None:
    """Say what published figures tell of handling, and what they cannot."""
    st.markdown(f"#### {sentence}")
    st.info(
        _(
            "Data yang dipilih hanya memuat angka terbit, atau tidak memuat rekomendasi. Rekomendasi per "
            "PPK, lama tiap langkah, hasil akhir, sanksi, dan asal laporan tidak tercatat di dalamnya. Pilih "
            "data per perkara di kotak Data untuk melihatnya."
        ),
        icon=":material/info:",
    )


def age_titles() -> dict[str, str]:
    """Return the columns of the ageing classes with titles short enough for a heading."""
    rows = vocabulary.table("ageing_classes")
    return {
        f"age_{code}": _("{low}–{high} hari").format(low=low, high=high)
        if high
        else _("> {low} hari").format(low=int(low) - 1)
        for code, low, high in zip(rows.index, rows["from_days"], rows["to_days"], strict=True)
    }


def _followed_up(row: pd.Series) -> str:
    count = format_number(row["followed_up"])
    if pd.isna(row["share"]):
        return count
    return _("{count} ({share})").format(count=count, share=format_percent(row["share"], 0))


def _show(title: str, value: str) -> None:
    st.metric(title, value, width="stretch", height="stretch", border=True)
