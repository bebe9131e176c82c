"""One visit to one page: open it, warm it up, change the filter a few times."""

import time
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from benchmarks.chromium import fresh_page
from benchmarks.server import Server
from benchmarks.subjects import Subject
from benchmarks.traffic import Traffic

_WARM_UP = 2
_LIST_OPENS = 0.4  # seconds until an opened list has faded in
_PATIENCE = 60.0  # seconds for one answer


@dataclass(frozen=True)
class Visit:
    """What one visit measured; times in milliseconds.

    Attributes:
        first_text, first_map: after navigation began; None where there is no text or map of ours.
        geometry_bytes: compressed geometry fetched until the page had settled.
        answers: filter to paint of each change.
        change_bytes: bytes from the server for each change.
        cpu: server CPU per change.
    """

    first_text: float | None
    first_map: float | None
    geometry_bytes: int
    answers: tuple[float, ...]
    change_bytes: tuple[int, ...]
    cpu: float


def visit(browser: Browser, subject: Subject, server: Server, *, changes: int) -> Visit:
    """Open a page with an empty cache and change its filter `changes` times after a warm-up."""
    traffic = Traffic()
    with fresh_page(browser) as page:
        open_settled(page, server.address, traffic)
        first = page.evaluate("speed.first()")
        geometry = traffic.fetched_from("/geometry/")
        for turn in range(_WARM_UP):
            _change(page, subject, turn, traffic)
        used = server.cpu_seconds()
        measured = [_change(page, subject, _WARM_UP + turn, traffic) for turn in range(changes)]
        used = server.cpu_seconds() - used
    answers, sizes = zip(*measured, strict=True)
    return Visit(first["text"], first["map"], geometry, answers, sizes, used * 1000 / changes)


def open_settled(page: Page, address: str, traffic: Traffic) -> None:
    """Open an address and wait until the page with its filter has settled."""
    traffic.watch(page)
    page.goto(address)
    page.get_by_text("Jenis pelanggaran").first.wait_for()
    page.wait_for_function("speed.isQuiet()")
    time.sleep(0.5)
    page.wait_for_function("speed.isQuiet()")


def _change(page: Page, subject: Subject, turn: int, traffic: Traffic) -> tuple[float, int]:
    target = subject.prepare(page, turn)
    target.wait_for()
    time.sleep(_LIST_OPENS)
    traffic.reset()
    page.evaluate("speed.arm()")
    target.click()
    milliseconds = page.wait_for_function("speed.answer()", timeout=_PATIENCE * 1000, polling=50).json_value()
    return float(milliseconds), traffic.total
