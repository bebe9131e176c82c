"""`python -m benchmarks`: measure everything in one run and rewrite docs/performance.md, or a part alone."""

import argparse
import os
import sys

from benchmarks.chromium import chromium
from benchmarks.errands import errands
from benchmarks.intake import timed_intake
from benchmarks.load.measure import Load, loads, soak
from benchmarks.load.report import load_report, soak_report
from benchmarks.race import race
from benchmarks.report import report
from benchmarks.results import Results, Screens
from benchmarks.scale import ROWS, scale_tables
from benchmarks.scrub import scrub
from benchmarks.server import servers
from benchmarks.steps import timed_files, timed_steps
from benchmarks.subjects import MAP, SUBJECTS
from data.settings import PROJECT

_PAGE = PROJECT / "docs" / "performance.md"
_SCRUB_SECONDS = 3.3  # not a whole number of sweeps: the release lands on another week
_PARTS = ("screens", "steps", "files", "intake")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    choices = (*_PARTS, "scale", "load", "soak")
    parser.add_argument("part", nargs="?", choices=choices, help="print this part alone; default: all")
    parser.add_argument("--rounds", type=int, default=4, help="visits to each page")
    parser.add_argument("--changes", type=int, default=8, help="measured filter changes in each visit")
    parser.add_argument("--rows", type=int, default=ROWS, help="scale: how many the many cases are")
    parser.add_argument("--sessions", default="", help="load: tabs open, such as 1,10,50,100; soak: 20")
    parser.add_argument("--seconds", type=float, default=20, help="load: how long each number is measured")
    parser.add_argument("--think", type=float, default=5, help="load, soak: seconds between two acts")
    parser.add_argument("--reading", action="store_true", help="load: readers do more than filter")
    parser.add_argument("--processes", type=int, default=1, help="load: that the dashboard runs in")
    parser.add_argument("--minutes", type=float, default=60, help="soak: how long")
    parser.add_argument("--show", action="store_true", help="print the page instead of writing it")
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _tell(part: Load) -> None:
    _say(f"{len(part.tally.answers)} answers, {part.tally.errors.total()} errors, {part.megabytes:.0f} MB")


def _screens(rounds: int, changes: int) -> Screens:
    programs = [subject.program for subject in SUBJECTS]
    with chromium() as browser:
        with servers(programs) as running:
            entries = list(zip(SUBJECTS, running, strict=True))
            visits = race(browser, entries, rounds=rounds, changes=changes, say=_say)
            _say("dragging the time line")
            dragged = scrub(browser, running[SUBJECTS.index(MAP)], seconds=_SCRUB_SECONDS)
        _say("running errands")
        return Screens(visits, dragged, errands(browser))


def _measure(asked: argparse.Namespace) -> Results:
    parts = (asked.part,) if asked.part else _PARTS
    return Results(
        load=os.getloadavg()[0] / (os.cpu_count() or 1),
        screens=_screens(asked.rounds, asked.changes) if "screens" in parts else None,
        steps=timed_steps() if "steps" in parts else None,
        files=timed_files() if "files" in parts else None,
        intake=timed_intake() if "intake" in parts else None,
    )


def main() -> None:
    """Measure, and write the page."""
    asked = _arguments()
    if asked.part == "scale":
        for table in scale_tables(asked.rows, say=_say):
            print(table, flush=True)
        return
    if asked.part == "load":
        sizes = [int(size) for size in (asked.sessions or "1,10,50,100").split(",")]
        print(
            load_report(
                loads(
                    sizes,
                    seconds=asked.seconds,
                    think=asked.think,
                    reading=asked.reading,
                    processes=asked.processes,
                )
            )
        )
        return
    if asked.part == "soak":
        slices = soak(int(asked.sessions or 20), minutes=asked.minutes, think=asked.think, told=_tell)
        print(soak_report(slices))
        return
    page = report(_measure(asked))
    if asked.show or asked.part:
        print(page)
    else:
        _PAGE.write_text(page, encoding="utf-8")
        _say(f"wrote {_PAGE.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
