"""Every page by deep link: barriers, widths, a reload, and how much it sends."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response, ViewportSize, WebSocket, expect

from tests.browser.barriers import barriers
from tests.browser.conftest import PATIENCE, Visit

pytestmark = pytest.mark.browser

# What the address asks for, and a filter that must outlive a reload.
PAGES = {
    "": "t=2020-09-21",
    "peta": "t=2020-09-21&p=36",
    "dinding": "t=2020-09-21&jeda=60",
    "wilayah": "t=2020-09-21&r=3601",
    "jenis": "t=2020-09-21&silang=tahapan",
    "tren": "t=2020-12-19",
    "bandingkan": "t=2020-09-21&mode=peringkat",
    "faktor": "t=2020-12-19",
    "kolom": "t=2020-09-21",
    "penanganan": "t=2020-12-19",
    "waspada": "t=2020-12-19",
    "pencegahan": "t=2020-12-19",
    "briefing": "t=2020-12-19",
    "meja": "t=2020-09-21",
    "rilis": "t=2020-09-21&set=terbit",
    "mutu": "t=2020-12-19",
    "audit": "t=2020-09-21",
    "sumber": "d=terbit&e=pilkada-2020&t=2020-12-19",
    "rekonsiliasi": "d=terbit&e=pilkada-2020&t=2020-12-19",
    "metode": "t=2020-09-21",
    "lab": "t=2020-09-21",
    "pertanyaan": "t=2020-09-21&siapa=analyst",
    "versi": "t=2020-09-21",
}
LAPTOP, WIDE, PHONE = (ViewportSize(width=width, height=900) for width in (1280, 2560, 360))
MOST_BYTES = 1_000_000
STREAMLITS_OWN = ("/static/", "/_stcore/")
_OVERFLOW = """() => {
  const main = document.querySelector("[data-testid='stMain']");
  return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth);
}"""
_QUIET = 400  # milliseconds without work, as maps and charts are drawn in the frames after the last message
_AT_REST = """(quiet) => {
  const atWork = "[data-testid='stSkeleton'], [data-testid='stStatusWidget'], [data-stale='true']";
  const rests = !document.querySelector(atWork)
    && [...document.querySelectorAll("[data-testid='stElementContainer']")]
      .every((part) => getComputedStyle(part).opacity === "1");
  globalThis.restingSince = rests ? globalThis.restingSince ?? performance.now() : undefined;
  return rests && performance.now() - globalThis.restingSince >= quiet;
}"""
_WEARS_THE_THEME = """() => {
  const ground = getComputedStyle(document.querySelector("[data-testid='stApp']")).backgroundColor;
  return [...document.querySelectorAll(".js-plotly-plot .main-svg:first-child")]
    .every((chart) => chart.style.background === ground);
}"""


@dataclass
class Traffic:
    """What a page was sent beyond Streamlit's own files."""

    received: int = 0
    largest: dict[str, int] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        page.on("response", self._count)
        page.on("websocket", self._listen)

    def _count(self, response: Response) -> None:
        path = urlsplit(response.url).path
        size = int(response.headers.get("content-length", 0))
        if not path.startswith(STREAMLITS_OWN) and path != "/":
            self._add(path, size)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda payload: self._add("messages", len(payload)))

    def _add(self, what: str, size: int) -> None:
        self.received += size
        self.largest[what] = self.largest.get(what, 0) + size


@pytest.fixture(scope="module")
def visitor(chromium: Browser) -> Iterator[Visit]:
    """A visitor who opens page after page; each opening is a fresh session of the dashboard."""
    context = chromium.new_context(viewport=LAPTOP, reduced_motion="reduce")
    visitor = Visit(context.new_page())
    visitor.page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    visitor.watch()
    yield visitor
    context.close()
    assert visitor.console_errors == []
    assert visitor.foreign_requests == []


def opened(page: Page, address: str) -> None:
    """Open an address and wait until everything on it stands."""
    page.goto(address)
    at_rest(page)


def at_rest(page: Page) -> None:
    """Wait until the title stands and for a while nothing loads, runs, fades or is drawn."""
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    page.evaluate("() => { delete globalThis.restingSince }")
    page.wait_for_function(_AT_REST, arg=_QUIET, polling=100)
    for one in page.get_by_test_id("map").all():  # in a tree of its own, which the page does not look into
        expect(one).to_have_attribute("data-ready", "true")


def fits(page: Page) -> None:
    """Hold that nothing scrolls sideways; charts follow the width a moment later."""
    page.wait_for_function(f"() => ({_OVERFLOW})() <= 0")


def kept(page: Page, path: str) -> None:
    """Hold that the address still asks for what it asked for."""
    asked = dict(part.split("=") for part in PAGES[path].split("&"))
    assert asked.items() <= dict(part.split("=") for part in urlsplit(page.url).query.split("&")).items()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_stands_at_every_width_without_barriers(dashboard: str, visitor: Visit, path: str) -> None:
    page = visitor.page
    traffic = Traffic()
    traffic.watch(page)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(LAPTOP)
    opened(page, f"{dashboard}/{path}?{PAGES[path]}")
    assert traffic.received < MOST_BYTES, traffic.largest
    fits(page)
    assert barriers(page) == []
    title = page.get_by_role("heading", level=1).first.inner_text()
    page.set_viewport_size(WIDE)
    fits(page)

    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)
    page.reload()  # a session of its own, as at the first opening
    at_rest(page)
    assert page.get_by_role("heading", level=1).first.inner_text() == title
    kept(page, path)
    assert page.evaluate(_WEARS_THE_THEME)
    fits(page)
    assert barriers(page, rules=["color-contrast"]) == []  # all else is the same in the dark


@pytest.mark.parametrize("path", ["tren", "peta"])
def test_night_falls_on_an_open_page(dashboard: str, visitor: Visit, path: str) -> None:
    page = visitor.page
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(LAPTOP)
    opened(page, f"{dashboard}/{path}?{PAGES[path]}")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'dark'")
    at_rest(page)
    assert page.evaluate(_WEARS_THE_THEME)
    kept(page, path)


def test_a_note_of_the_method_is_written_when_it_is_opened(dashboard: str, visitor: Visit) -> None:
    page = visitor.page
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(LAPTOP)
    opened(page, f"{dashboard}/metode?{PAGES['metode']}")
    expect(page.locator(".katex")).to_have_count(0)
    page.locator("summary").first.click()
    expect(page.locator(".katex").first).to_be_visible()
    at_rest(page)
    assert barriers(page) == []
