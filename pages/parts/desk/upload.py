"""The first step: a file, and the data set it is for."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from charts.words import unit_label
from data.elections import elections
from data.errors import UserError
from data.kinds import TableKind, Unit
from data.reading import read_limits
from data.shelf import imported_names
from data.vocabulary import labels
from data.workbook import template_csv, template_workbook
from geo.desk_context import regions_to_choose
from language import _, format_number
from pages.parts.desk.progress import shown_progress
from pages.parts.desk.sheets import forget_upload, read_upload, upload_key
from pages.parts.desk.work import (
    change_data_set,
    clear_desk,
    data_set,
    files_so_far,
    next_file,
    put_on_desk,
    work,
)
from pages.parts.frame import error_text
from pages.parts.stock import election_label, release_title, releases

_REFUSED = "desk file refused"
_TYPES = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "parquet", "jsonl", "ndjson"]


def show_upload() -> None:
    """Take a file, or say which one is on the desk; ask which data set it is for."""
    st.subheader(_("1. Berkas"), anchor=False)
    at_hand = work()
    if at_hand is None:
        _take_file()
        return
    source = at_hand.chosen.source
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            _("**Berkas {format}** dengan {rows} baris dan {columns} kolom sudah dibaca.").format(
                format=source.format.value,
                rows=format_number(len(source.cells)),
                columns=format_number(len(source.headers)),
            )
        )
        st.button(_("Ganti berkas"), icon=":material/restart_alt:", key="desk clear", on_click=clear_desk)
    st.caption(
        _(
            "Berkas aslinya sudah dihapus dari peladen. Yang ada di sini hanya tabel tanpa data pribadi, dan "
            "tabel ini hilang bila sesi Anda berakhir."
        )
    )
    _ask_data_set()


def _take_file() -> None:
    if refused := st.session_state.pop(_REFUSED, None):
        st.error(refused)
    limits = read_limits()
    megabytes = st.get_option("server.maxUploadSize")
    st.markdown(
        _(
            "Jatuhkan berkas perkara atau tabel jumlah per wilayah. Sistem mengenali kolom, membuang data "
            "pribadi, memeriksa isinya, dan memperlihatkan petanya sebelum ada yang terbit."
        )
    )
    number = files_so_far()
    upload = st.file_uploader(
        _("Berkas data"),
        type=_TYPES,
        key=upload_key(number),
        help=_("CSV, XLSX, XLS, ODS, Parquet, atau JSON Lines."),
    )
    st.caption(
        _("Paling besar {megabytes} MB, {rows} baris, dan {columns} kolom.").format(
            megabytes=format_number(megabytes),
            rows=format_number(limits.rows),
            columns=format_number(limits.columns),
        )
    )
    if upload is None:
        _offer_templates()
        return
    _read(upload)
    forget_upload(number)
    st.rerun()


def _read(upload: UploadedFile) -> None:
    try:
        with shown_progress(_("Membaca berkas")) as progress:
            put_on_desk(read_upload(upload, progress=progress))
    except UserError as error:
        # The file is gone either way; its sentence stands above an empty uploader.
        st.session_state[_REFUSED] = error_text(error)
        next_file()


def _offer_templates() -> None:
    st.markdown(_("Belum punya berkas? Mulailah dari templat."))
    words = {TableKind.CASES: _("Templat perkara"), TableKind.COUNTS: _("Templat jumlah per wilayah")}
    with st.container(horizontal=True, gap="small"):
        for kind, title in words.items():
            st.download_button(
                f"{title} (XLSX)",
                data=_template(kind),
                file_name=f"templat-{kind.value}.xlsx",
                key=f"desk template {kind.value}",
                icon=":material/download:",
                on_click="ignore",
            )
            st.download_button(
                f"{title} (CSV)",
                data=template_csv(kind, example=True).encode("utf-8-sig"),
                file_name=f"templat-{kind.value}.csv",
                mime="text/csv",
                key=f"desk template csv {kind.value}",
                icon=":material/download:",
                on_click="ignore",
            )


def _template(kind: TableKind) -> Callable[[], bytes]:
    return lambda: template_workbook(kind, places=regions_to_choose())


def _ask_data_set() -> None:
    named = data_set()
    existing, title, name = st.columns([2, 3, 2], gap="medium")
    with existing:
        words = {"": _("Set data baru"), **{each: _title(each) for each in imported_names()}}
        _choose(_("Untuk set data"), words, "existing")
    if not named.existing:
        with title:
            _write(_("Judul"), "title", placeholder=_("misalnya Laporan Banten 2024"), max_chars=80)
        with name:
            _write(
                _("Nama pendek"), "name", placeholder=short_name(named.title) or "banten-2024", max_chars=40
            )
    election, body, unit = st.columns([2, 3, 2], gap="medium")
    from_file = {"": _("Menurut berkas")}
    with election:
        codes = reversed(elections().index)
        _choose(_("Pemilihan"), from_file | {code: election_label(code) for code in codes}, "election")
    with body:
        _choose(_("Lembaga yang menghitung"), from_file | dict(labels("bodies")), "body")
    with unit:
        _choose(_("Satu baris berarti"), from_file | {each.value: unit_label(each) for each in Unit}, "unit")
    key = "desk complete"
    st.session_state[key] = named.complete
    st.checkbox(
        _("Daftar ini lengkap: wilayah tanpa baris berarti tidak ada laporan di sana"),
        key=key,
        on_change=lambda: change_data_set(complete=bool(st.session_state[key])),
        help=_(
            "Bila tidak dicentang, wilayah tanpa baris belum diketahui dan tetap abu-abu di peta: tidak ada "
            "kabar bukan berarti tidak ada pelanggaran."
        ),
    )


def short_name(title: str) -> str:
    """Return a short code made of a title: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")


def _title(name: str) -> str:
    return f"{release_title(name)} ({name})" if name in releases() else name


def _choose(title: str, words: dict[str, str], what: str) -> None:
    key, current = f"desk {what}", getattr(data_set(), what)
    st.session_state[key] = current if current in words else ""
    st.selectbox(
        title,
        tuple(words),
        key=key,
        format_func=lambda code: words.get(code, code),
        on_change=lambda: change_data_set(**{what: st.session_state[key]}),
    )


def _write(title: str, what: str, **options: Any) -> None:
    key = f"desk {what}"
    st.session_state[key] = getattr(data_set(), what)
    st.text_input(
        title, key=key, on_change=lambda: change_data_set(**{what: st.session_state[key].strip()}), **options
    )
