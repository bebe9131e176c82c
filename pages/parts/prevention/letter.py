"""The ministerial warning of 2020 as data: before, after, and the warned beside the others."""

import pandas as pd
import streamlit as st

from analysis.measure import CountSource
from analysis.prevention.warnings import MinisterialWarning
from charts.figures.prevention import follow_up_around_warning
from charts.figures.provenance import Provenance
from data.kinds import Counter, Unit
from language import _, format_number, format_percent
from pages.parts.figure import show_figure
from pages.parts.text_table import Row, show_text_table


def show_letter(warning: MinisterialWarning) -> None:
    """Draw follow-up around the letter, and who was warned; frames of `ministerial_warning`."""
    known = Provenance(
        dataset="terbit",
        dataset_title=_("Angka terbit"),
        illustrative=False,
        source=_("KASN dan Kemendagri, sebagaimana diberitakan"),
        as_of=warning.followed_on,
        counter=Counter.FOLLOWED_UP,
        unit=Unit.PERSON,
        place="Indonesia",
    )
    show_figure(follow_up_around_warning(warning, known))
    kinds = {"provinsi": _("Provinsi"), "kabupaten": _("Kabupaten"), "kota": _("Kota")}
    rows = warning.by_kind.to_dict("records")
    show_text_table(
        {
            _("Pemerintah"): [kinds[str(row["place_kind"])] for row in rows],
            _("Kepala daerah yang ditegur"): [format_number(row["heads"]) for row in rows],
            _("Rekomendasi terbuka sebelumnya"): [format_number(row["open_before"]) for row in rows],
        },
        key="warned-heads",
        right=(
            _("Kepala daerah yang ditegur"),
            _("Rekomendasi terbuka sebelumnya"),
        ),
    )
    links = [f"[{number}](<{url}>)" for number, url in enumerate(warning.source_urls, start=1)]
    st.caption(_("Sumber surat: {links}.").format(links=" · ".join(links)))


def show_followed(source: CountSource, followed: pd.DataFrame) -> None:
    """Set the warned beside the others, case by case; frame of `follow_up_of_warned`."""
    st.subheader(_("Yang ditegur dan yang lain"), anchor=False)
    if followed.empty:
        st.info(
            _(
                "Perbandingan ini memerlukan data per perkara Pilkada 2020 dan hari yang ditampilkan "
                "sedikitnya 30 hari setelah surat (26 November 2020)."
            ),
            icon=":material/search_off:",
        )
        return
    groups = {"warned": _("Ditegur (yang diketahui)"), "others": _("Lainnya")}
    rows = followed.to_dict("records")
    show_text_table(
        {
            _("Kelompok"): [groups[str(row["group"])] for row in rows],
            _("Wilayah"): [format_number(row["places"]) for row in rows],
            _("Terbuka pada hari surat"): [format_number(row["open_before"]) for row in rows],
            _("Selesai dalam 30 hari"): [format_number(row["done"]) for row in rows],
            _("Bagian (95%)"): [_share(row) for row in rows],
        },
        key="followed",
        right=(
            _("Wilayah"),
            _("Terbuka pada hari surat"),
            _("Selesai dalam 30 hari"),
            _("Bagian (95%)"),
        ),
    )
    mark = _("**Data ilustratif.** ") if source.release.illustrative else ""
    st.caption(
        mark
        + _(
            "Yang ditegur dipilih karena terlambat, jadi berbeda dari yang lain bukan hanya oleh surat itu: "
            "selisih bukan pengaruh."
        )
    )


def _share(row: Row) -> str:
    if pd.isna(row["share"]):
        return format_number(None)
    share, low, high = (format_percent(row[name], 0) for name in ("share", "share_low", "share_high"))
    return f"{share} ({low}–{high})"
