"""`python -m benchmarks.briefings`: time every file of a briefing, and set the one page of all 514 regions.

Written to docs/briefings.md. The province briefs and the regions are made one after the other in one process;
their time is processor time, as other work on the machine would only add to it.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from benchmarks import releases
from benchmarks.chromium import machine
from benchmarks.steps import milliseconds
from briefing import Briefing, Length, brief
from briefing.files import FileFormat, render
from briefing.paper import pdf
from data.settings import PROJECT
from geo import register

_PAGE = PROJECT / "docs" / "briefings.md"
_DAY = date(2020, 9, 21)
_MANY_REGIONS = Selection(as_of=_DAY)


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


def one_page(source: CountSource) -> dict[str, str]:
    """Set the one page of every region and return those that do not hold, with the number of their pages."""
    failures = {}
    for code in register.regions().index:
        pages = len(PdfReader(BytesIO(pdf(_brief(source, code)))).pages)
        if pages != 1:
            failures[str(code)] = f"{pages} pages"
    return failures


def _brief(source: CountSource, region: str | None = None, province: str | None = None) -> Briefing:
    asked = _MANY_REGIONS.but(region=region, province=province)
    return brief(source, asked, length=Length.BRIEF)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _provinces(source: CountSource, codes: Iterable[str]) -> None:
    for code in codes:
        pdf(_brief(source, province=code))


def promises(source: CountSource) -> list[Promise]:
    """Measure what is promised of files."""
    nation, region = _brief(source), _brief(source, "3601")
    full = brief(source, _MANY_REGIONS, length=Length.FULL)
    then = source_for(releases.bundled(), _MANY_REGIONS.but(as_of=releases.bundled().last_day))
    provinces = register.provinces(_DAY).index
    return [
        Promise("one-page PDF, nation", milliseconds(lambda: pdf(nation), times=5), 300, "ms"),
        Promise("one-page PDF, one region", milliseconds(lambda: pdf(region), times=5), 300, "ms"),
        Promise("full report, nation", milliseconds(lambda: pdf(full), times=3), 3000, "ms"),
        Promise("XLSX, nation", milliseconds(lambda: render(full, FileFormat.XLSX), times=3), 3000, "ms"),
        Promise(
            f"{len(provinces)} province briefs, content and PDF",
            _seconds(lambda: _provinces(then, provinces)),
            60,
            "s",
        ),
    ]


def memory() -> Promise:
    """Return the most memory this process ever held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # kilobytes on Linux
    return Promise("memory, at most", most, 500, "MB")


def page(rows: list[Promise], failures: dict[str, str], regions_seconds: float) -> str:
    """Return the whole page as Markdown."""
    told = ", ".join(f"{code} ({why})" for code, why in failures.items()) or "none"
    number = len(register.regions())
    return "\n".join(
        [
            "# Briefing files: speed and size",
            "",
            f"Written by `python -m benchmarks.briefings`; do not edit. Measured on {machine()}.",
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
    source = source_for(releases.bundled(), _MANY_REGIONS)
    rows = promises(source)
    rows.append(memory())
    start = time.process_time()
    failures = one_page(source)
    _PAGE.write_text(page(rows, failures, time.process_time() - start), encoding="utf-8")
    sys.stderr.write(f"wrote {_PAGE.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
