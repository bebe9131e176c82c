"""`python -m benchmarks.briefings`: time every file of a briefing, and set the one page of all 514 regions.

Written to docs/briefings.md. Times are processor time: other work on the machine would only add to the clock.
What is promised of memory is measured in processes of their own, imports included.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from benchmarks import releases
from benchmarks.chromium import machine
from benchmarks.fresh import spent
from briefing import Length, brief
from briefing.deck import pptx
from briefing.files import FileFormat, render
from briefing.paper import pdf
from briefing.schedule.bulk import by_province
from data.settings import PROJECT
from data.store import open_release
from geo import register

_PAGE = PROJECT / "docs" / "briefings.md"
_NATION = Selection(as_of=date(2020, 9, 21))
_CASES = Selection(as_of=date(2021, 1, 31))  # the last day of the bundled cases: 34 provinces
_STATED = Selection(as_of=date(2024, 11, 27), dataset="terbit", election="pilkada-2024")  # 38 provinces


@dataclass(frozen=True)
class Promise:
    """One measured value beside what is promised; `value` and `most` in the same unit."""

    title: str
    value: float
    most: float
    unit: str

    @property
    def row(self) -> str:
        """Return the row of a Markdown table."""
        kept = "yes" if self.value <= self.most else "**no**"
        return f"| {self.title} | {self.value:,.2f} {self.unit} | {self.most:,.0f} {self.unit} | {kept} |"


def nation_deck() -> float:
    """Make the deck of the nation with two regions; return the seconds of that, the first deck, alone."""
    told = brief(_source(_NATION), _NATION, regions=("3601", "7109"))
    return _seconds(lambda: pptx(told))


def province_pages() -> int:
    """Set the one page of every province from cases; return how many."""
    return _each_province(_CASES)


def stated_province_pages() -> int:
    """Set the one page of each of today's 38 provinces from published figures; return how many."""
    return _each_province(_STATED)


def region_pages() -> dict[str, str]:
    """Set the one page of every region and return those that do not hold, with the number of their pages."""
    source, failures = _source(_NATION), {}
    for code in register.regions().index:
        told = brief(source, _NATION.but(region=str(code)), length=Length.BRIEF)
        pages = len(PdfReader(BytesIO(pdf(told))).pages)
        if pages != 1:
            failures[str(code)] = f"{pages} pages"
    return failures


def _each_province(selection: Selection) -> int:
    source, asked = _source(selection), by_province(selection)
    for each in asked:
        pdf(brief(source, each, length=Length.BRIEF))
    return len(asked)


def _source(selection: Selection) -> CountSource:
    return source_for(open_release(selection.dataset), selection)


def _seconds(work: Callable[[], object], *, times: int = 1) -> float:
    """Return the processor time of the quickest run, in seconds."""
    taken = []
    for _run in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _again(work: Callable[[], object]) -> float:
    """Return the seconds of the better of two runs after a first, which loads fonts and outlines for all."""
    work()
    return _seconds(work, times=2)


def single_files() -> list[Promise]:
    """Measure single files in this process."""
    source = source_for(releases.bundled(), _NATION)
    nation = brief(source, _NATION, length=Length.BRIEF)
    region = brief(source, _NATION.but(region="3601"), length=Length.BRIEF)
    full = brief(source, _NATION, length=Length.FULL)
    works: Sequence[tuple[str, Callable[[], object], float]] = (
        ("one-page PDF, nation", lambda: pdf(nation), 300),
        ("one-page PDF, one region", lambda: pdf(region), 300),
        ("full report, nation", lambda: pdf(full), 3000),
        ("XLSX, nation", lambda: render(full, FileFormat.XLSX), 3000),
        ("PPTX, nation", lambda: pptx(full), 3000),
    )
    return [Promise(title, 1000 * _again(work), most, "ms") for title, work, most in works]


def whole_processes() -> list[Promise]:
    """Measure work in processes of their own: seconds from the first import on, and memory."""
    deck, cases, stated = map(spent, (nation_deck, province_pages, stated_province_pages))
    return [
        Promise("PPTX, nation, the first of its process", deck.answer, 3, "s"),
        Promise("… memory of that process", deck.megabytes, 500, "MB"),
        Promise(f"{cases.answer} province briefs from cases, imports included", cases.seconds, 60, "s"),
        Promise("… memory of that process", cases.megabytes, 500, "MB"),
        Promise(f"{stated.answer} province briefs from published figures", stated.seconds, 60, "s"),
        Promise("… memory of that process", stated.megabytes, 500, "MB"),
    ]


def page(rows: Sequence[Promise], failures: dict[str, str], regions_seconds: float) -> str:
    """Return the whole page as Markdown."""
    told = ", ".join(f"{code} ({why})" for code, why in failures.items()) or "none"
    number = len(register.regions())
    return "\n".join(
        [
            "# Briefing files: speed and size",
            "",
            f"Written by `python -m benchmarks.briefings`; do not edit. Measured on {machine()}. Seconds are",
            "processor time, as other work shared the machine; alone on a machine the clock shows the same.",
            "A single file: the better of two runs after a first, which loads fonts and outlines for all.",
            "",
            "| file | measured | promised at most | kept |",
            "|---|---:|---:|---|",
            *(row.row for row in rows),
            "",
            f"One-page briefs of all {number} regions took {regions_seconds:,.0f} s of processor time.",
            f"Longer than one page: {told}.",
            "",
        ]
    )


def main() -> None:
    """Measure, and write the page."""
    rows = [*single_files(), *whole_processes()]
    regions = spent(region_pages)
    _PAGE.write_text(page(rows, regions.answer, regions.seconds), encoding="utf-8")
    sys.stderr.write(f"wrote {_PAGE.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
