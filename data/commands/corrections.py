"""`correct`: corrections written as a table become a release of their own."""

import argparse
from pathlib import Path

from data.commands.given import Commands, add_signature, moment_given, now
from data.corrections import publish_corrections, read_corrections
from data.draft import Options
from geo.match import match_many
from language import _, format_number


def add_to(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("correct", help=_("koreksi rilis yang berlaku menurut tabel koreksi"))
    command.add_argument("name", help=_("nama set data"))
    command.add_argument(
        "file",
        type=Path,
        help=_("CSV: case_id atau kolom kunci lain, column, expect, replace_with, reason, author, date"),
    )
    command.add_argument("--embargo", metavar=_("WAKTU"), help=_("berlaku mulai waktu ini"))
    add_signature(command)
    command.set_defaults(work=_correct)


def _correct(arguments: argparse.Namespace) -> int:
    release, corrected = publish_corrections(
        arguments.name,
        read_corrections(arguments.file),
        match_places=match_many,
        options=Options(today=now().date()),
        published_by=arguments.by,
        note=arguments.note,
        in_force_from=moment_given(arguments.embargo),
    )
    for change in corrected.changed.to_dict("records"):
        print(f"{change['row']}  {change['column']}: {change['before'] or '–'} → {change['after'] or '–'}")
    print(
        _("Rilis {release} dari set data “{name}” terbit dengan {count} koreksi.").format(
            release=release.release_id, name=release.name, count=format_number(len(corrected.changed))
        )
    )
    return 0
