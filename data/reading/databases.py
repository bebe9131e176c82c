"""Opening a table of a database to read it: DuckDB and SQLite files, and PostgreSQL."""

import importlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

from data.errors import UserError
from data.postgres_driver import MODULE, postgres_driver
from language import _

ADDRESS = "PETA_SOURCE_URL"

# Loaded only where a database is read: most files are no databases.
_DUCKDB = "duckdb"
_SCHEMES = ("postgresql", "postgres", "duckdb", "sqlite")
_SECRETS = frozenset(("password", "passfile", "sslpassword"))


def address_of(url: str | None) -> SplitResult:
    """Return the address of a database: as given, or else as the environment says (`PETA_SOURCE_URL`).

    A password belongs into the environment (`PGPASSWORD`, or an address in `PETA_SOURCE_URL`): one in an
    address that was typed would stay in the history of the shell and the list of processes.

    Raises:
        UserError: where there is no address, it holds a password, or is of no database that is read.
    """
    written = url or os.environ.get(ADDRESS, "")
    address = urlsplit(written)
    if address.scheme not in _SCHEMES:
        raise UserError(
            _("Alamat basis data tidak dikenal."),
            expected=_("postgresql://…, duckdb:///berkas, atau sqlite:///berkas; atau isi {name}").format(
                name=ADDRESS
            ),
        )
    if url and (address.password or _SECRETS & {name for name, _value in parse_qsl(address.query)}):
        raise UserError(
            _("Alamat basis data memuat kata sandi."),
            where=shown(address),
            expected=_("kata sandi hanya dari lingkungan: PGPASSWORD atau {name}").format(name=ADDRESS),
        )
    return address


def shown(address: SplitResult) -> str:
    """Return an address without user and password."""
    return f"{address.scheme}://{address.hostname or ''}{address.path}"


@contextmanager
def opened(address: SplitResult) -> Iterator[Any]:
    """Give a cursor of a database that is only read.

    Raises:
        UserError: where it cannot be reached or refuses.
    """
    try:
        with closing(_connected(address)) as connection, closing(connection.cursor()) as cursor:
            yield cursor
    except _refusals() as error:
        raise UserError(
            _("Basis data tidak dapat dibaca."),
            where=shown(address),
            expected=_("basis data yang berjalan dan hak baca atas tabelnya"),
            next_step=_("Periksa alamat, nama tabel, dan hak akses."),
        ) from error


def _connected(address: SplitResult) -> Any:
    if address.scheme.startswith("postgres"):
        return postgres_driver().connect(address.geturl())
    path = Path(address.path)
    if not path.is_file():
        raise UserError(_("Berkas basis data tidak ditemukan."), where=shown(address))
    if address.scheme == "duckdb":
        return importlib.import_module(_DUCKDB).connect(str(path), read_only=True)
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)


def _refusals() -> tuple[type[Exception], ...]:
    loaded = [sys.modules[name].Error for name in (_DUCKDB, MODULE) if name in sys.modules]
    return (sqlite3.Error, *loaded)
