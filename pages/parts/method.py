"""The method, told from the same objects that colour the map."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from analysis.method.note import MethodNote
from analysis.method.results import Result, results
from analysis.states import Zone
from analysis.zones import Legend
from charts.words import zone_title
from geo.boundaries import is_bundled
from geo.boundaries.provenance import boundary_quality
from language import _, format_number, format_percent
from pages.parts.reasons import zone_badge
from pages.parts.section import show_live_section
from pages.parts.text_table import show_text_table


def show_rules(legends: Iterable[Legend]) -> None:
    """Show each zone rule with its limits, what of it is published, and where."""
    for legend in legends:
        with st.container(border=True):
            _show_rule(legend)


def _show_rule(legend: Legend) -> None:
    rule = legend.rule
    st.markdown(f"#### {rule.label}")
    st.markdown(" · ".join(f"{zone_badge(each.zone)} {each.range_text}" for each in legend.classes))
    st.markdown(rule.note)
    details = [_("kode {code}, versi {version}").format(code=rule.id, version=rule.version)]
    if rule.url:
        details.append(_("[sumber]({url})").format(url=rule.url))
    st.caption(" · ".join(details))


def show_states() -> None:
    """Say what the four non-zone states mean."""
    meanings = {
        Zone.NO_DATA: _("Tidak ada angka yang diketahui. Tidak diketahui bukan berarti nol."),
        Zone.REPORTED_ZERO: _(
            "Ada lembaga yang menyatakan belum ada laporan. Nihil bukan bukti bahwa wilayah aman."
        ),
        Zone.OUT_OF_SCOPE: _("Tidak ada pemilihan di wilayah itu pada pemilihan yang dipilih."),
        Zone.INSUFFICIENT: _("Ada angka, tetapi bukti belum cukup untuk menetapkan zona."),
    }
    for zone, meaning in meanings.items():
        st.markdown(f"{zone_badge(zone)} **{zone_title(zone)}.** {meaning}")


def show_mix_method() -> None:
    """Say how shares and their intervals are computed."""
    st.markdown(
        _(
            "Bagian adalah jumlah satu jenis dibagi semua jenis di tempat itu. Rentang 95% dihitung dengan "
            "cara Wilson (1927): seberapa jauh bagian itu dapat meleset bila perkara datang secara acak dari "
            "pola yang tetap. Rentang ini tidak mencakup perkara yang tidak pernah dilaporkan."
        )
    )


def show_boundary_quality() -> None:
    """Say how the boundaries in force were made and how good they are."""
    if not is_bundled():
        st.markdown(_("Batas wilayah berasal dari berkas instansi Anda (`PETA_BOUNDARIES`)."))
        return
    quality = boundary_quality()
    st.markdown(
        _(
            "Batas dibangun dari titik tengah desa/kelurahan dan garis pantai OpenStreetMap: batas "
            "perkiraan. Luas {share} wilayah berbeda paling banyak 15% dari luas resmi; selisih terbesar "
            "{factor} kali. Irisan dibagi gabungan dengan batas pembanding yang independen: median {median}, "
            "terendah {lowest}. Instansi yang memiliki batas resmi dapat memakainya lewat pengaturan "
            "`PETA_BOUNDARIES`."
        ).format(
            share=format_percent(quality.area_within_15_percent),
            factor=format_number(quality.largest_area_factor, 2),
            median=format_number(quality.median_iou, 2),
            lowest=format_number(quality.lowest_iou, 2),
        )
    )


def show_notes(notes: Iterable[MethodNote]) -> None:
    """Show each method with its formulas, what it assumes, what it cannot say, and how it was tested.

    A note is written once it is opened: all of them together are twenty thousand letters of formulas.
    """
    for note in notes:
        show_live_section(partial(_show_folded, note), key=f"section {note.code}")


def _show_folded(note: MethodNote) -> None:
    with st.expander(f"**{note.title}**", key=f"note {note.code}", on_change="rerun") as folded:
        if folded.open:
            _show_note(note)


def _show_note(note: MethodNote) -> None:
    st.markdown(note.summary)
    for formula in note.formulas:
        st.latex(formula)
    for title, lines in (
        (_("Anggapan"), note.assumptions),
        (_("Batas"), note.limits),
        (_("Sumber"), note.sources),
    ):
        if lines:
            st.markdown("\n".join([f"**{title}**\n", *(f"- {line}" for line in lines)]))
    measured = results(note.studies) if note.studies else ()
    if measured:
        _show_results(measured, key=f"results-{note.code}")


def _show_results(measured: tuple[Result, ...], *, key: str) -> None:
    st.markdown(f"**{_('Pengujian')}**")
    columns = {
        _("Yang diukur"): [row.label for row in measured],
        _("Keadaan"): [row.setting for row in measured],
        _("Hasil"): [row.value for row in measured],
        _("Sasaran"): [row.target for row in measured],
        _("Tercapai"): [_met(row) for row in measured],
    }
    show_text_table(columns, key=key)


def _met(row: Result) -> str:
    if not row.target:
        return "–"
    return _("ya") if row.outcome.is_met else _("tidak")


def show_limits() -> None:
    """Say what must not be read into the figures."""
    limits = (
        _(
            "Dugaan bukan bukti: yang dilaporkan, yang direkomendasikan dan yang ditindaklanjuti dihitung "
            "terpisah dan tidak pernah dijumlahkan."
        ),
        _("Jumlah mengikuti kegiatan pengawasan: wilayah yang sepi laporan belum tentu aman."),
        _(
            "Tabulasi silang tidak pernah dipublikasikan; dalam data ilustratif, jenis, jabatan, status dan "
            "wilayah karena itu saling bebas."
        ),
        _("Zona menilai wilayah dan lembaga, bukan orang, dan tidak meramalkan siapa yang akan melanggar."),
    )
    st.markdown("\n".join(f"- {limit}" for limit in limits))
