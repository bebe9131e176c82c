"""The sums that bodies published, computed again; nothing is corrected."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.reconciliation import identities
from analysis.selection import Selection
from language import _, format_date, format_number

_Row = Mapping[Hashable, Any]


def show_sums(chosen: Selection) -> None:
    """List the published sums known on the day: first those that do not close, with the difference."""
    st.subheader(_("Apakah rinciannya cocok dengan totalnya"), anchor=False)
    checks = identities()
    known = checks[checks["as_of"] <= pd.Timestamp(chosen.as_of)]
    if known.empty:
        st.info(
            _("Belum ada rincian yang diumumkan sampai tanggal ini. Pilih tanggal yang lebih kemudian."),
            icon=":material/search_off:",
        )
        return
    st.caption(
        _(
            "Tiap penjumlahan yang pernah diumumkan dihitung ulang dari angkanya sendiri, dari semua "
            "pemilihan. Yang tidak cocok ditampilkan apa adanya."
        )
    )
    closes = known["check_holds"]
    _show(_("Tidak cocok"), known[closes.eq(other=False).fillna(value=False)])
    _show(_("Cocok"), known[closes.fillna(value=False)])
    _show(_("Bukan penjumlahan"), known[closes.isna()])


def _show(title: str, rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    checks = len(rows["code"].unique())
    st.markdown(f"**{title}** ({format_number(checks)})")
    st.table(_table(rows), hide_index=True, border="horizontal")


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.to_dict("records")
    return pd.DataFrame(
        {
            _("Lembaga"): [_source(row) for row in told],
            _("Yang diumumkan"): [_statement(row) for row in told],
            _("Hasil hitung"): [str(row["sentence"]) for row in told],
        }
    )


def _source(row: _Row) -> str:
    return f"[{row['body']}, {format_date(row['as_of'])}](<{row['url']}>)"


def _statement(row: _Row) -> str:
    if pd.isna(row["equation"]):
        return str(row["statement"])
    return _("{statement} · diperiksa: {equation}").format(
        statement=row["statement"], equation=row["equation"]
    )
