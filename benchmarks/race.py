"""All pages against each other: rounds of visits in turn, so that noise of the machine hits all alike."""

from collections.abc import Callable, Mapping, Sequence

from playwright.sync_api import Browser

from benchmarks.server import Server
from benchmarks.subjects import Subject
from benchmarks.visit import Visit, visit

Entries = Sequence[tuple[Subject, Server]]


def race(
    browser: Browser, entries: Entries, *, rounds: int, changes: int, say: Callable[[str], None]
) -> Mapping[str, list[Visit]]:
    """Return the visits by subject; each round visits every page once, beginning with another one.

    A first visit to each, in which its server imports and loads what it needs, does not count.
    """
    for subject, server in entries:
        say(f"warming up: {subject.id}")
        visit(browser, subject, server, changes=1)
    visits: dict[str, list[Visit]] = {subject.id: [] for subject, _ in entries}
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        shift = number % len(entries)
        for subject, server in [*entries[shift:], *entries[:shift]]:
            visits[subject.id].append(visit(browser, subject, server, changes=changes))
    return visits
