"""The cases behind a number of a place, one row a case."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.cases import HIDE_BELOW, Behind, cases_behind
from analysis.measure import CountSource
from analysis.profile import PlaceNumbers
from analysis.selection import Selection
from data import vocabulary
from data.kinds import TableKind
from language import _, format_number
from pages.parts.page_choice import choose_on_page, page_choice

_KEY = "perkara"
_WIDGET = "page wilayah perkara"
_NONE = ""


def show_cases(source: CountSource, asked: Selection, numbers: PlaceNumbers) -> None:
    """Offer the cases behind each number, and list those of the one chosen."""
    if source.release.kind is not TableKind.CASES:
        st.caption(_("Data ini hanya memuat angka terbit; perkara di balik angka tidak tercatat."))
        return
    words = _words(numbers)
    chosen = page_choice(_KEY, allowed=set(words), default=_NONE)
    st.session_state[_WIDGET] = chosen or None
    with st.container(key="profile-cases", gap="small"):
        st.pills(
            _("Perkara di balik angka"),
            tuple(words),
            key=_WIDGET,
            format_func=words.__getitem__,
            on_change=lambda: choose_on_page(_KEY, st.session_state[_WIDGET]),
        )
        if chosen:
            _list(cases_behind(source, asked, Behind(chosen)))


def _words(numbers: PlaceNumbers) -> Mapping[str, str]:
    told = {
        Behind.REPORTED: (_("Dilaporkan"), numbers.reported),
        Behind.RECOMMENDED: (_("Terbukti"), numbers.recommended),
        Behind.FOLLOWED_UP: (_("Ditindaklanjuti"), numbers.followed_up),
        Behind.AWAITING_PPK: (_("Menunggu PPK"), numbers.awaiting),
        Behind.IN_PROCESS: (_("Masih diperiksa"), numbers.in_process),
    }
    return {
        behind.value: f"{title} {format_number(number.value)}"
        for behind, (title, number) in told.items()
        if number.value is not None
    }


def _list(cases: pd.DataFrame) -> None:
    if cases.empty:
        st.info(_("Tidak ada perkara di balik angka ini."), icon=":material/search_off:")
        return
    day = _("Tanggal laporan")
    st.dataframe(
        _titled(cases, day),
        hide_index=True,
        width="stretch",
        height="auto",
        column_config={day: st.column_config.DateColumn(format="D MMM YYYY")},
        key="profile-case-table",
    )
    st.caption(
        _(
            "{shown} perkara terbaru dari {total} yang dihitung. Tanpa nama, nomor, atau nama jabatan. "
            "Golongan jabatan yang dimiliki kurang dari {fewest} orang di wilayah ini disembunyikan. "
            "Hanya untuk pemeriksaan; jangan dipakai untuk menunjuk orang."
        ).format(
            shown=format_number(len(cases)),
            total=format_number(cases.attrs["total"]),
            fewest=format_number(HIDE_BELOW),
        )
    )


def _titled(cases: pd.DataFrame, day: str) -> pd.DataFrame:
    known = zip(cases["position"].fillna(""), cases["is_hidden"], strict=True)
    positions = [_("disembunyikan") if hidden else _position(code) for code, hidden in known]
    return pd.DataFrame(
        {
            day: cases["reported_on"].dt.date,
            _("Jenis pelanggaran"): [
                vocabulary.label("violation_types", code) for code in cases["violation_type"]
            ],
            _("Golongan jabatan"): positions,
            _("Status"): [vocabulary.label("handling_outcomes", code) for code in cases["status"]],
            _("Orang"): cases["persons"],
        }
    )


def _position(code: str) -> str:
    return vocabulary.label("positions", code) if code else _("tidak disebut")
