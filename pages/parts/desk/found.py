"""The fourth step: what was found in the file, rule by rule, and which identifiers were cut out."""

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd
import streamlit as st

from data.checks import Severity
from data.checks.descriptions import meaning, next_step
from data.desk import Examination
from data.privacy import kind_label
from data.vocabulary import label
from data.workbook import findings_workbook
from language import _, _n, format_number
from pages.parts.text_table import show_text_table

_EXAMPLES = 5


def show_found(found: Examination) -> None:
    """Say how many rows are accepted, what stands against them, and what was cut out."""
    st.subheader(_("4. Temuan"), anchor=False)
    _show_numbers(found)
    if found.findings.empty:
        st.markdown(_("Tidak ada temuan."))
    for rule in found.findings.sort_values("level", kind="stable")["rule"].unique():
        _show_rule(found.findings[found.findings["rule"] == rule])
    _show_removed(found.removed)
    st.download_button(
        _("Unduh temuan (XLSX)"),
        data=_workbook(found),
        file_name="temuan.xlsx",
        key="desk findings",
        icon=":material/download:",
        on_click="ignore",
        help=_("Setiap temuan, dan baris berkas dengan sel yang bermasalah ditandai."),
    )


def _show_numbers(found: Examination) -> None:
    numbers = {
        _("Baris"): found.rows,
        _("Diterima"): len(found.table),
        _("Ditolak"): found.refused,
        _("Lokasi belum diketahui"): found.unplaced,
    }
    with st.container(horizontal=True, gap="small", key="desk-numbers"):
        for title, number in numbers.items():
            st.metric(title, format_number(number), border=True)
    if found.is_refused:
        st.warning(
            _("Belum ada baris yang dapat diterima. Selesaikan yang wajib di bawah, atau perbaiki berkasnya.")
        )


def _show_rule(rows: pd.DataFrame) -> None:
    rule, level = str(rows["rule"].iloc[0]), Severity(rows["level"].iloc[0])
    badge = (
        f":red-badge[{_('wajib diperbaiki')}]"
        if level is Severity.MUST
        else f":blue-badge[{_('sebaiknya diperiksa')}]"
    )
    count = _n("{number} temuan", "{number} temuan", len(rows)).format(number=format_number(len(rows)))
    with st.expander(f"{badge} **{label('check_rules', rule)}** · {count}"):
        st.markdown(meaning(rule))
        st.markdown(_("**Yang perlu dilakukan:** {step}").format(step=next_step(rule)))
        examples = rows.head(_EXAMPLES).to_dict("records")
        show_text_table(
            {
                _("Baris"): [_row(example) for example in examples],
                _("Kolom"): [str(example["column"]) or "–" for example in examples],
                _("Tertulis"): [_cell(example["value"]) for example in examples],
                _("Temuan"): [_told(example) for example in examples],
            },
            key=f"finding-{rule}",
            is_last_long=True,
        )
        more = len(rows) - len(examples)
        if more:
            st.caption(_("… dan {count} lagi, lengkap dalam berkas XLSX").format(count=format_number(more)))


def _row(example: dict[Hashable, Any]) -> str:
    return _("seluruh berkas") if pd.isna(example["row"]) else format_number(example["row"])


def _cell(written: str) -> str:
    return f"`{written.replace('`', ' ')}`" if written else "–"


def _told(example: dict[Hashable, Any]) -> str:
    return " → ".join(filter(None, (str(example["message"]), str(example["suggestion"]))))


def _show_removed(removed: pd.DataFrame) -> None:
    st.markdown(f"**{_('Data pribadi')}**")
    if removed.empty:
        st.markdown(_("Tidak ditemukan data pribadi dalam berkas ini."))
        return
    rows = removed.to_dict("records")
    st.markdown(_("Dibuang sebelum apa pun disimpan atau ditampilkan:"))
    show_text_table(
        {
            _("Kolom"): [str(row["column"]) for row in rows],
            _("Jumlah"): [format_number(row["count"]) for row in rows],
            _("Jenis"): [kind_label(str(row["kind"])) for row in rows],
        },
        key="removed",
        right=(_("Jumlah"),),
    )


def _workbook(found: Examination) -> Callable[[], bytes]:
    return lambda: findings_workbook(found)
