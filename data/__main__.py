"""`python -m data check | import | mapping | releases | rollback`: case files in, releases out."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from data import store
from data.command_line import run
from data.dates import DateOrder
from data.desk import Examination, examine_source, mapping_for
from data.draft import Options
from data.errors import UserError
from data.kinds import TableKind, Unit
from data.mapping import remember_mapping, undo_mapping, with_codes, with_columns, with_orders
from data.privacy import without_identifiers
from data.reading import Progress, Source, read_source, read_sql, silent
from data.release import Release
from data.report import mapping_text, report_json, report_text
from data.shelf import check_new_name
from data.terms import known_codes, meanings
from data.vocabulary import normalise
from geo.match import match_many
from language import _, format_number, format_percent

_CAPITAL = ZoneInfo("Asia/Jakarta")


def main() -> int:
    """Read the arguments, do the work and return the exit code: 1 where something has to be mended."""
    arguments = _parser().parse_args()
    return int(arguments.work(arguments))


def _check(arguments: argparse.Namespace) -> int:
    examined = _examined(arguments)
    print(report_json(examined) if arguments.json else report_text(examined))
    return 0 if examined.is_clean else 1


def _import(arguments: argparse.Namespace) -> int:
    check_new_name(arguments.name)
    examined = _examined(arguments)
    release = None if examined.is_refused else _published(examined, arguments)
    print(
        report_json(examined, release=release) if arguments.json else report_text(examined, release=release)
    )
    return 0 if examined.is_clean else 1


def _published(examined: Examination, arguments: argparse.Namespace) -> Release:
    return store.publish(
        examined.table,
        name=arguments.name,
        kind=examined.kind,
        title=arguments.title or arguments.name,
        source=examined.provenance,
        unit=Unit(arguments.unit) if examined.kind is TableKind.CASES else None,
        complete=arguments.complete,
        note=arguments.note,
    )


def _examined(arguments: argparse.Namespace) -> Examination:
    options = Options(
        today=datetime.now(_CAPITAL).date(),
        election=_known(arguments.election, option="election", vocabulary="elections"),
        body=_known(arguments.body, option="body", vocabulary="bodies"),
        unit=Unit(arguments.unit),
        date_order=DateOrder(arguments.date_order) if arguments.date_order else None,
    )
    return examine_source(_source(arguments), match_places=match_many, options=options, progress=_told())


def _source(arguments: argparse.Namespace) -> Source:
    """The file or the database table that is to be read."""
    if (arguments.file is None) == (arguments.table is None):
        raise UserError(_("Sebutkan satu berkas, atau satu tabel basis data dengan --table."))
    if arguments.table is not None:
        return read_sql(arguments.table, url=arguments.url, progress=_told())
    return read_source(arguments.file, sheet=arguments.sheet, progress=_told())


def _told() -> Progress:
    """Progress in one line that is written over, where a person looks on."""
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


def _mapping(arguments: argparse.Namespace) -> int:
    source = _source(arguments)
    if arguments.undo and not undo_mapping(source.headers):
        raise UserError(_("Belum ada pemetaan yang disimpan untuk berkas seperti ini."))
    clean = without_identifiers(source.cells, headers=source.headers)
    proposed = mapping_for(source, clean, match_places=match_many)
    answered = with_columns(proposed, arguments.column or ())
    answered = with_codes(with_orders(answered, arguments.dates or ()), arguments.every_row or ())
    if answered != proposed:
        remember_mapping(answered, at=datetime.now(_CAPITAL), note=arguments.note)
    print(mapping_text(answered))
    return 1 if answered.waiting else 0


def _releases(arguments: argparse.Namespace) -> int:
    rows = [
        (release, release.release_id == in_force.release_id)
        for in_force in store.datasets()
        for release in store.releases(in_force.name)
    ]
    print(_releases_json(rows) if arguments.json else _releases_text(rows))
    return 0


def _releases_json(rows: list[tuple[Release, bool]]) -> str:
    listed = [
        {
            "name": release.name,
            "release_id": release.release_id,
            "in_force": in_force,
            "kind": release.kind.value,
            "title": release.title,
            "illustrative": release.illustrative,
            "rows": release.rows,
            "first_day": release.first_day.isoformat(),
            "last_day": release.last_day.isoformat(),
            "published_at": release.published_at,
        }
        for release, in_force in rows
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _releases_text(rows: list[tuple[Release, bool]]) -> str:
    name_width = max((len(release.name) for release, _in_force in rows), default=0)
    id_width = max((len(release.release_id) for release, _in_force in rows), default=0)
    lines = [
        f"{'*' if in_force else ' '} {release.name:<{name_width}}  {release.release_id:<{id_width}}  "
        f"{format_number(release.rows):>9}  {release.first_day} – {release.last_day}  {release.title}"
        for release, in_force in rows
    ]
    return "\n".join([*lines, _("* rilis yang berlaku")])


def _rollback(arguments: argparse.Namespace) -> int:
    release = store.rollback(arguments.name, arguments.release)
    print(
        _("Rilis {release} dari set data “{name}” sekarang berlaku.").format(
            release=release.release_id, name=release.name
        )
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m data", description=_("Berkas perkara masuk, rilis keluar.")
    )
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help=_("periksa berkas; tidak ada yang disimpan"))
    bring = commands.add_parser("import", help=_("periksa berkas dan terbitkan baris yang diterima"))
    for command in (check, bring):
        _add_file_options(command)
    check.set_defaults(work=_check)
    bring.set_defaults(work=_import)
    bring.add_argument("--name", required=True, help=_("nama set data, misalnya banten-2024"))
    bring.add_argument("--title", help=_("judul yang dilihat pembaca"))
    bring.add_argument("--note", default="", help=_("alasan penerbitan"))
    bring.add_argument(
        "--complete",
        action="store_true",
        help=_("wilayah tanpa baris berarti tidak ada laporan di sana"),
    )
    known = commands.add_parser("mapping", help=_("lihat, jawab, atau batalkan pemetaan kolom sebuah berkas"))
    _add_mapping_options(known)
    known.set_defaults(work=_mapping)
    listed = commands.add_parser("releases", help=_("daftar rilis"))
    listed.add_argument("--json", action="store_true", help=_("keluaran JSON"))
    listed.set_defaults(work=_releases)
    back = commands.add_parser("rollback", help=_("berlakukan rilis lain dari set data"))
    back.add_argument("name", help=_("nama set data"))
    back.add_argument("release", help=_("id rilis"))
    back.set_defaults(work=_rollback)
    return parser


def _add_mapping_options(command: argparse.ArgumentParser) -> None:
    _add_source_options(command)
    command.add_argument("--column", action="append", help=_("jawaban judul=kolom; boleh berulang"))
    command.add_argument("--dates", action="append", help=_("jawaban kolom=urutan, misalnya reported_on=dmy"))
    command.add_argument(
        "--every-row",
        action="append",
        help=_("jawaban kolom=kode untuk semua baris, misalnya counter=reported"),
    )
    command.add_argument("--undo", action="store_true", help=_("batalkan jawaban terakhir"))
    command.add_argument("--note", default="", help=_("alasan jawaban"))


def _add_source_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", type=Path, nargs="?", help=_("berkas CSV, XLSX, XLS, ODS, Parquet, atau JSON Lines")
    )
    command.add_argument("--sheet", help=_("lembar buku kerja; bila tidak disebut, yang paling mirip tabel"))
    command.add_argument("--table", help=_("tabel basis data, sebagai ganti berkas"))
    command.add_argument(
        "--url", help=_("alamat basis data tanpa kata sandi; bila tidak disebut, PETA_SOURCE_URL")
    )


def _add_file_options(command: argparse.ArgumentParser) -> None:
    _add_source_options(command)
    command.add_argument("--election", help=_("kode pemilihan bila berkas tidak memuatnya"))
    command.add_argument("--body", help=_("kode lembaga penghitung bila berkas tidak memuatnya"))
    command.add_argument(
        "--unit", choices=[unit.value for unit in Unit], default=Unit.PERSON.value, help=_("satuan hitung")
    )
    command.add_argument(
        "--date-order",
        choices=[order.value for order in DateOrder],
        help=_("urutan hari dan bulan bila tanggal dapat dibaca dua cara"),
    )
    command.add_argument("--json", action="store_true", help=_("keluaran JSON"))


if __name__ == "__main__":
    run(main)
