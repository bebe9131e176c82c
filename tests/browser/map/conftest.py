"""The canvas map without a dashboard around it.

The browser gets every answer from here, so nothing but the component is under test.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from charts.map import map_constants
from charts.map.bundle import map_place, map_script
from data.settings import PROJECT
from language import speaking
from tests.browser.map.payloads import a_payload
from tests.browser.map.stage import HOME, StandUp

_HTML = f'<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="place">{map_place()}</div>'
_START = """async ({ constants, data }) => {
    const { default: carry } = await import("./map.js");
    carry({ data: new TextEncoder().encode(JSON.stringify(constants)) });
    globalThis.told = [];
    globalThis.given = data;
    globalThis.show = (data) => globalThis.leave = globalThis[Symbol.for("peta-netral.map")].showMap({
        parentElement: document.getElementById("place"), data,
        setStateValue: (_, choice) => told.push(choice),
    });
    show(data);
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1000, "height": 900}, has_touch=True)
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


@pytest.fixture
def stand_up(page: Page) -> Iterator[StandUp]:
    """Show a map in an empty page of a width; files come from `static`, the project's own by default."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))

    def stand(
        *, width: int = 1000, static: Path = PROJECT / "static", missing: str | None = None, **changes: Any
    ) -> Locator:
        page.unroute_all()
        page.route(f"{HOME}**", lambda route: _answer(route, static))
        if missing:
            page.route(missing, lambda route: route.fulfill(status=503))
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(HOME)
        with speaking("id"):
            page.evaluate(_START, {"constants": map_constants(), "data": a_payload(**changes)})
        return page.get_by_test_id("map")

    yield stand
    assert errors == []


def _answer(route: Route, static: Path) -> None:
    path = route.request.url.removeprefix(HOME)
    if path.startswith("map.js"):
        route.fulfill(body=map_script(), content_type="text/javascript")
    elif path.startswith("app/static/"):
        route.fulfill(path=static / path.removeprefix("app/static/"), content_type="application/gzip")
    else:
        route.fulfill(body=_HTML, content_type="text/html")
