"""What a reader's hands do on the map, and where things lie on it."""

from playwright.sync_api import Locator, Page, expect

_SCRUB = """(map, day) => {
    const slider = map.querySelector(".time input");
    for (let frame = 0; frame <= Number(slider.max); frame++) {
        slider.value = frame;
        slider.dispatchEvent(new Event("input"));
        if (map.dataset.asOf === day) return true;
    }
    return false;
}"""


def open_map(page: Page, address: str) -> None:
    """Open an address and wait until its map is drawn."""
    page.goto(address)
    expect(the_map(page)).to_have_attribute("data-ready", "true", timeout=90_000)


def the_map(page: Page) -> Locator:
    """Return the map."""
    return page.get_by_test_id("map")


def canvas(page: Page) -> Locator:
    """Return what the map is drawn on."""
    return page.get_by_test_id("map-canvas")


def spot(page: Page, code: str) -> dict[str, float]:
    """Return where a region lies on the canvas."""
    x, y = the_map(page).evaluate("(map, code) => map.pointOf(code)", code)
    return {"x": x, "y": y}


def scrub(page: Page, day: str) -> None:
    """Move the time line to a day without letting go, as dragging does."""
    assert the_map(page).evaluate(_SCRUB, day), f"the time line has no frame on {day}"
