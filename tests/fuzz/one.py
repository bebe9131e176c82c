"""Fuzz one target with atheris: `python -m tests.fuzz.one NAME [options of libFuzzer]`."""

import hashlib
import logging
import sys

import atheris

with atheris.instrument_imports(include=["data", "geo", "analysis", "json", "zipfile"]):
    from tests.fuzz.targets import FOUND, TARGETS


def main() -> None:
    """Run until something is found or a limit of libFuzzer is reached."""
    logging.disable(logging.CRITICAL)  # what is logged of damaged inputs would hide what libFuzzer says
    _program, name, *options = sys.argv

    def withstand(content: bytes) -> None:
        try:
            TARGETS[name].run(content)
        except BaseException:
            # libFuzzer keeps what kills the process or hangs; what raises it keeps only sometimes.
            (FOUND / name / f"raised-{hashlib.sha256(content).hexdigest()[:12]}").write_bytes(content)
            raise

    atheris.Setup([_program, *options], withstand)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
