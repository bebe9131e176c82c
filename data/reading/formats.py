"""Which format a file has, told by its first bytes and never by its name."""

import re
from pathlib import Path

from data.errors import UserError
from data.reading.archives import archive_format
from data.reading.limits import Limits
from data.reading.refusals import no_workbook, nothing_in, unreadable
from data.reading.source import Format
from language import _, format_number

_START = 4096
_HTML = re.compile(
    rb"\s*(?:<!doctype html|<html|<table|<\?xml[^>]*\?>\s*(?:<\?mso|<workbook))", re.IGNORECASE
)
_JSON_LIST = re.compile(rb"\s*\[\s*\{")
_OTHERS = {
    b"%PDF": "PDF",
    b"\x1f\x8b": "GZIP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}


def format_of(path: Path, *, limits: Limits) -> Format:
    """Return what a file holds.

    Raises:
        UserError: where it is missing, empty, larger than the limit, or none of the formats that are read.
    """
    start = _start(path, limits)
    if start.startswith(b"PK\x03\x04"):
        return archive_format(path)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return Format.XLS
    if start.startswith(b"PAR1"):
        return Format.PARQUET
    for mark, name in _OTHERS.items():
        if start.startswith(mark):
            raise unreadable(
                path.name,
                _("CSV, XLSX, XLS, ODS, Parquet, atau JSON Lines, bukan {format}").format(format=name),
            )
    if _HTML.match(start.removeprefix(b"\xef\xbb\xbf")):
        raise no_workbook(path.name, _("Berkas ini halaman web atau XML, bukan buku kerja."))
    if _JSON_LIST.match(start.removeprefix(b"\xef\xbb\xbf")):
        raise unreadable(path.name, _("JSON Lines, satu objek sebaris, bukan satu larik JSON"))
    is_lines = start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    return Format.JSON_LINES if is_lines else Format.CSV


def _start(path: Path, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(_START)
    except OSError as error:
        raise UserError(
            _("Berkas tidak ditemukan atau tidak dapat dibuka."),
            where=path.name,
            next_step=_("Periksa nama dan izin berkas."),
        ) from error
    if size > limits.file_bytes:
        raise UserError(
            _("Berkas terlalu besar."),
            where=path.name,
            expected=_("paling besar {size} MB").format(size=format_number(limits.file_bytes / 1_000_000)),
            next_step=_("Pecah berkas menurut provinsi atau bulan."),
        )
    if size == 0:
        raise nothing_in(path.name)
    return start
