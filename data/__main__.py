"""`python -m data …`: case files in, releases out; the commands are in `data.commands`."""

import argparse
import gc

from data.access import account_reader, require, right_of_task, use_reader
from data.command_line import run
from data.commands import GROUPS
from language import _

_OBJECTS_UNTIL_A_COLLECTION = 100_000


def main() -> int:
    """Read the arguments, do the work and return the exit code: 1 where something has to be mended."""
    arguments = _parser().parse_args()
    use_reader(account_reader())
    require(right_of_task("data", arguments.command))
    return int(arguments.work(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m data", description=_("Berkas perkara masuk, rilis keluar.")
    )
    commands = parser.add_subparsers(required=True, dest="command")
    for group in GROUPS:
        group.add_to(commands)
    return parser


if __name__ == "__main__":
    gc.freeze()  # a command is short: what is loaded stays, and cycles are looked for seldom
    gc.set_threshold(_OBJECTS_UNTIL_A_COLLECTION)
    run(main)
