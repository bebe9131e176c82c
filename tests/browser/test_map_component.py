"""The canvas map in a real browser: what a reader does with pointer, keys and time line."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from charts.theme import LIGHT

pytestmark = pytest.mark.browser

PANDEGLANG = "3601"
_COLOUR_AT = """(map, code) => {
    const [x, y] = map.pointOf(code);
    const canvas = map.querySelector(".fills");
    const density = canvas.width / canvas.clientWidth;
    const { data } = canvas.getContext("2d").getImageData(x * density, y * density, 1, 1);
    return "#" + [...data.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
}"""


@pytest.fixture
def open_map(visit, dashboard) -> Callable[[str], Page]:
    def open_at(query: str) -> Page:
        visit.page.goto(f"{dashboard}/?{query}")
        expect(the_map(visit.page)).to_have_attribute("data-ready", "true", timeout=90_000)
        return visit.page

    return open_at


def the_map(page: Page) -> Locator:
    return page.get_by_test_id("map")


def spot(page: Page, code: str) -> dict[str, float]:
    """Return where a region lies on the canvas."""
    x, y = the_map(page).evaluate("(map, code) => map.pointOf(code)", code)
    return {"x": x, "y": y}


def canvas(page: Page) -> Locator:
    return page.get_by_test_id("map-canvas")


def scrub(page: Page, day: str) -> None:
    """Move the time line to a day without letting go, as dragging does."""
    slider = page.get_by_test_id("map-slider")
    for frame in range(int(slider.get_attribute("max") or 0) + 1):
        slider.evaluate(
            "(slider, frame) => { slider.value = frame; slider.dispatchEvent(new Event('input')); }", frame
        )
        if the_map(page).get_attribute("data-as-of") == day:
            return
    pytest.fail(f"the time line has no frame on {day}")


def test_a_click_selects_and_the_address_follows(open_map):
    page = open_map("t=2020-09-21")
    canvas(page).click(position=spot(page, PANDEGLANG))
    expect(the_map(page)).to_have_attribute("data-region", PANDEGLANG)
    page.wait_for_url(f"**r={PANDEGLANG}**")


def test_a_deep_link_opens_with_its_region_and_card_tells_decided_and_open_cases(open_map):
    page = open_map(f"t=2020-09-21&r={PANDEGLANG}")
    canvas(page).hover(position=spot(page, PANDEGLANG))
    card = page.get_by_test_id("map-card")
    expect(card).to_contain_text("Kabupaten Pandeglang")
    expect(card).to_contain_text("Zona kuning")
    expect(card).to_contain_text("2 sudah diputus, 1 dalam proses")


def test_scrubbing_repaints_without_the_server_and_letting_go_tells_it_once(open_map):
    page = open_map("t=2020-12-19")
    sent = int(the_map(page).get_attribute("data-sent") or 0)
    scrub(page, "2020-09-21")
    expect(page.get_by_test_id("map-total")).to_contain_text("680")  # KASN, 21 September 2020
    assert the_map(page).evaluate(_COLOUR_AT, PANDEGLANG) == LIGHT.zones["kuning"].fill
    assert the_map(page).get_attribute("data-sent") == str(sent)
    page.get_by_test_id("map-slider").dispatch_event("change")
    page.wait_for_url("**t=2020-09-21**")
    assert the_map(page).get_attribute("data-sent") == str(sent + 1)


def test_legend_counts_every_region_once_on_any_day(open_map):
    page = open_map("t=2020-12-19")
    scrub(page, "2020-09-21")
    figures = (
        page.get_by_test_id("map-legend")
        .locator("button")
        .evaluate_all("(lines) => lines.map((line) => Number(line.dataset.count))")
    )
    assert sum(figures) == 514


def test_keys_walk_select_and_clear(open_map):
    page = open_map(f"t=2020-09-21&r={PANDEGLANG}")
    canvas(page).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("map-aloud")).to_contain_text("Kabupaten Lebak, Banten")
    page.keyboard.press("Enter")
    expect(the_map(page)).to_have_attribute("data-region", "3602")
    page.keyboard.press("Escape")
    expect(the_map(page)).to_have_attribute("data-region", "")


def test_search_finds_by_a_part_of_the_name_and_selects(open_map):
    page = open_map("t=2020-09-21")
    page.get_by_test_id("map-search").fill("wakatobi")
    expect(page.get_by_test_id("map-found").get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(the_map(page)).to_have_attribute("data-region", "7407")


def test_table_has_every_region_and_sorts_by_count(open_map):
    page = open_map("t=2020-09-30")
    page.get_by_role("radio", name="Tabel").click()
    rows = page.get_by_test_id("map-table").locator("tbody tr")
    expect(rows).to_have_count(514)
    expect(rows.first).to_contain_text("Purbalingga")  # 56, KASN, 30 September 2020
    expect(rows.first).to_contain_text("56")


def test_tiles_carry_the_same_zones(open_map):
    page = open_map("t=2020-09-21")
    page.get_by_role("radio", name="Petak").click()
    expect(the_map(page)).to_have_attribute("data-shape", "tiles")
    canvas(page).hover(position=spot(page, PANDEGLANG))
    expect(page.get_by_test_id("map-card")).to_have_attribute("data-zone", "kuning")


def test_a_province_fetches_its_finer_lines_once(open_map):
    page = open_map("t=2020-09-21")
    with page.expect_request("**/geometry/province-36-*"):
        page.goto(page.url + "&p=36")
    expect(the_map(page)).to_have_attribute("data-province", "36")


def test_geometry_that_does_not_arrive_is_said_and_can_be_tried_again(visit, dashboard):
    page = visit.page
    page.route("**/geometry/nation-*", lambda route: route.fulfill(status=503))
    page.goto(f"{dashboard}/")
    notice = page.get_by_test_id("map-notice")
    expect(notice).to_contain_text("Batas wilayah tidak dapat dimuat", timeout=90_000)
    page.unroute("**/geometry/nation-*")
    notice.get_by_role("button").click()
    expect(the_map(page)).to_have_attribute("data-ready", "true")
    assert [error for error in visit.console_errors if "503" not in error] == []
    visit.console_errors.clear()  # the browser itself reports the 503
