"""Which places may turn merah next: how far, how the trend goes, what comes next, which drivers are there."""

import pandas as pd
import streamlit as st

from analysis.selection import Selection
from analysis.stages.tags import tag_word
from analysis.warning.turning import StageAhead, stage_ahead
from data import vocabulary
from language import _, _n, format_date, format_number
from pages.parts.reasons import zone_badge
from pages.parts.text_table import place_link, show_text_table

_MOST = 15


def show_turning(near: pd.DataFrame, chosen: Selection) -> None:
    """List the places; rows of `analysis.warning.turning.turning_red`."""
    st.subheader(_("Yang dapat menjadi merah berikutnya"), anchor=False)
    st.markdown(_count_words(len(near)))
    if near.empty:
        return
    st.markdown(_stage_words(stage_ahead(chosen)))
    shown = near.head(_MOST).to_dict("records")
    show_text_table(
        {
            _("Wilayah"): [place_link(row) for row in shown],
            _("Zona"): [zone_badge(str(row["zone"])) for row in shown],
            _("Jumlah"): [format_number(row["count"]) for row in shown],
            _("Ke merah"): [
                _n("{number} lagi", "{number} lagi", int(row["flip_up"])).format(number=row["flip_up"])
                for row in shown
            ],
            _("Baru 4 minggu"): [
                format_number(None if pd.isna(row["recent"]) else row["recent"]) for row in shown
            ],
            _("Tren"): [tag_word(str(row["tag"])) for row in shown],
            _("Pendorong yang tercatat"): [_drivers(row["drivers"]) for row in shown],
        },
        key="turning",
        is_last_long=True,
        right=(
            _("Jumlah"),
            _("Ke merah"),
            _("Baru 4 minggu"),
        ),
    )
    if len(near) > _MOST:
        st.caption(
            _("{shown} dari {all} wilayah, yang terdekat lebih dahulu.").format(
                shown=format_number(_MOST), all=format_number(len(near))
            )
        )
    st.caption(
        _(
            "Jarak, bukan ramalan: berapa laporan lagi yang mengubah zona menurut aturan yang dipilih. Tren "
            "dan pendorong berdiri di sampingnya dan tidak dijadikan satu skor, karena belum ada kajian "
            "tentang bobotnya."
        )
    )


def _count_words(number: int) -> str:
    if not number:
        return _("Tidak ada wilayah yang satu atau dua laporan lagi dari merah.")
    return _n(
        "**{number} wilayah** hanya satu atau dua laporan lagi dari merah.",
        "**{number} wilayah** hanya satu atau dua laporan lagi dari merah.",
        number,
    ).format(number=format_number(number))


def _stage_words(ahead: StageAhead) -> str:
    now = vocabulary.label("election_stages", ahead.now) if ahead.now else _("tidak tercatat")
    if ahead.stage is None or ahead.start is None:
        return _("Tahapan sekarang: {now}. Tidak ada tahapan berikutnya yang tercatat.").format(now=now)
    return _("Tahapan sekarang: {now}. Berikutnya: {next}, mulai {day} ({days} hari lagi).").format(
        now=now,
        next=vocabulary.label("election_stages", ahead.stage),
        day=format_date(ahead.start),
        days=format_number(ahead.days),
    )


def _drivers(codes: list[str]) -> str:
    return ", ".join(vocabulary.label("risk_drivers", code) for code in codes) or "–"
