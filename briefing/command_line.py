"""What the command line asks for: its options, and the question they make."""

import argparse
from pathlib import Path

from analysis.scope import checked_election, election_on
from analysis.selection import Selection
from briefing.content import Length
from briefing.files import FileFormat
from data.command_line import day_asked
from data.errors import UserError
from data.kinds import Level, Unit
from data.release import Release
from geo import register
from language import DEFAULT_LANGUAGE, LANGUAGES, _

DIGEST = "digest"
_LEVELS = {level.value: level for level in (Level.REGION, Level.PROVINCE)}
_PROVINCE_DIGITS = 2
_WEEK = 7


def parser() -> argparse.ArgumentParser:
    """Return the parser of `python -m briefing`."""
    made = argparse.ArgumentParser(
        prog="python -m briefing", description=_("Briefing sebagai berkas atau surel, juga terjadwal.")
    )
    add = made.add_argument
    as_of = _("hari terakhir yang dihitung; bila tidak disebut, hari terakhir data")
    region = _("kode kabupaten/kota (empat angka) atau provinsi (dua angka); tanpa ini, nasional")
    more = _("halaman tersendiri untuk satu kabupaten/kota; dapat diulang")
    form = _("bentuk berkas; bila tidak disebut, menurut nama berkas, atau PDF")
    changed = _("kirim perubahan zona sejak terakhir kali; diam bila tidak ada yang berubah")
    lengths, forms = ([each.value for each in kind] for kind in (Length, FileFormat))
    add("command", nargs="?", choices=(DIGEST,), help=changed)
    add("--dataset", default="ilustrasi", help=_("nama set data"))
    add("--as-of", metavar="YYYY-MM-DD", help=as_of)
    add("--election", help=_("kode pemilihan; bila tidak disebut, pemilihan pada hari itu"))
    add("--level", choices=tuple(_LEVELS), default=Level.REGION.value, help=_("wilayah yang diwarnai"))
    add("--region", help=region)
    add("--all-provinces", action="store_true", help=_("satu berkas untuk setiap provinsi"))
    add("--with-region", action="append", default=[], metavar="3601", help=more)
    add("--rule", help=_("id aturan zona; bila tidak disebut, aturan tingkat itu"))
    add("--length", choices=lengths, default=Length.BRIEF.value, help=_("satu halaman atau lengkap"))
    add("--preset", help=_("kode atau nama susunan tersimpan; menggantikan --length"))
    add("--language", choices=tuple(LANGUAGES), default=DEFAULT_LANGUAGE, help=_("bahasa berkas"))
    add("--format", choices=forms, help=form)
    add("--figure", default="", help=_("untuk png dan svg: id gambar; bila tidak disebut, peta"))
    add("--out", type=Path, metavar="FILE", help=_("berkas yang ditulis"))
    add("--out-dir", type=Path, metavar="DIR", help=_("folder tempat berkas ditulis dengan nama bakunya"))
    add("--mail-to", action="append", default=[], metavar="ALAMAT", help=_("penerima surel; dapat diulang"))
    add("--days", type=int, default=_WEEK, help=_("untuk digest pertama: berapa hari ke belakang"))
    return made


def form_asked(asked: argparse.Namespace) -> FileFormat:
    """Return the file format: the one named, else that of the file, else PDF.

    Raises:
        UserError: where the name of the file tells none.
    """
    usual = asked.out.suffix.removeprefix(".").lower() if asked.out else FileFormat.PDF.value
    name = asked.format or usual
    if name not in {each.value for each in FileFormat}:
        raise UserError(
            _("Bentuk berkas {name} tidak dikenal.").format(name=name or "?"),
            where="--format",
            expected=", ".join(each.value for each in FileFormat),
        )
    return FileFormat(name)


def check_target(asked: argparse.Namespace) -> None:
    """Check that there is somewhere to put what is made.

    Raises:
        UserError: where no file, folder or recipient is named, or several files would get one name.
    """
    if asked.command != DIGEST and not (asked.out or asked.out_dir or asked.mail_to):
        raise UserError(
            _("Belum disebut ke mana briefing ditulis atau dikirim."),
            expected=_("--out BERKAS, --out-dir FOLDER, atau --mail-to ALAMAT"),
        )
    if asked.all_provinces and asked.out:
        raise UserError(
            _("Briefing semua provinsi tidak muat dalam satu berkas."),
            where="--out",
            expected=_("--out-dir FOLDER"),
        )


def selection_asked(asked: argparse.Namespace, release: Release) -> Selection:
    """Return the question.

    Raises:
        UserError: where a day, an election or a region does not exist.
    """
    as_of = day_asked(asked.as_of) if asked.as_of else release.last_day
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
