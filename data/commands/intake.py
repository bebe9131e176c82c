"""`check` and `import`: a case file is examined; what is accepted becomes a release."""

import argparse
from pathlib import Path

from data import store
from data.commands.given import Commands, add_file_options, add_signature, examined, moment_given, write_file
from data.desk import Examination
from data.kinds import Unit
from data.publication import publish_examined
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
    check.add_argument("--against", metavar=_("NAMA"), help=_("set data yang rilisnya dibandingkan"))
    check.add_argument(
        "--findings", type=Path, metavar="XLSX", help=_("buku kerja temuan, sel yang bermasalah ditandai")
    )
    bring.set_defaults(work=_import)
    bring.add_argument("--name", required=True, help=_("nama set data, misalnya banten-2024"))
    bring.add_argument("--title", help=_("judul yang dilihat pembaca"))
    add_signature(bring)
    bring.add_argument(
        "--embargo", metavar=_("WAKTU"), help=_("berlaku mulai waktu ini; sebelumnya rilis lama")
    )
    bring.add_argument(
        "--complete",
        action="store_true",
        help=_("wilayah tanpa baris berarti tidak ada laporan di sana"),
    )


def _check(arguments: argparse.Namespace) -> int:
    against = store.open_release(arguments.against) if arguments.against else None
    found = examined(arguments, against=against)
    if arguments.findings:
        from data.workbook import findings_workbook  # noqa: PLC0415 - loads a library few commands need

        write_file(arguments.findings, findings_workbook(found))
    print(report_json(found) if arguments.json else report_text(found))
    return 0 if found.is_clean else 1


def _import(arguments: argparse.Namespace) -> int:
    check_new_name(arguments.name)
    found = examined(arguments, against=_in_force(arguments.name))
    release = None if found.is_refused else _published(found, arguments)
    print(report_json(found, release=release) if arguments.json else report_text(found, release=release))
    return 0 if found.is_clean else 1


def _in_force(name: str) -> Release | None:
    """The release a new one takes the place of; None for the first, or where none is sound."""
    return next((release for release in store.datasets() if release.name == name), None)


def _published(found: Examination, arguments: argparse.Namespace) -> Release:
    return publish_examined(
        found,
        name=arguments.name,
        title=arguments.title or "",
        unit=Unit(arguments.unit or Unit.PERSON),
        complete=arguments.complete,
        note=arguments.note,
        published_by=arguments.by,
        in_force_from=moment_given(arguments.embargo),
    )
