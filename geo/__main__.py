"""`python -m geo`: build the register and the boundaries; look up which region a written name means."""

import argparse
import importlib
import json
from collections.abc import Sequence
from dataclasses import asdict

from data.command_line import run
from geo.match import Match, Status, match
from geo.register import full_name
from language import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the arguments, do what they ask and return the exit code."""
    asked = _parser().parse_args(arguments)
    if asked.command == "build":
        return _build()
    return _match(asked.name, province=asked.province, as_json=asked.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo", description=_("Wilayah dan batasnya."))
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help=_("susun ulang register, batas wilayah, dan peta petak"))
    one = commands.add_parser("match", help=_("cari kode wilayah dari nama yang tertulis"))
    one.add_argument("name", help=_("nama wilayah, misalnya “Kab. Pandeglang”"))
    one.add_argument("--province", help=_("provinsinya, bila diketahui"))
    one.add_argument("--json", action="store_true", help=_("jawaban dalam bentuk JSON"))
    return parser


def _build() -> int:
    # the build needs the network and takes minutes; nothing of it is loaded to look up a name
    importlib.import_module("geo.build.register").refresh_register()
    importlib.import_module("geo.build").build_all()
    return 0


def _match(name: str, *, province: str | None, as_json: bool) -> int:
    answer = match(name, province=province)
    print(_as_json(answer) if as_json else _as_lines(answer))
    return 0 if answer.status is Status.MATCHED else 1


def _as_lines(answer: Match) -> str:
    listed = [f"{code}  {full_name(code)}" for code in answer.candidates]
    return "\n".join(listed if answer.status is Status.MATCHED else [answer.reason, *listed])


def _as_json(answer: Match) -> str:
    names = [{"code": code, "name": full_name(code)} for code in answer.candidates]
    return json.dumps(asdict(answer) | {"candidates": names}, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    run(main)
