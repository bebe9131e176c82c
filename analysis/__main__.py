"""Zones, violation types and silent places on the command line; the pages call the same functions."""

import argparse
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

import pandas as pd

from analysis.measure import CountSource
from analysis.mix import mix
from analysis.preview import compare_releases, default_question
from analysis.scope import checked_election, election_on
from analysis.selection import Selection
from analysis.silence import silence, silence_sentence
from analysis.source import source_for
from analysis.zones import zone_table
from data import vocabulary
from data.access import account_reader, require, right_of_task, use_reader
from data.command_line import day_asked, run
from data.errors import UserError
from data.kinds import Counter, Exposure, Level, Unit
from data.release import Release
from data.store import open_release
from geo import register
from language import _

_COMPARE = "compare-releases"
_Term = TypeVar("_Term", bound=StrEnum)


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one question on standard output as CSV or JSON.

    Raises:
        UserError: where an argument names something that does not exist.
    """
    asked = _parser().parse_args(arguments)
    use_reader(account_reader())
    require(right_of_task("analysis", asked.question))
    if asked.question == _COMPARE:
        return _compare(asked)
    release = open_release(asked.dataset)
    selection = _selection(asked, release)
    source = source_for(release, selection)
    table = _answer(asked, source, selection)
    print(_written(_marked(table, release, selection), form=asked.format), end="")
    return 0


def _answer(asked: argparse.Namespace, source: CountSource, selection: Selection) -> pd.DataFrame:
    if asked.question == "zones":
        return zone_table(source, selection, with_flips=asked.flips)
    if asked.question == "silence":
        table = silence(source, selection, unknown_as_quiet=asked.unknown)
        print(silence_sentence(table), file=sys.stderr)  # the table alone does not say what chance brings
        return table
    return mix(source, selection)


def _compare(asked: argparse.Namespace) -> int:
    before, after = (open_release(asked.name, release_id=each) for each in (asked.before, asked.after))
    question = default_question(after)
    if asked.as_of:
        question = question.but(as_of=day_asked(asked.as_of))
    if asked.election:
        question = question.but(election=checked_election(asked.election))
    change = compare_releases(before, after, selection=question)
    print(change.headline, file=sys.stderr)
    table = {
        "zones": change.zones,
        "bodies": change.bodies,
        "regions": change.regions,
        "cases": change.cases,
    }[asked.table]
    if table is None:
        raise UserError(
            _("Perkara hanya dapat dibandingkan antara dua rilis perkara."), where=f"--table {asked.table}"
        )
    print(_written(_marked(table, after, question), form=asked.format), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis", description=_("Zona, jenis pelanggaran, dan wilayah yang sepi.")
    )
    questions = parser.add_subparsers(dest="question", required=True, metavar=f"zones|mix|silence|{_COMPARE}")
    zones = questions.add_parser("zones", help=_("satu baris satu wilayah: zona, jumlah, alasan"))
    mixes = questions.add_parser(
        "mix", help=_("satu baris satu jenis pelanggaran: jumlah, bagian, rentang 95%%")
    )
    quiet = questions.add_parser("silence", help=_("satu baris satu wilayah yang sepi di luar dugaan"))
    for question in (zones, mixes, quiet):
        _add_question_options(question)
    for question in (zones, quiet):
        question.add_argument("--level", default=Level.REGION, help=_choices((Level.REGION, Level.PROVINCE)))
        question.add_argument("--exposure", default=Exposure.CONTEST, help=_choices(Exposure))
    zones.add_argument("--flips", action="store_true", help=_("sertakan jarak ke zona lain"))
    quiet.add_argument(
        "--unknown", action="store_true", help=_("anggap wilayah yang tidak diketahui sebagai sepi")
    )
    _add_comparison(questions.add_parser(_COMPARE, help=_("apa yang berubah antara dua rilis set data")))
    zones.add_argument("--rule", help=_("id aturan zona; bila tidak disebut, aturan tingkat itu"))
    mixes.add_argument("--region", help=_("kode kabupaten/kota, empat angka"))
    return parser


def _add_comparison(question: argparse.ArgumentParser) -> None:
    question.add_argument("name", help=_("nama set data"))
    question.add_argument("before", help=_("id rilis yang lebih awal"))
    question.add_argument("after", help=_("id rilis yang lebih akhir"))
    question.add_argument(
        "--table",
        choices=("zones", "bodies", "regions", "cases"),
        default="zones",
        help=_("tabel yang ditulis"),
    )
    question.add_argument("--as-of", metavar="YYYY-MM-DD", help=_("hari terakhir yang dihitung"))
    question.add_argument("--election", help=_("kode pemilihan"))
    question.add_argument("--format", choices=("csv", "json"), default="csv", help=_("bentuk keluaran"))


def _add_question_options(question: argparse.ArgumentParser) -> None:
    as_of = _("hari terakhir yang dihitung; bila tidak disebut, hari terakhir data")
    election = _("kode pemilihan; bila tidak disebut, pemilihan pada hari itu")
    violation_type = _("kode jenis pelanggaran; dapat diulang")
    question.add_argument("--dataset", default="ilustrasi", help=_("nama set data"))
    question.add_argument("--as-of", metavar="YYYY-MM-DD", help=as_of)
    question.add_argument("--election", help=election)
    question.add_argument("--counter", default=Counter.REPORTED, help=_choices(Counter))
    question.add_argument("--unit", default=Unit.PERSON, help=_choices(Unit))
    question.add_argument("--province", help=_("kode provinsi, dua angka"))
    question.add_argument("--position", action="append", default=[], help=_("kode jabatan; dapat diulang"))
    question.add_argument("--violation-type", action="append", default=[], help=violation_type)
    question.add_argument("--format", choices=("csv", "json"), default="csv", help=_("bentuk keluaran"))


def _selection(asked: argparse.Namespace, release: Release) -> Selection:
    as_of = day_asked(asked.as_of) if asked.as_of else release.last_day
    election = asked.election or election_on(release.elections, as_of)
    region = getattr(asked, "region", None)
    return Selection(
        as_of=as_of,
        dataset=release.name,
        election=checked_election(election),
        level=_one_of((Level.REGION, Level.PROVINCE), getattr(asked, "level", Level.REGION), "--level"),
        province=_code(register.provinces().index, asked.province, "--province") if asked.province else None,
        region=register.region_code(region) if region else None,
        violation_types=_codes("violation_types", asked.violation_type, "--violation-type"),
        positions=_codes("positions", asked.position, "--position"),
        counter=_one_of(tuple(Counter), asked.counter, "--counter"),
        unit=_one_of(tuple(Unit), asked.unit, "--unit"),
        rule=getattr(asked, "rule", None),
        exposure=_one_of(tuple(Exposure), getattr(asked, "exposure", Exposure.CONTEST), "--exposure"),
    )


def _marked(table: pd.DataFrame, release: Release, selection: Selection) -> pd.DataFrame:
    """Every file says what it was made from, and says so where it is illustrative."""
    return table.assign(
        as_of=selection.as_of.isoformat(),
        election=selection.election,
        dataset=release.name,
        release=release.release_id,
        mark=_("Data ilustratif") if release.illustrative else "",
    )


def _written(table: pd.DataFrame, *, form: str) -> str:
    if form == "csv":
        return table.to_csv(index=False, lineterminator="\n")
    plain = table.astype("object").where(table.notna(), None)
    return f"{plain.to_json(orient='records', force_ascii=False, indent=1, default_handler=str)}\n"


def _one_of(terms: Sequence[_Term], text: str, option: str) -> _Term:
    return next(term for term in terms if term == _code([term.value for term in terms], text, option))


def _codes(table_name: str, codes: Sequence[str], option: str) -> tuple[str, ...]:
    known = vocabulary.table(table_name).index
    return tuple(_code(known, code, option) for code in codes)


def _code(known: Sequence[str] | pd.Index, code: str, option: str) -> str:
    if code not in known:
        raise UserError(
            _("Kode {code} tidak dikenal.").format(code=code), where=option, expected=", ".join(known)
        )
    return code


def _choices(terms: Sequence[StrEnum] | type[StrEnum]) -> str:
    return ", ".join(term.value for term in terms)


if __name__ == "__main__":
    run(main)
