"""Sentences for files that cannot be read, shared by the readers."""

from data.errors import UserError
from language import _


def nothing_in(where: str) -> UserError:
    """Return the error for a file without any cell."""
    return UserError(
        _("Berkas tidak berisi data."),
        where=where,
        expected=_("satu baris judul kolom dan paling sedikit satu baris data"),
        next_step=_("Lihat contoh dalam docs/data-format.md."),
    )


def unreadable(where: str, expected: str) -> UserError:
    """Return the error for a file that is damaged or none of the formats that are read."""
    return UserError(
        _("Berkas tidak dapat dibaca."),
        where=where,
        expected=expected,
        next_step=_("Simpan ulang sebagai CSV (UTF-8) atau XLSX, lalu coba lagi."),
    )


def no_workbook(where: str, found: str = "") -> UserError:
    """Return the error for an archive or a page that only bears the name of a workbook."""
    return UserError(
        found or _("Berkas tidak dapat dibaca sebagai buku kerja."),
        where=where,
        expected=_("buku kerja XLSX, XLS, atau ODS yang utuh dan tanpa kata sandi"),
        next_step=_("Buka di Excel atau LibreOffice, simpan ulang sebagai XLSX, lalu coba lagi."),
    )
