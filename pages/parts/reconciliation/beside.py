"""Who counted what, in which unit, day by day."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.reconciliation import BODIES, days_side_by_side
from analysis.selection import Selection
from charts.figures.reconciliation import step_words
from charts.words import amount
from data import vocabulary
from data.kinds import Unit
from language import _, format_date, format_number, format_short_date
from pages.parts.page_choice import page_segments
from pages.parts.text_table import show_text_table

_WHICH, _SHARED, _EVERY = "tampil", "bersama", "semua"
_Row = Mapping[Hashable, Any]


def show_side_by_side(chosen: Selection) -> None:
    """List for each day and step what every body had stated nearest to it."""
    st.subheader(_("Berdampingan menurut tanggal"), anchor=False)
    which = page_segments(
        _("Yang ditampilkan"),
        _WHICH,
        {_SHARED: _("Dua lembaga atau lebih"), _EVERY: _("Semua pernyataan")},
        default=_SHARED,
        label_visibility="collapsed",
    )
    days = days_side_by_side(chosen, only_shared=which == _SHARED)
    if not days:
        st.info(
            _(
                "Tidak ada angka dua lembaga yang berdekatan tanggalnya di sini. Tampilkan semua pernyataan, "
                "atau pilih seluruh Indonesia dan pemilihan lain."
            ),
            icon=":material/search_off:",
        )
        return
    st.caption(
        _(
            "Tiap baris: angka yang paling dekat tanggalnya dari tiap lembaga, paling jauh tujuh hari. "
            "Selisih hanya diberikan bila langkah dan satuannya sama."
        )
    )
    show_text_table(_table(days), key="beside", right=(_("Selisih"),))


def _table(days: list[tuple[pd.Timestamp, str, pd.DataFrame]]) -> dict[str, list[str]]:
    words = step_words()
    told = [(day, step, rows.to_dict("records")) for day, step, rows in days]
    shown = [
        body for body in BODIES if any(row["body"] == body for _day, _step, rows in told for row in rows)
    ]
    return {
        _("Tanggal"): [format_date(day) for day, _step, _rows in told],
        _("Langkah"): [words[step] for _day, step, _rows in told],
        **{
            vocabulary.label("bodies", body): [_cell(rows, body) for _day, _step, rows in told]
            for body in shown
        },
        _("Selisih"): [_difference(rows) for _day, _step, rows in told],
    }


def _cell(rows: list[dict[Hashable, Any]], body: str) -> str:
    return " · ".join(_stated(row) for row in rows if row["body"] == body) or format_number(None)


def _stated(row: _Row) -> str:
    number = f"[{amount(row['value'], Unit(row['unit']))}](<{row['url']}>)"
    return f"{number} ({format_short_date(row['stated_on'])})" if row["days_apart"] else number


def _difference(rows: list[dict[Hashable, Any]]) -> str:
    known = [int(row["difference"]) for row in rows if pd.notna(row["difference"])]
    if not known:
        return _("satuan berbeda") if len({row["unit"] for row in rows}) > 1 else format_number(None)
    return " · ".join(_signed(number) for number in known)


def _signed(number: int) -> str:
    sign = "+" if number > 0 else "−" if number < 0 else ""
    return f"{sign}{format_number(abs(number))}"
