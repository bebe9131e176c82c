"""`audit`: whether the audit log is whole, what is in it, and the log as a file."""

import argparse
from pathlib import Path

from data.audit import Act, Event, Head, audit_path, events, found, verify, written
from data.commands.given import Commands, write_file
from data.errors import UserError
from language import _, _n, format_number


def add_to(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("audit", help=_("log audit: periksa, cari, atau tulis ke berkas"))
    tasks = command.add_subparsers(dest="task", required=True)
    checked = tasks.add_parser("verify", help=_("periksa apakah log utuh"))
    checked.add_argument("--head", help=_("ujung log yang disimpan di luar: NOMOR:SIDIK"))
    checked.set_defaults(work=_verify)
    looked = tasks.add_parser("search", help=_("cari dalam log, yang terbaru di atas"))
    looked.set_defaults(work=_search)
    out = tasks.add_parser("export", help=_("tulis yang dicari ke berkas CSV atau JSON Lines"))
    out.add_argument("--out", type=Path, required=True, help=_("berkas .csv atau .jsonl yang ditulis"))
    out.set_defaults(work=_export)
    for task in (looked, out):
        task.add_argument("--who", default="", help=_("siapa"))
        task.add_argument("--act", action="append", choices=list(Act), help=_("tindakan; boleh berulang"))
        task.add_argument("--first", default="", metavar="YYYY-MM-DD", help=_("hari pertama"))
        task.add_argument("--last", default="", metavar="YYYY-MM-DD", help=_("hari terakhir"))
        task.add_argument("--release", default="", help=_("set data atau id rilis"))
        task.add_argument("--text", default="", help=_("teks di mana saja"))


def _verify(arguments: argparse.Namespace) -> int:
    state = verify(audit_path(), known=_head(arguments.head) if arguments.head else None)
    for problem in state.problems:
        print(problem)
    if state.is_whole:
        pattern = _n("Log utuh: {count} baris.", "Log utuh: {count} baris.", state.head.number)
        print(pattern.format(count=format_number(state.head.number)))
    print(f"{state.head.number}:{state.head.digest}")
    return 0 if state.is_whole else 1


def _head(text: str) -> Head:
    number, _colon, digest = text.partition(":")
    if not number.isdecimal() or not digest:
        raise UserError(_("Ujung log tidak dapat dibaca."), where=text, expected=_("NOMOR:SIDIK"))
    return Head(int(number), digest)


def _search(arguments: argparse.Namespace) -> int:
    for each in _asked(arguments):
        release = " ".join(filter(None, (each.dataset, each.release_id)))
        told = (each.at, each.act, each.who, each.signed, release, each.details, each.selection)
        print("  ".join([str(each.number), *filter(None, told)]))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    asked = _asked(arguments)[::-1]
    write_file(arguments.out, written(asked, as_csv=arguments.out.suffix.casefold() == ".csv"))
    pattern = _n("{count} catatan tertulis.", "{count} catatan tertulis.", len(asked))
    print(pattern.format(count=format_number(len(asked))))
    return 0


def _asked(arguments: argparse.Namespace) -> tuple[Event, ...]:
    return found(
        events(),
        who=arguments.who,
        acts=arguments.act or (),
        first=arguments.first,
        last=arguments.last,
        release=arguments.release,
        text=arguments.text,
    )
