"""The totals of the list of authorities: what was recommended, what was done, what waits, and how long."""

import pandas as pd
import streamlit as st

from data.vocabulary import labels
from language import _, format_number, format_percent


def show_totals(totals: pd.DataFrame) -> None:
    """Draw one row of numbers; they are the sums of the list below.

    Args:
        totals: frame of `open_recommendation_totals`: one row.
    """
    row = totals.iloc[0]
    with st.container(horizontal=True, gap="small", key="handling-totals"):
        _show(_("Rekomendasi"), row["recommended"])
        _show(
            _("Ditindaklanjuti"),
            row["followed_up"],
            format_percent(None if pd.isna(row["share"]) else row["share"], 0),
        )
        _show(_("Menunggu PPK"), row["open"], _oldest(row))
        for code, title in labels("ageing_classes").items():
            _show(_("Menunggu {age}").format(age=title), row[f"age_{code}"])
        _show(
            _("Ditegur atau diblokir"),
            row["escalated"],
            None if pd.notna(row["escalated"]) else _("tidak tercatat"),
        )


def _oldest(row: pd.Series) -> str | None:
    if pd.isna(row["oldest_age"]):
        return None
    return _("tertua {days} hari").format(days=format_number(row["oldest_age"]))


def _show(title: str, value: float, beneath: str | None = None) -> None:
    st.metric(
        title,
        format_number(None if pd.isna(value) else value),
        delta=beneath,
        delta_color="off",
        delta_arrow="off",
        width="stretch",
        height="stretch",
        border=True,
    )
