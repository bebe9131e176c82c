"""What changes in a chart does not make the browser style all the rest of the page anew."""

import json
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit
from tests.browser.test_every_page import PAGES, PHONE, at_rest, opened

pytestmark = pytest.mark.browser


def styled_at_once(browser: Browser, page: Page) -> list[int]:
    """Draw the charts of a page a little narrower; give the elements that each step found the style of."""
    size = page.viewport_size
    assert size
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    page.set_viewport_size({"width": size["width"] - 20, "height": size["height"]})
    at_rest(page)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    return [each["args"]["elementCount"] for each in events if "elementCount" in each.get("args", {})]


def test_charts_are_drawn_without_motion_and_the_page_around_them_keeps_its_style(
    dashboard: str, visit: Visit, chromium: Browser
) -> None:
    page = visit.page
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    opened(page, f"{dashboard}/penanganan?{PAGES['penanganan']}")
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)  # a phone was held across before
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'dark'")
    at_rest(page)
    elements = page.evaluate("() => document.querySelectorAll('*').length")
    styled = styled_at_once(chromium, page)
    assert len(styled) > 10
    assert median(styled) < elements / 10, styled
