"""Maps among other things on a page."""

import pytest
from playwright.sync_api import expect

from charts.map import map_constants
from charts.map.bundle import compact_place
from tests.browser.map.stage import PANDEGLANG, both, inside, ready

pytestmark = pytest.mark.browser

_SECOND_MAP = """async ({ markup, constants }) => {
    const place = document.createElement("div");
    place.innerHTML = markup;
    document.body.append(place);
    const { default: carry } = await import("./map.js?again");
    carry({ data: new TextEncoder().encode(JSON.stringify(constants)) });
    globalThis[Symbol.for("peta-netral.map")].showMap({
        parentElement: place, setStateValue() {},
        data: { ...given, key: "second", compact: true, height: 240 },
    });
}"""


@pytest.mark.parametrize("width", [360, 700])
def test_a_compact_map_keeps_to_its_height_and_has_no_search_or_table(page, stand_up, width):
    the_map = ready(stand_up(width=width, compact=True, height=300, view="twin"))
    assert the_map.evaluate("(map) => [map.offsetHeight, map.scrollHeight]") == [300, 300]
    expect(page.get_by_test_id("map-search")).to_be_hidden()
    expect(page.get_by_role("radio", name="Tabel")).to_be_hidden()
    expect(page.get_by_test_id("map-time")).to_be_hidden()
    assert min(canvas.bounding_box()["height"] for canvas in both(page)) > 60
    assert inside(the_map) == [True, True]
    page.get_by_role("radio", name="Kembar").press("ArrowRight")  # past the table, which is not on offer
    expect(the_map).to_have_attribute("data-view", "map")


def test_maps_of_a_page_fetch_the_boundaries_once_though_the_script_comes_twice(page, stand_up):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ready(stand_up())
    page.evaluate(_SECOND_MAP, {"markup": compact_place(), "constants": map_constants()})
    expect(page.get_by_test_id("map")).to_have_count(2)
    ready(page.get_by_test_id("map").nth(1))
    assert sum("geometry/nation-" in url for url in asked) == 1
    page.get_by_test_id("map-search").first.fill("pandeglang")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("map").first).to_have_attribute("data-region", PANDEGLANG)
    expect(page.get_by_test_id("map").nth(1)).to_have_attribute("data-region", "")
