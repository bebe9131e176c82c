"""How far cases came, whose turn it is, and how long each step takes."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.handling import durations, path
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_handling import ages_answer, durations_answer, path_answer
from charts.figures.durations import owner_word
from data import vocabulary
from data.kinds import TableKind
from language import _, format_date, format_number, format_percent
from pages.parts.figure import show_figure
from pages.parts.text_table import show_text_table

_Row = Mapping[Hashable, Any]


def show_path(source: CountSource, chosen: Selection) -> None:
    """Draw the path, and beside it whose step each one is and by when it was reached."""
    chart, steps = st.columns(2, gap="medium")
    with chart:
        show_figure(path_answer(source, chosen))
    with steps:
        st.subheader(_("Langkah demi langkah"), anchor=False)
        show_text_table(_steps(path(source, chosen)), key="steps")
        if source.release.kind is TableKind.COUNTS:
            st.caption(_("Angka terbit menurut lembaga dan hari masing-masing; tidak dijumlahkan."))


def show_waiting(source: CountSource, chosen: Selection) -> None:
    """Draw how long steps take against their deadlines, and beside it the age of what still waits."""
    stays_column, ages_column = st.columns(2, gap="medium")
    with stays_column:
        show_figure(durations_answer(source, chosen))
    with ages_column:
        show_figure(ages_answer(source, chosen))
        stays = durations(source, chosen)
        st.markdown("\n".join(_limit(row) for row in stays[stays["next_step"].notna()].to_dict("records")))


def _steps(table: pd.DataFrame) -> dict[str, list[str]]:
    rows = table.to_dict("records")
    return {
        _("Langkah"): [vocabulary.label("handling_steps", str(row["step"])) for row in rows],
        _("Jumlah"): [_count(row) for row in rows],
        _("Maju dari langkah sebelumnya"): [_share(row) for row in rows],
        _("Giliran"): [owner_word(row["owner"], row["owner_label"]) for row in rows],
    }


def _count(row: _Row) -> str:
    if not row["is_recorded"]:
        return _("tidak tercatat")
    count = format_number(None if pd.isna(row["count"]) else row["count"])
    if pd.isna(row["stated_on"]):
        return count
    body = vocabulary.label("bodies", str(row["bodies"]))
    return _("{count} · [{body}, {day}](<{url}>)").format(
        count=count, body=body, day=format_date(row["stated_on"]), url=row["source_url"]
    )


def _share(row: _Row) -> str:
    if pd.isna(row["share"]):
        return format_number(None)
    share = _("{share} ({low}–{high})").format(
        share=format_percent(row["share"]),
        low=format_percent(row["share_low"], 0),
        high=format_percent(row["share_high"], 0),
    )
    if pd.isna(row["days_median"]):
        return share
    return _("{share}, separuhnya dalam {days} hari").format(
        share=share, days=format_number(row["days_median"])
    )


def _limit(row: _Row) -> str:
    step = vocabulary.label("handling_steps", str(row["step"]))
    if pd.isna(row["limit_days"]):
        return _("- **{step}:** tidak ada tenggat yang dinyatakan sampai langkah berikutnya.").format(
            step=step
        )
    kind = _("hari kerja") if row["limit_in_working_days"] else _("hari kalender")
    known = (
        _("teks aturannya sudah dilihat")
        if row["limit_is_verified"]
        else _(":orange-badge[belum diverifikasi] dipakai sebagai pengaturan, bukan pernyataan hukum")
    )
    return _("- **{step}:** tenggat {days} {kind}, [sumber](<{url}>); {known}.").format(
        step=step, days=format_number(row["limit_days"]), kind=kind, url=row["limit_url"], known=known
    )
