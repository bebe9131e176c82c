"""Fuzz one target with atheris: `python -m tests.fuzz.one NAME [options of libFuzzer]`."""

import logging
import sys

import atheris

with atheris.instrument_imports(include=["data", "geo", "analysis", "json", "zipfile"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Run until something is found or a limit of libFuzzer is reached."""
    logging.disable(logging.CRITICAL)  # what is logged of damaged inputs would hide what libFuzzer says
    _program, name, *options = sys.argv
    atheris.Setup([_program, *options], TARGETS[name].run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
