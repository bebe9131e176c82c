"""One visit to one page: open it, warm it up, change the filter a few times."""

import time
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from benchmarks.chromium import fresh_page
from benchmarks.server import Server
from benchmarks.subjects import Subject
from benchmarks.traffic import Traffic

FILTER = "Jenis pelanggaran"
_WARM_UP = 2
_LIST_OPENS = 0.4  # seconds until an opened list has faded in
_PATIENCE = 60_000  # milliseconds for one answer


@dataclass(frozen=True)
class Visit:
    """What one visit measured; times in milliseconds.

    Attributes:
        first_text, first_map: after navigation began; None where there is no text or map of ours.
        geometry_bytes: compressed geometry fetched until the page had settled.
        answers: filter to paint of each change.
        drawings: the same until the last drawing on a canvas, where a change drew on one; tables draw on
            canvases too.
        paintings: the same until our map had its new colours, where it is on the page.
        change_bytes: bytes from the server for each change.
        cpu: server CPU per change.
    """

    first_text: float | None
    first_map: float | None
    geometry_bytes: int
    answers: tuple[float, ...]
    drawings: tuple[float, ...]
    paintings: tuple[float, ...]
    change_bytes: tuple[int, ...]
    cpu: float


@dataclass(frozen=True)
class Answer:
    """Milliseconds from the action to the last change, the last drawing, and our map's new colours."""

    shown: float
    drawn: float | None
    painted: float | None


def visit(browser: Browser, subject: Subject, server: Server, *, changes: int) -> Visit:
    """Open a page with an empty cache and change its filter `changes` times after a warm-up."""
    traffic = Traffic()
    with fresh_page(browser) as page:
        open_settled(page, f"{server.address}/{subject.path}", traffic, has_map=subject.has_map)
        first = page.evaluate("speed.first()")
        geometry = traffic.fetched_from("/geometry/")
        for turn in range(_WARM_UP):
            _change(page, subject, turn, traffic)
        used = server.cpu_seconds()
        measured = [_change(page, subject, _WARM_UP + turn, traffic) for turn in range(changes)]
        used = server.cpu_seconds() - used
    return Visit(
        first_text=first["text"],
        first_map=first["map"],
        geometry_bytes=geometry,
        answers=tuple(answer.shown for answer, _size in measured),
        drawings=tuple(answer.drawn for answer, _size in measured if answer.drawn is not None),
        paintings=tuple(answer.painted for answer, _size in measured if answer.painted is not None),
        change_bytes=tuple(size for _answer, size in measured),
        cpu=used * 1000 / changes,
    )


def open_settled(
    page: Page, address: str, traffic: Traffic, *, has_map: bool = False, word: str | None = FILTER
) -> None:
    """Open an address and wait until a word (None: any text), and our map if it has one, are there."""
    traffic.watch(page)
    page.goto(address)
    if word:
        page.get_by_text(word).first.wait_for()
    else:
        page.wait_for_function("() => speed.first().text !== null")
    if has_map:
        page.wait_for_function("() => speed.first().map !== null")
    time.sleep(0.5)
    page.wait_for_function("() => speed.isQuiet()")


def _change(page: Page, subject: Subject, turn: int, traffic: Traffic) -> tuple[Answer, int]:
    target = subject.prepare(page, turn)
    target.wait_for()
    time.sleep(_LIST_OPENS)
    traffic.reset()
    page.evaluate("speed.arm()")
    subject.act(target)
    _wait_for_word(page, subject, traffic)
    return settled_answer(page, draws=subject.draws), traffic.total


def settled_answer(page: Page, *, draws: bool = False) -> Answer:
    """Wait for the answer to the action since `speed.arm()`; `draws`: it must draw on a canvas."""
    ask = f"() => speed.answer({str(draws).lower()})"
    return Answer(**page.wait_for_function(ask, timeout=_PATIENCE, polling=50).json_value())


def _wait_for_word(page: Page, subject: Subject, traffic: Traffic) -> None:
    """Wait until the server has begun to answer."""
    deadline = time.monotonic() + _PATIENCE / 1000
    while not traffic.total:
        if time.monotonic() > deadline:
            raise SystemExit(f"The filter of {subject.id} did not answer.")
        page.wait_for_timeout(10)
