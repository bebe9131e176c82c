"""What else a reader does than filter: change the page, look for a region, take a file along."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.chromium import fresh_page
from benchmarks.server import Program, Server, servers
from benchmarks.subjects import APPS, DASHBOARD
from benchmarks.traffic import Traffic
from benchmarks.visit import open_settled, settled_answer

_TIMES = 3
_OPENS = 0.4  # seconds until a menu has opened
_TWO_PAGES = Program(APPS / "two_pages.py")


@dataclass(frozen=True)
class Errand:
    """What one errand took, in milliseconds, at the median.

    Attributes:
        title: what the reader does.
        ours: until the last change was shown, or the file was there.
        empty: to change between two empty pages; nothing of these can be faster in Streamlit.
    """

    title: str
    ours: float
    empty: float


def errands(browser: Browser) -> list[Errand]:
    """Run each errand a few times in a page that has done it once before."""
    with servers([DASHBOARD.program, _TWO_PAGES]) as (ours, two):
        empty = _median(browser, two, "", _change_between("Dua", "Satu"))
        done = {
            "change the page (Peta Risiko, Tren & Tahapan)": ("peta", _change_between_pages),
            "find a region on the map": ("peta", _find_on_map),
            "find a region and open its profile": ("wilayah", _find_profile),
            "download the map as PNG": ("peta", _download),
        }
        return [
            Errand(title, _median(browser, ours, path, errand), empty)
            for title, (path, errand) in done.items()
        ]


def _median(browser: Browser, server: Server, path: str, errand: Callable[[Page, int], float]) -> float:
    with fresh_page(browser) as page:
        open_settled(page, f"{server.address}/{path}", Traffic(), word=None)
        return median([errand(page, turn) for turn in range(2 + 2 * _TIMES)][2:])


def _change_between(*titles: str) -> Callable[[Page, int], float]:
    def change(page: Page, turn: int) -> float:
        return _answered(page, lambda: page.get_by_role("link", name=titles[turn % 2]).click())

    return change


def _change_between_pages(page: Page, turn: int) -> float:
    section, title = (("Jelajah", "Tren & Tahapan"), ("Gambaran", "Peta Risiko"))[turn % 2]
    page.get_by_test_id("stHeader").get_by_text(section, exact=True).click()
    link = page.get_by_test_id("stTopNavDropdownLink").filter(has_text=title)
    link.wait_for()
    time.sleep(_OPENS)
    return _answered(page, link.click)


def _find_on_map(page: Page, turn: int) -> float:
    field = page.get_by_placeholder("Cari kabupaten/kota").first
    field.fill("")
    page.wait_for_function("() => speed.isQuiet()")
    return _answered(page, lambda: field.press("pb"[turn % 2]))


def _find_profile(page: Page, turn: int) -> float:
    field = page.get_by_placeholder("Cari wilayah", exact=False).first
    field.fill(("Pandeglang", "Wakatobi")[turn % 2])
    page.wait_for_function("() => speed.isQuiet()")
    return _answered(page, lambda: field.press("Enter"))


def _download(page: Page, turn: int) -> float:
    button = page.get_by_role("button", name="Gambar PNG").first
    if not turn:
        page.get_by_role("button", name="Unduh").first.click()
    button.wait_for()
    start = time.perf_counter()
    with page.expect_download() as waiting:
        button.click()
    waiting.value.path()
    return (time.perf_counter() - start) * 1000


def _answered(page: Page, act: Callable[[], object]) -> float:
    page.evaluate("speed.arm()")
    act()
    return settled_answer(page).shown
