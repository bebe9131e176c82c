"""`template`: an empty table to fill, as XLSX with lists to choose from or as CSV."""

import argparse
from pathlib import Path

from data.commands.given import Commands, write_file
from data.errors import UserError
from data.kinds import TableKind
from geo.desk_context import regions_to_choose
from language import _


def add_to(commands: Commands) -> None:
    """Add the command."""
    command = commands.add_parser("template", help=_("tulis templat kosong untuk diisi"))
    command.add_argument(
        "kind",
        choices=[kind.value for kind in TableKind],
        help=_("perkara (cases) atau jumlah per wilayah (counts)"),
    )
    command.add_argument("--out", type=Path, required=True, help=_("berkas XLSX atau CSV yang ditulis"))
    command.add_argument("--example", action="store_true", help=_("CSV dengan satu baris contoh"))
    command.set_defaults(work=_template)


def _template(arguments: argparse.Namespace) -> int:
    from data.workbook import template_csv, template_workbook  # noqa: PLC0415 - loads a library few commands need

    kind = TableKind(arguments.kind)
    out: Path = arguments.out
    if out.suffix.lower() == ".xlsx":
        write_file(out, template_workbook(kind, places=regions_to_choose()))
    elif out.suffix.lower() == ".csv":
        write_file(out, template_csv(kind, example=arguments.example).encode("utf-8-sig"))
    else:
        raise UserError(
            _("Jenis berkas templat tidak dikenal."), where=str(out), expected=_("akhiran .xlsx atau .csv")
        )
    print(_("Templat tertulis di {file}.").format(file=out))
    return 0
