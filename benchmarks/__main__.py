"""`python -m benchmarks`: measure everything in one run and rewrite docs/performance.md."""

import argparse
import os
import sys

from benchmarks.chromium import chromium
from benchmarks.intake import intake_table, timed_intake
from benchmarks.race import race
from benchmarks.report import report
from benchmarks.results import Results
from benchmarks.scrub import scrub
from benchmarks.server import servers
from benchmarks.steps import timed_files, timed_steps
from benchmarks.subjects import MAP, SUBJECTS
from data.settings import PROJECT

_PAGE = PROJECT / "docs" / "performance.md"
_SCRUB_SECONDS = 3.3  # not a whole number of sweeps: the release lands on another week


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("part", nargs="?", choices=("intake",), help="print this part alone; default: all")
    parser.add_argument("--rounds", type=int, default=4, help="visits to each page")
    parser.add_argument("--changes", type=int, default=6, help="measured filter changes in each visit")
    parser.add_argument("--show", action="store_true", help="print the page instead of writing it")
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _measure(rounds: int, changes: int) -> Results:
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    with servers([subject.script for subject in SUBJECTS]) as running, chromium() as browser:
        entries = list(zip(SUBJECTS, running, strict=True))
        visits = race(browser, entries, rounds=rounds, changes=changes, say=_say)
        _say("dragging the time line")
        dragged = scrub(browser, running[SUBJECTS.index(MAP)], seconds=_SCRUB_SECONDS)
    _say("timing the server's steps and the files")
    steps, files = timed_steps(), timed_files()
    _say("bringing files in")
    return Results(visits, dragged, steps, files, timed_intake(), load)


def main() -> None:
    """Measure, and write the page."""
    asked = _arguments()
    if asked.part:
        print(intake_table(timed_intake()))
        return
    page = report(_measure(asked.rounds, asked.changes))
    if asked.show:
        print(page)
    else:
        _PAGE.write_text(page, encoding="utf-8")
        _say(f"wrote {_PAGE.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
