"""Looking over the settings of an installation before it starts: everything that is wrong, in one report."""

import logging
import os
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from data.errors import UserError
from data.reading.limits import read_limits
from data.settings import Settings, seconds_setting
from language import _

_NAMES = """
    STORE BOUNDARIES ADDRESS TEMPLATE SMTP_URL MAIL_FROM ROLES ROLE_CLAIM PROVINCE_CLAIM SESSION_SECONDS
    ENGINE ENGINE_TIMEOUT LOG_LEVEL SOURCE_URL MAX_FILE_MB MAX_UNPACKED_MB MAX_ROWS MAX_COLUMNS MAX_CELLS
"""
KNOWN = frozenset(f"PETA_{name}" for name in _NAMES.split())
LOG_LEVELS = tuple(level for level in logging.getLevelNamesMapping() if level not in {"NOTSET", "WARN"})
_MAIL = frozenset({"smtp", "smtp+starttls", "smtps"})


@dataclass(frozen=True)
class SettingsReport:
    """What is wrong with the settings.

    Attributes:
        refused: without these there is nothing sensible to show, or something unsafe would be.
        warned: the rest works without these.
    """

    refused: tuple[UserError, ...]
    warned: tuple[UserError, ...]


def check_settings() -> SettingsReport:
    """Return everything that is wrong with the settings in force; nothing is raised.

    Values that may hold a password are never named.
    """
    store, boundaries = _path("PETA_STORE") or Settings.store, _path("PETA_BOUNDARIES")
    refused = [*_store(store), *_boundaries(boundaries), *_roles(_path("PETA_ROLES")), *_seconds()]
    warned = [*_written_store(store), *_address(), *_template(_path("PETA_TEMPLATE"))]
    warned += [*_mail(), *_limits(), *_log_level(), *_unknown()]
    return SettingsReport(tuple(refused), tuple(warned))


def _path(name: str) -> Path | None:
    written = os.environ.get(name, "")
    return Path(written) if written else None


def _seconds() -> Iterable[UserError]:
    for name in ("PETA_SESSION_SECONDS", "PETA_ENGINE_TIMEOUT"):
        try:
            seconds_setting(name, default=1.0)
        except UserError as error:
            yield error


def _store(store: Path) -> Iterable[UserError]:
    if store.exists() and not (store.is_dir() and os.access(store, os.R_OK | os.X_OK)):
        yield _wrong("PETA_STORE", store, _("folder yang dapat dibaca"))


def _written_store(store: Path) -> Iterable[UserError]:
    there = next(each for each in (store, *store.absolute().parents) if each.exists())
    if os.environ.get("PETA_STORE") and not store.exists():
        yield _wrong("PETA_STORE", store, _("folder yang sudah ada; tanpa itu hanya data bawaan yang tampil"))
    elif there.is_dir() and not os.access(there, os.W_OK | os.X_OK):
        yield _wrong("PETA_STORE", store, _("folder yang dapat ditulis; tanpa itu tidak ada yang tersimpan"))


def _boundaries(path: Path | None) -> Iterable[UserError]:
    if path is not None and not _is_readable(path):
        yield _wrong("PETA_BOUNDARIES", path, _("berkas batas wilayah yang ada dan dapat dibaca"))


def _roles(path: Path | None) -> Iterable[UserError]:
    if path is not None and not _is_readable(path):
        yield _wrong("PETA_ROLES", path, _("tabel peran yang ada dan dapat dibaca"))


def _template(path: Path | None) -> Iterable[UserError]:
    if path is not None and not _is_readable(path):
        yield _wrong("PETA_TEMPLATE", path, _("berkas .pptx yang ada dan dapat dibaca"))


def _address() -> Iterable[UserError]:
    address = os.environ.get("PETA_ADDRESS", Settings.address)
    if not _is_address(address, {"http", "https"}):
        yield _wrong("PETA_ADDRESS", "", _("misalnya https://peta.contoh.go.id"))


def _mail() -> Iterable[UserError]:
    server, sender = os.environ.get("PETA_SMTP_URL", ""), os.environ.get("PETA_MAIL_FROM", "")
    if server and not _is_address(server, _MAIL):
        yield _wrong("PETA_SMTP_URL", "", _("misalnya smtp+starttls://nama:sandi@surel.contoh.go.id:587"))
    if sender and "@" not in sender:
        yield _wrong("PETA_MAIL_FROM", sender, _("alamat surel pengirim"))


def _is_address(text: str, schemes: Container[str]) -> bool:
    try:
        known = urlsplit(text)
        return known.scheme in schemes and bool(known.hostname) and known.port != 0
    except ValueError:  # a port that is no number
        return False


def _limits() -> Iterable[UserError]:
    try:
        read_limits()
    except UserError as error:
        yield error


def _log_level() -> Iterable[UserError]:
    written = os.environ.get("PETA_LOG_LEVEL", "")
    if written and written.upper() not in LOG_LEVELS:
        yield _wrong("PETA_LOG_LEVEL", written, ", ".join(LOG_LEVELS))


def _unknown() -> Iterable[UserError]:
    for name in sorted(set(os.environ)):
        if name.startswith("PETA_") and name not in KNOWN:
            yield UserError(_("Setelan ini tidak dikenal."), where=name, expected=", ".join(sorted(KNOWN)))


def _is_readable(path: Path) -> bool:
    return path.is_file() and os.access(path, os.R_OK)


def _wrong(name: str, value: object, expected: str) -> UserError:
    where = f"{name} = {value}" if value else name
    return UserError(_("Setelan tidak dapat dipakai."), where=where, expected=expected)
