"""Briefings on the command line, for schedules and scripts; the pages call the same functions."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from analysis.scope import checked_election, election_on
from analysis.selection import Selection
from analysis.source import source_for
from briefing.content import Length
from briefing.files import FileFormat, render, save
from briefing.log import record_export
from briefing.make import brief
from data.command_line import run
from data.errors import UserError
from data.kinds import Level, Unit
from data.store import open_release
from geo import register
from language import DEFAULT_LANGUAGE, LANGUAGES, _, use_language

_LEVELS = {level.value: level for level in (Level.REGION, Level.PROVINCE)}
_PROVINCE_DIGITS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Make one file.

    Raises:
        UserError: where an argument names something that does not exist, or the file cannot be written.
    """
    asked = _parser().parse_args(arguments)
    use_language(asked.language)
    form = _form(asked)
    selection = _selection(asked)
    content = brief(
        source_for(open_release(asked.dataset), selection),
        selection,
        length=Length(asked.length),
        language=asked.language,
        regions=[register.region_code(code) for code in asked.with_region],
    )
    save(render(content, form, figure=asked.figure), asked.out)
    record_export(content, form, who=_who(), at=datetime.now(UTC).astimezone())
    sys.stdout.write(f"{content.id} {asked.out}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m briefing", description=_("Satu briefing sebagai berkas untuk rapat.")
    )
    add = parser.add_argument
    as_of = _("hari terakhir yang dihitung; bila tidak disebut, hari terakhir data")
    region = _("kode kabupaten/kota (empat angka) atau provinsi (dua angka); tanpa ini, nasional")
    more = _("halaman tersendiri untuk satu kabupaten/kota; dapat diulang")
    form = _("bentuk berkas; bila tidak disebut, menurut nama berkas")
    lengths, forms = ([each.value for each in kind] for kind in (Length, FileFormat))
    add("--dataset", default="ilustrasi", help=_("nama set data"))
    add("--as-of", metavar="YYYY-MM-DD", help=as_of)
    add("--election", help=_("kode pemilihan; bila tidak disebut, pemilihan pada hari itu"))
    add("--level", choices=tuple(_LEVELS), default=Level.REGION.value, help=_("wilayah yang diwarnai"))
    add("--region", help=region)
    add("--with-region", action="append", default=[], metavar="3601", help=more)
    add("--rule", help=_("id aturan zona; bila tidak disebut, aturan tingkat itu"))
    add("--length", choices=lengths, default=Length.BRIEF.value, help=_("satu halaman atau lengkap"))
    add("--language", choices=tuple(LANGUAGES), default=DEFAULT_LANGUAGE, help=_("bahasa berkas"))
    add("--format", choices=forms, help=form)
    add("--figure", default="", help=_("untuk png dan svg: id gambar; bila tidak disebut, peta"))
    add("--out", type=Path, required=True, metavar="FILE", help=_("berkas yang ditulis"))
    return parser


def _form(asked: argparse.Namespace) -> FileFormat:
    name = asked.format or asked.out.suffix.removeprefix(".").lower()
    if name not in {each.value for each in FileFormat}:
        raise UserError(
            _("Bentuk berkas {name} tidak dikenal.").format(name=name or "?"),
            where="--format",
            expected=", ".join(each.value for each in FileFormat),
        )
    return FileFormat(name)


def _selection(asked: argparse.Namespace) -> Selection:
    release = open_release(asked.dataset)
    as_of = _day(asked.as_of) if asked.as_of else release.last_day
    election = asked.election or election_on(release.elections, as_of)
    place = asked.region or ""
    return Selection(
        as_of=as_of,
        dataset=release.name,
        election=checked_election(election),
        level=_LEVELS[asked.level],
        province=place if len(place) == _PROVINCE_DIGITS else None,
        region=register.region_code(place) if place and len(place) != _PROVINCE_DIGITS else None,
        rule=asked.rule,
        unit=release.unit or Unit.PERSON,
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            _("Tanggal {text} tidak dapat dibaca.").format(text=text),
            where="--as-of",
            expected=_("tahun-bulan-hari, misalnya 2020-09-21"),
        ) from error


def _who() -> str:
    """The account that runs the command; a service may have none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


if __name__ == "__main__":
    run(main)
