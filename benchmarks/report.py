"""The page docs/performance.md, written from what was measured; nobody types a number into it."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.chromium import machine
from benchmarks.intake import intake_table
from benchmarks.results import Results, percentile
from benchmarks.steps import Steps
from benchmarks.subjects import EMPTY, SUBJECTS
from benchmarks.targets import budgeted, promised, table

METHOD = Path(__file__).with_name("method.md")
_STEPS = ("cube", "zones", "frames", "payload", "analysis")


def report(results: Results) -> str:
    """Return the whole page as Markdown."""
    head = (
        f"Written by `make bench`; do not edit. Measured on {machine()}, with other work of "
        f"{results.load:.1f} per core when the run began. All pages took turns in one run: trust the ratios, "
        "not the milliseconds."
    )
    parts = [
        "# Speed",
        head,
        "## Promises",
        table(list(promised(results))),
        "## Our own, tighter budgets",
        table(list(budgeted(results))),
        "## Filter to paint",
        _pages(results),
        "## Steps on the server",
        _steps(results),
        "## Files",
        _files(results),
        "## Bringing a file in",
        intake_table(results.intake),
        METHOD.read_text(encoding="utf-8").strip(),
    ]
    return "\n\n".join(parts) + "\n"


def _pages(results: Results) -> str:
    usual = median(results.answers(EMPTY.id))
    number = len(results.answers(EMPTY.id))
    rows = [
        "| page | × empty page | median ms | p95 ms | map drawn ms | kB per change | server CPU ms |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(_page_row(results, subject.id, subject.title, usual) for subject in SUBJECTS),
    ]
    return "\n".join([*rows, "", f"{number} changes on each page, after a warm-up."])


def _page_row(results: Results, subject: str, title: str, usual: float) -> str:
    answers = results.answers(subject)
    size = median(results.sizes(subject)) / 1000
    times = f"{median(answers) / usual:.2f} | {median(answers):.0f} | {percentile(answers):.0f}"
    drawings = results.drawings(subject)
    drawn = f"{median(drawings):.0f}" if drawings else ""
    return f"| {title} | {times} | {drawn} | {size:,.1f} | {results.cpu(subject):.0f} |"


def _steps(results: Results) -> str:
    """Times of each step as multiples of the smallest release, which is given in milliseconds."""
    least, *others = results.steps
    first = " | ".join(f"{getattr(least, name):.1f} ms" for name in _STEPS)
    rows = [
        "| cases | counts of a release | zone table | every week | what the map is sent | every rule |",
        "|---:|---:|---:|---:|---:|---:|",
        f"| {least.cases:,} | {first} |",
        *(f"| {step.cases:,} | {' | '.join(_multiples(step, least))} |" for step in others),
    ]
    note = (
        "The counts are made once for each release and election, the other steps at each filter change. "
        "“Every rule” is the whole national analysis: all rules at both levels on one day, with reasons and "
        "nothing remembered from before."
    )
    return "\n".join([*rows, "", note])


def _multiples(step: Steps, least: Steps) -> Iterator[str]:
    for name in _STEPS:
        yield f"{getattr(step, name) / getattr(least, name):.1f}×"


def _files(results: Results) -> str:
    forms = list(next(iter(results.files.values())))
    rows = [f"| seconds | {' | '.join(form.upper() for form in forms)} |", "|---|" + "---:|" * len(forms)]
    for title, times in results.files.items():
        rows.append(f"| {title} | {' | '.join(f'{times[form] / 1000:.2f}' for form in forms)} |")
    return "\n".join(rows)
