"""Load and soak as Markdown."""

from collections.abc import Iterator, Sequence
from statistics import mean

from benchmarks.load.measure import Load
from benchmarks.load.reader import Act
from benchmarks.results import percentile

_SHARES = (0.5, 0.95, 0.99)
_COLUMNS = (
    "page",
    "sessions",
    "act",
    "times",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "whole page p95 ms",
    "errors",
    "acts a second",
    "server CPU",
    "server MB",
    "load of the machine",
)


def load_report(loads: Sequence[Load]) -> str:
    """Return the table of every number of sessions, and what a session more takes in memory."""
    lines = [
        f"| {' | '.join(_COLUMNS)} |",
        f"|{'---|' * len(_COLUMNS)}",
        *(line for load in loads for line in _lines(load)),
        "",
        *_memory(loads),
        *_errors(loads),
    ]
    return "\n".join(lines)


def soak_report(slices: Sequence[Load]) -> str:
    """Return the table of a soak, one line a slice, and how much the memory grew."""
    lines = [
        "| minutes | answers | p50 ms | p95 ms | errors | server MB |",
        "|---:|---:|---:|---:|---:|---:|",
    ]
    minutes = 0.0
    for part in slices:
        minutes += part.seconds / 60
        first = [1000 * answer.first for answer in part.tally.answers]
        middle, high = (percentile(first, share=share) for share in _SHARES[:2])
        errors = part.tally.errors.total()
        lines.append(
            f"| {minutes:.0f} | {len(first)} | {middle:.0f} | {high:.0f} | {errors} | {part.megabytes:.0f} |"
        )
    return "\n".join([*lines, "", f"Growth after the first third: {growth(slices):+.1%}.", *_errors(slices)])


def growth(slices: Sequence[Load]) -> float:
    """Return the growth of memory from the second third of a soak to the last; the first fills caches."""
    third = len(slices) // 3
    return (
        mean(each.megabytes for each in slices[-third:])
        / mean(each.megabytes for each in slices[third : 2 * third])
        - 1
    )


def _lines(load: Load) -> Iterator[str]:
    answers = [*load.opened.answers, *load.tally.answers]
    for act in Act:
        own = [answer for answer in answers if answer.act is act]
        if not own:
            continue
        first = [1000 * answer.first for answer in own]
        shares = " | ".join(f"{percentile(first, share=share):.0f}" for share in _SHARES)
        whole = percentile([1000 * answer.whole for answer in own])
        yield (
            f"| {load.page} | {load.sessions} | {act} | {len(own)} | {shares} | {whole:.0f} "
            f"| {_failed(load, act)} | {len(load.tally.answers) / load.seconds:.1f} "
            f"| {load.cpu / load.seconds:.0%} | {load.megabytes:.0f} | {load.machine:.1f} |"
        )


def _failed(load: Load, act: Act) -> int:
    errors = load.opened.errors + load.tally.errors
    return sum(count for text, count in errors.items() if text.startswith(f"{act}:"))


def _memory(loads: Sequence[Load]) -> Iterator[str]:
    for page in dict.fromkeys(load.page for load in loads):
        own = [load for load in loads if load.page == page]
        more = own[-1].sessions - own[0].sessions
        if more:
            each = (own[-1].megabytes - own[0].megabytes) / more
            yield f"Memory for each session more, {page}: {each:.1f} MB."


def _errors(loads: Sequence[Load]) -> Iterator[str]:
    for load in loads:
        for text, count in (load.opened.errors + load.tally.errors).items():
            yield f"- {load.page}, {load.sessions} sessions, {count} times: {text[:300]}"
