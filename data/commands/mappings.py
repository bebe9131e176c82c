"""`mapping`: what the columns of a file are taken for, seen, answered or taken back."""

import argparse

from data.commands.given import Commands, add_source_options, now, source_given
from data.desk import mapping_for
from data.errors import UserError
from data.mapping import remember_mapping, undo_mapping, with_codes, with_columns, with_orders
from data.places import CodeScheme
from data.privacy import without_identifiers
from data.report import mapping_text
from geo.match import match_many
from language import _


def add_to(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser(
        "mapping", help=_("lihat, jawab, atau batalkan pemetaan kolom sebuah berkas")
    )
    add_source_options(command)
    command.add_argument("--column", action="append", help=_("jawaban judul=kolom; boleh berulang"))
    command.add_argument("--dates", action="append", help=_("jawaban kolom=urutan, misalnya reported_on=dmy"))
    command.add_argument(
        "--every-row",
        action="append",
        help=_("jawaban kolom=kode untuk semua baris, misalnya counter=reported"),
    )
    command.add_argument(
        "--codes",
        choices=[scheme.value for scheme in CodeScheme],
        help=_("sistem kode wilayah pada kolom tempat"),
    )
    command.add_argument("--undo", action="store_true", help=_("batalkan jawaban terakhir"))
    command.add_argument("--note", default="", help=_("alasan jawaban"))
    command.set_defaults(work=_mapping)


def _mapping(arguments: argparse.Namespace) -> int:
    source = source_given(arguments)
    if arguments.undo and not undo_mapping(source.headers):
        raise UserError(_("Belum ada pemetaan yang disimpan untuk berkas seperti ini."))
    clean = without_identifiers(source.cells, headers=source.headers)
    proposed = mapping_for(source, clean, match_places=match_many)
    answered = with_columns(proposed, arguments.column or ())
    answered = with_codes(with_orders(answered, arguments.dates or ()), arguments.every_row or ())
    if arguments.codes:
        answered = answered.with_code_scheme(CodeScheme(arguments.codes))
    if answered != proposed:
        remember_mapping(answered, at=now(), note=arguments.note)
    print(mapping_text(answered))
    return 1 if answered.waiting else 0
