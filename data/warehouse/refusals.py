"""Why a database refused, in words: from the code it gave, never with what it said.

What the driver says may quote the address it was given, and with it the password.
"""

from data.errors import UserError
from language import _, format_number

_UNDEFINED_TABLE = "42P01"
_TOO_SLOW = "57014"
_NOT_ALLOWED = "42501"
_NO_ROOM = ("53100", "53200", "53300")
_NOT_LET_IN = ("authentication failed", "no password supplied", "does not exist", "no pg_hba.conf entry")


class CopyMissingError(UserError):
    """A table that a statement speaks of is not there."""


def sqlstate(error: Exception) -> str:
    """Return the five characters by which PostgreSQL tells errors apart; empty where it gave none."""
    return str(getattr(error, "sqlstate", None) or "")


def is_lost(error: Exception) -> bool:
    """Return whether the connection itself is gone, so that the same question may be asked on another."""
    return sqlstate(error) in ("", "57P01", "57P02", "57P03")


def refused_connection(error: Exception, *, where: str) -> UserError:
    """Return what to tell where no connection could be opened."""
    if any(sign in str(error) for sign in _NOT_LET_IN):
        return UserError(
            _("Basis data menolak masuk."),
            where=where,
            expected=_("nama basis data, akun, dan kata sandi yang benar"),
            next_step=_("Periksa PETA_ENGINE dan PGPASSWORD pada peladen, lalu muat ulang halaman."),
        )
    return UserError(
        _("Basis data tidak dapat dihubungi."),
        where=where,
        expected=_("basis data yang berjalan di alamat ini"),
        next_step=_("Coba lagi sebentar lagi; bila tetap gagal, periksa basis data dan PETA_ENGINE."),
    )


def refused_question(error: Exception, *, where: str, seconds: float) -> UserError:
    """Return what to tell where a connection was there and the answer did not come."""
    state = sqlstate(error)
    if state == _TOO_SLOW:
        return UserError(
            _("Basis data terlalu lama menjawab."),
            where=where,
            expected=_("jawaban dalam {seconds} detik").format(
                seconds=format_number(seconds, 0 if seconds >= 1 else 1)
            ),
            next_step=_("Coba lagi, persempit pilihan, atau naikkan PETA_ENGINE_TIMEOUT."),
        )
    if state == _NOT_ALLOWED:
        return UserError(
            _("Akun basis data tidak berhak atas tabel rilis."),
            where=where,
            expected=_("hak baca atas skema peta_netral, dan hak tulis untuk memuat rilis"),
            next_step=_("Muat rilis lebih dulu dengan akun yang berhak: `python -m data warehouse load`."),
        )
    if state in _NO_ROOM:
        return UserError(
            _("Basis data kehabisan ruang, memori, atau sambungan."),
            where=where,
            next_step=_("Lapangkan basis data, lalu muat ulang halaman."),
        )
    kind = CopyMissingError if state == _UNDEFINED_TABLE else UserError
    return kind(
        _("Basis data tidak dapat menjawab."),
        where=f"{where} {state}".strip(),
        expected=_("basis data yang berjalan dan tabel rilis yang utuh"),
        next_step=_("Coba lagi sebentar lagi; bila tetap gagal, periksa catatan basis data."),
    )
