"""What several commands are given: a file or a database table, and what the steward says about it."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

from data.access import account_name
from data.dates import DateOrder
from data.desk import Examination, examine_source
from data.draft import Options
from data.errors import UserError
from data.kinds import Unit
from data.places import CodeScheme
from data.reading import Progress, Source, read_source, read_sql, silent
from data.release import Release
from data.terms import known_codes, meanings
from data.vocabulary import normalise
from geo.desk_context import desk_context
from geo.match import match_many
from language import _, format_percent

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What `add_subparsers` returns; argparse has no public name for it."""

_CAPITAL = ZoneInfo("Asia/Jakarta")


def now() -> datetime:
    """Return the time in the capital, by which days are counted."""
    return datetime.now(_CAPITAL)


def add_source_options(command: argparse.ArgumentParser) -> None:
    """Let a command take a file or a database table."""
    command.add_argument(
        "file", type=Path, nargs="?", help=_("berkas CSV, XLSX, XLS, ODS, Parquet, atau JSON Lines")
    )
    command.add_argument("--sheet", help=_("lembar buku kerja; bila tidak disebut, yang paling mirip tabel"))
    command.add_argument("--table", help=_("tabel basis data, sebagai ganti berkas"))
    command.add_argument(
        "--url", help=_("alamat basis data tanpa kata sandi; bila tidak disebut, PETA_SOURCE_URL")
    )


def add_file_options(command: argparse.ArgumentParser) -> None:
    """Let a command take a file and what the steward says about it."""
    add_source_options(command)
    command.add_argument("--election", help=_("kode pemilihan bila berkas tidak memuatnya"))
    command.add_argument("--body", help=_("kode lembaga penghitung bila berkas tidak memuatnya"))
    command.add_argument(
        "--unit", choices=[unit.value for unit in Unit], help=_("satuan hitung; bila tidak disebut, orang")
    )
    command.add_argument(
        "--date-order",
        choices=[order.value for order in DateOrder],
        help=_("urutan hari dan bulan bila tanggal dapat dibaca dua cara"),
    )
    command.add_argument(
        "--codes",
        choices=[scheme.value for scheme in CodeScheme],
        help=_("sistem kode wilayah bila kolomnya tidak menunjukkannya"),
    )
    command.add_argument("--json", action="store_true", help=_("keluaran JSON"))


def add_signature(command: argparse.ArgumentParser) -> None:
    """Let a command be told who does it and why; both go into the journal of the data set."""
    command.add_argument(
        "--by", default=account_name(), help=_("nama atau jabatan yang melakukannya; biasanya nama akun")
    )
    command.add_argument("--note", default="", help=_("alasannya"))


def moment_given(text: str | None) -> datetime | None:
    """Return a moment as written; one without an offset is meant in the capital.

    Raises:
        UserError: where it cannot be read.
    """
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            _("Waktu tidak dapat dibaca."), where=text, expected=_("misalnya 2026-12-01T09:00")
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=_CAPITAL)


def source_given(arguments: argparse.Namespace) -> Source:
    """Read the file or the database table of `add_source_options`.

    Raises:
        UserError: where neither or both are given, or it cannot be read.
    """
    if (arguments.file is None) == (arguments.table is None):
        raise UserError(_("Sebutkan satu berkas, atau satu tabel basis data dengan --table."))
    if arguments.table is not None:
        return read_sql(arguments.table, url=arguments.url, progress=told())
    return read_source(arguments.file, sheet=arguments.sheet, progress=told())


def examined(arguments: argparse.Namespace, *, against: Release | None = None) -> Examination:
    """Examine the file of `add_file_options`.

    Args:
        arguments: what was given.
        against: a release the file is held against.

    Raises:
        UserError: where it cannot be read, or a stated word is not known.
    """
    options = Options(
        today=now().date(),
        election=_known(arguments.election, option="election", vocabulary="elections"),
        body=_known(arguments.body, option="body", vocabulary="bodies"),
        unit=Unit(arguments.unit) if arguments.unit else None,
        date_order=DateOrder(arguments.date_order) if arguments.date_order else None,
        code_scheme=CodeScheme(arguments.codes) if arguments.codes else None,
    )
    return examine_source(
        source_given(arguments),
        match_places=match_many,
        options=options,
        context=desk_context(against),
        progress=told(),
    )


def write_file(path: Path, content: bytes) -> None:
    """Write a file that was asked for.

    Raises:
        UserError: where it cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(
            _("Berkas tidak dapat ditulis."),
            where=str(path),
            next_step=_("Pilih folder yang ada dan boleh ditulis."),
        ) from error


def told() -> Progress:
    """Return progress in one line that is written over, where a person looks on."""
    if not sys.stderr.isatty():
        return silent

    def tell(fraction: float, words: str) -> None:
        end = "\n" if fraction >= 1 else ""
        sys.stderr.write(f"\r\033[K{format_percent(fraction, 0)} {words}{end}")
        sys.stderr.flush()

    return tell


def _known(written: str | None, *, option: str, vocabulary: str) -> str | None:
    """The code that a stated word means."""
    if written is None:
        return None
    code = meanings(vocabulary).get(normalise(written))
    if code is None:
        raise UserError(
            _("Nilai pilihan tidak dikenal."),
            where=f"--{option} {written}",
            expected=", ".join(known_codes(vocabulary)),
        )
    return code
