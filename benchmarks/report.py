"""The page docs/performance.md, written from what was measured; nobody types a number into it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.chromium import machine
from benchmarks.errands import Errand
from benchmarks.intake import intake_table
from benchmarks.results import Results, Screens, percentile
from benchmarks.steps import Steps
from benchmarks.subjects import EMPTY, SUBJECTS
from benchmarks.targets import budgeted, promised, table
from charts.export import ExportFormat

METHOD = Path(__file__).with_name("method.md")
_STEPS = ("cube", "zones", "frames", "payload", "analysis")


def report(results: Results) -> str:
    """Return the whole page as Markdown, or the parts that were measured."""
    head = (
        f"Written by `make bench`; do not edit. Measured on {machine()}, with other work of "
        f"{results.load:.1f} per core when the run began. All pages took turns in one run: trust the ratios, "
        "not the milliseconds."
    )
    parts = ["# Speed", head, "## Promises", table(list(promised(results)))]
    if results.screens:
        parts += _screens(results.screens)
    if results.steps:
        parts += ["## Steps on the server", _steps(results.steps)]
    if results.files:
        parts += ["## Files", _files(results.files)]
    if results.intake:
        parts += ["## Bringing a file in", intake_table(results.intake)]
    return "\n\n".join([*parts, METHOD.read_text(encoding="utf-8").strip()]) + "\n"


def _screens(screens: Screens) -> list[str]:
    return [
        "## Our own, tighter budgets",
        table(list(budgeted(screens))),
        "## Filter to paint",
        _pages(screens),
        "## What else a reader does",
        _errands(screens.errands),
    ]


def _pages(screens: Screens) -> str:
    usual = median(screens.answers(EMPTY.id))
    number = len(screens.answers(EMPTY.id))
    rows = [
        "| page | × empty page | median ms | p95 ms | map drawn ms | kB per change | server CPU ms |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(_page_row(screens, subject.id, subject.title, usual) for subject in SUBJECTS),
    ]
    return "\n".join([*rows, "", f"{number} changes on each page, after a warm-up."])


def _page_row(screens: Screens, subject: str, title: str, usual: float) -> str:
    answers = screens.answers(subject)
    size = median(screens.sizes(subject)) / 1000
    times = f"{median(answers) / usual:.2f} | {median(answers):.0f} | {percentile(answers):.0f}"
    drawings = screens.paintings(subject) or screens.drawings(subject)
    drawn = f"{median(drawings):.0f}" if drawings else ""
    return f"| {title} | {times} | {drawn} | {size:,.1f} | {screens.cpu(subject):.0f} |"


def _errands(done: Sequence[Errand]) -> str:
    rows = [f"| {each.title} | {each.ours:.0f} | {each.ours / each.empty:.2f} |" for each in done]
    note = f"A change between two empty pages took {done[0].empty:.0f} ms."
    return "\n".join(["| errand | median ms | × change of empty pages |", "|---|---:|---:|", *rows, "", note])


def _steps(steps: Sequence[Steps]) -> str:
    """Times of each step as multiples of the smallest release, which is given in milliseconds."""
    least, *others = steps
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


def _files(files: Mapping[str, Mapping[ExportFormat, float]]) -> str:
    forms = list(next(iter(files.values())))
    rows = [f"| seconds | {' | '.join(form.upper() for form in forms)} |", "|---|" + "---:|" * len(forms)]
    for title, times in files.items():
        rows.append(f"| {title} | {' | '.join(f'{times[form] / 1000:.2f}' for form in forms)} |")
    return "\n".join(rows)
