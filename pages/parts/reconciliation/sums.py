"""The sums that bodies published, computed again; nothing is corrected."""

import pandas as pd
import streamlit as st

from analysis.reconciliation import identities
from analysis.selection import Selection
from language import _, format_date, format_number


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
    amiss, right = st.columns(2, gap="medium")
    with amiss:
        _show(_(":material/close: Tidak cocok"), known[closes.eq(other=False).fillna(value=False)])
        _show(_(":material/compare: Bukan penjumlahan"), known[closes.isna()])
    with right:
        _show(_(":material/check: Cocok"), known[closes.fillna(value=False)])


def _show(title: str, rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    told = [_told(parts) for _code, parts in rows.groupby("code", sort=False)]
    st.markdown(f"**{title}** ({format_number(len(told))})")
    st.markdown("\n".join(told))


def _told(parts: pd.DataFrame) -> str:
    """One check: what was published, and what comes out for each of its sums."""
    first = parts.iloc[0]
    return "- [{body}, {day}](<{url}>): {statement}. {verdicts}".format(
        body=first["body"],
        day=format_date(first["as_of"]),
        url=first["url"],
        statement=first["statement"],
        verdicts=" ".join(filter(None, (*(f"**{said}**" for said in parts["verdict"]), first["note"]))),
    )
