"""A choice on the map page over few cases and over many, in one run in Chromium, beside an empty page."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from benchmarks.chromium import chromium
from benchmarks.race import race
from benchmarks.server import servers
from benchmarks.subjects import DASHBOARD, EMPTY, PROVINCE, Subject
from benchmarks.visit import Visit

_ROUNDS, _CHANGES = 4, 8
_CHOICES = {"type picked": DASHBOARD, "province picked": PROVINCE}

_Visits = Mapping[str, Sequence[Visit]]


@dataclass(frozen=True)
class Paint:
    """Median milliseconds from one choice until one moment: over few cases, over many, on the empty page."""

    name: str
    few: float
    many: float
    empty: float


def scale_screens(
    store: Path, few: str, many: str, *, say: Callable[[str], None]
) -> tuple[list[Paint], float]:
    """Show two data sets of one store from one server, the pages by turns.

    Args:
        store: the folder of the store.
        few: name of the data set of few cases.
        many: name of that of many.
        say: called with what is measured now.

    Returns:
        The choices, and the megabytes of the server in the end.
    """
    os.environ["PETA_STORE"] = str(store)
    subjects = [_over(dataset, choice) for dataset in (few, many) for choice in _CHOICES]
    with chromium() as browser, servers([EMPTY.program, DASHBOARD.program]) as (empty, ours):
        entries = [(EMPTY, empty), *((subject, ours) for subject in subjects)]
        visits = race(browser, entries, rounds=_ROUNDS, changes=_CHANGES, say=say)
        return [
            paint for choice in _CHOICES for paint in _paints(choice, visits, few, many)
        ], ours.megabytes()


def screens_table(paints: Iterable[Paint], megabytes: float) -> str:
    """Return what `scale_screens` measured in Markdown."""
    head = "| in Chromium | ms at few | ms at many | ratio | × empty page |\n|---|---|---|---|---|"
    rows = [
        f"| {each.name} | {each.few:.0f} | {each.many:.0f} | {each.many / each.few:.2f} "
        f"| {each.many / each.empty:.2f} |"
        for each in paints
    ]
    return "\n".join(["", head, *rows, f"\nThe server of both held {megabytes:.0f} MB in the end.\n"])


def _over(dataset: str, choice: str) -> Subject:
    subject = _CHOICES[choice]
    return replace(subject, id=_id(dataset, choice), path=f"{subject.path}?d={dataset}")


def _id(dataset: str, choice: str) -> str:
    return f"{choice}, {dataset}"


def _paints(choice: str, visits: _Visits, few: str, many: str) -> Iterator[Paint]:
    usual = _median(each.answers for each in visits[EMPTY.id])
    before, after = visits[_id(few, choice)], visits[_id(many, choice)]
    paintings = [_median(each.paintings for each in visit) for visit in (before, after)]
    answers = [_median(each.answers for each in visit) for visit in (before, after)]
    yield Paint(f"{choice}: map painted", *paintings, usual)
    yield Paint(f"{choice}: page settled", *answers, usual)


def _median(times: Iterable[Sequence[float]]) -> float:
    return median(each for visit in times for each in visit)
