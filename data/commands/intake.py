"""`check` and `import`: a case file is examined; what is accepted becomes a release."""

import argparse

from data import store
from data.commands.given import Commands, add_file_options, examined
from data.desk import Examination
from data.kinds import TableKind, Unit
from data.release import Release
from data.report import report_json, report_text
from data.shelf import check_new_name
from language import _


def add_to(commands: Commands) -> None:
    """Add the two commands."""
    check = commands.add_parser("check", help=_("periksa berkas; tidak ada yang disimpan"))
    bring = commands.add_parser("import", help=_("periksa berkas dan terbitkan baris yang diterima"))
    for command in (check, bring):
        add_file_options(command)
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


def _check(arguments: argparse.Namespace) -> int:
    found = examined(arguments)
    print(report_json(found) if arguments.json else report_text(found))
    return 0 if found.is_clean else 1


def _import(arguments: argparse.Namespace) -> int:
    check_new_name(arguments.name)
    found = examined(arguments)
    release = None if found.is_refused else _published(found, arguments)
    print(report_json(found, release=release) if arguments.json else report_text(found, release=release))
    return 0 if found.is_clean else 1


def _published(found: Examination, arguments: argparse.Namespace) -> Release:
    return store.publish(
        found.table,
        name=arguments.name,
        kind=found.kind,
        title=arguments.title or arguments.name,
        source=found.provenance,
        unit=Unit(arguments.unit) if found.kind is TableKind.CASES else None,
        complete=arguments.complete,
        note=arguments.note,
        examination=found.summary,
    )
