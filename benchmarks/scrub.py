"""Dragging the time line of the map: how often it repaints, and that the server hears nothing of it."""

import time
from dataclasses import dataclass
from itertools import pairwise
from math import pi, sin

from playwright.sync_api import Browser, Locator, Page

from benchmarks.chromium import fresh_page
from benchmarks.server import Server
from benchmarks.traffic import Traffic
from benchmarks.visit import open_settled

_SWEEP = 1.5  # seconds for the way there and back


@dataclass(frozen=True)
class Scrub:
    """What dragging measured.

    Attributes:
        frames_per_second: frames that repainted the map, over the time of the drag.
        slowest: milliseconds of the gap between two repaints that 95% of the gaps stay under.
        sent_while_dragging, sent_after: messages to the server before and after the release.
    """

    frames_per_second: float
    slowest: float
    sent_while_dragging: int
    sent_after: int


def scrub(browser: Browser, server: Server, *, seconds: float) -> Scrub:
    """Drag the slider of the map to and fro; each move of the pointer reaches another week."""
    traffic = Traffic()
    with fresh_page(browser) as page:
        open_settled(page, server.address, traffic, has_map=True)
        slider = page.get_by_test_id("map-slider")
        slider.scroll_into_view_if_needed()
        page.wait_for_function("() => speed.isQuiet()")
        traffic.reset()
        page.evaluate("speed.arm()")
        _drag(page, slider, seconds)
        frames = page.evaluate("speed.frames()")
        while_dragging = traffic.sent
        page.mouse.up()
        page.wait_for_timeout(1500)
    gaps = sorted(after - before for before, after in pairwise(frames))
    return Scrub(
        frames_per_second=len(gaps) * 1000 / (frames[-1] - frames[0]),
        slowest=gaps[int(len(gaps) * 0.95)],
        sent_while_dragging=while_dragging,
        sent_after=traffic.sent - while_dragging,
    )


def _drag(page: Page, slider: Locator, seconds: float) -> None:
    box = slider.bounding_box()
    if box is None:
        raise SystemExit("The map shows no time line.")
    middle, reach = box["x"] + box["width"] / 2, box["width"] * 0.48
    height = box["y"] + box["height"] / 2
    page.mouse.move(middle + reach, height)
    page.mouse.down()
    start = time.monotonic()
    while (passed := time.monotonic() - start) < seconds:
        page.mouse.move(middle + reach * sin(pi / 2 + 2 * pi * passed / _SWEEP), height)
