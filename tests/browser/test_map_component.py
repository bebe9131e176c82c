"""The canvas map on the dashboard: what a reader does with pointer, keys and time line.

One visitor stays for the whole file, as opening the dashboard takes seconds; each test starts from the whole
country on one day with nothing chosen.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from charts.theme import LIGHT
from tests.browser.conftest import PATIENCE, Visit
from tests.browser.hands import canvas, open_map, scrub, spot, the_map

pytestmark = pytest.mark.browser

PANDEGLANG = "3601"
DAY = "2020-09-21"
_COLOUR_AT = """(map, code) => {
    const [x, y] = map.pointOf(code);
    const canvas = map.querySelector(".fills");
    const density = canvas.width / canvas.clientWidth;
    const { data } = canvas.getContext("2d").getImageData(x * density, y * density, 1, 1);
    return "#" + [...data.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
}"""
_SENT_AHEAD = "() => globalThis[Symbol.for('peta-netral.map')]?.constants.answers"
_TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module")
def visitor(chromium: Browser, dashboard: str) -> Iterator[Visit]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    visitor = Visit(context.new_page())
    visitor.page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    visitor.watch()
    open_map(visitor.page, f"{dashboard}/peta?t={DAY}")
    yield visitor
    context.close()


@pytest.fixture
def page(visitor: Visit) -> Iterator[Page]:
    page = visitor.page
    page.get_by_role("radio", name="Peta", exact=True).click()
    canvas(page).press("Escape")
    scrub(page, DAY)
    yield page
    assert visitor.console_errors == []
    assert visitor.foreign_requests == []


def sent(page: Page) -> int:
    """Return how many choices the map has told the server."""
    return int(the_map(page).get_attribute("data-sent") or 0)


def test_a_click_selects_and_the_address_and_the_total_follow(page):
    canvas(page).click(position=spot(page, PANDEGLANG))
    expect(the_map(page)).to_have_attribute("data-region", PANDEGLANG)
    expect(page.get_by_test_id("map-total")).to_contain_text("Kabupaten Pandeglang3 orang")
    page.wait_for_url(f"**r={PANDEGLANG}**")


def test_scrubbing_repaints_without_the_server_and_letting_go_tells_it_once(page):
    expect(page.get_by_test_id("map-total")).to_contain_text("Seluruh Indonesia")
    scrub(page, "2020-10-26")
    before = sent(page)
    scrub(page, "2020-09-28")
    expect(page.get_by_test_id("map-day")).to_have_text("28 September 2020")
    scrub(page, DAY)
    expect(page.get_by_test_id("map-total")).to_contain_text("680")  # KASN, 21 September 2020
    the_map(page).evaluate(_TWO_FRAMES)
    assert the_map(page).evaluate(_COLOUR_AT, PANDEGLANG) == LIGHT.zones["kuning"].fill
    assert sent(page) == before
    scrub(page, "2020-10-26")
    page.get_by_test_id("map-slider").dispatch_event("change")
    page.wait_for_url("**t=2020-10-26**")
    assert sent(page) == before + 1


def test_a_type_is_painted_from_what_was_sent_ahead_and_the_page_follows(page):
    page.wait_for_function(_SENT_AHEAD)
    expect(page.get_by_test_id("map-total")).to_contain_text("680")
    page.get_by_label("Jenis pelanggaran", exact=True).select_option("photo_symbol")
    expect(page.get_by_test_id("map-total")).not_to_contain_text("680")
    page.wait_for_url("**v=photo_symbol**")
    page.locator(".st-key-pills").get_by_role("button", name="Foto bersama").click()
    expect(the_map(page)).to_have_attribute("data-types", "")
    expect(page.get_by_label("Jenis pelanggaran", exact=True)).to_have_value("")
    expect(page.get_by_test_id("map-total")).to_contain_text("680")


def test_a_province_is_in_focus_and_the_page_follows(page):
    provinces = page.locator(".st-key-filter-province").get_by_label("Provinsi")
    provinces.select_option("Banten")
    expect(the_map(page)).to_have_attribute("data-province", "36")
    page.wait_for_url("**p=36**")
    page.locator(".st-key-pills").get_by_role("button", name="Banten").click()
    expect(the_map(page)).to_have_attribute("data-province", "")
    expect(provinces).to_have_value("")
    page.wait_for_url(lambda url: "p=36" not in url)
    canvas(page).press("0")


def test_legend_counts_every_region_once_on_any_day(page):
    lines = page.get_by_test_id("map-legend").locator("button")
    for day in ("2020-06-29", DAY):
        scrub(page, day)
        figures = lines.evaluate_all("(lines) => lines.map((line) => Number(line.dataset.count))")
        assert sum(figures) == 514


def test_keys_walk_select_and_clear(page):
    canvas(page).click(position=spot(page, PANDEGLANG))
    canvas(page).press("ArrowRight")
    expect(page.get_by_test_id("map-aloud")).to_contain_text("Kabupaten Lebak, Banten")
    canvas(page).press("Enter")
    expect(the_map(page)).to_have_attribute("data-region", "3602")
    canvas(page).press("Escape")
    expect(the_map(page)).to_have_attribute("data-region", "")


def test_a_reply_of_the_server_leaves_a_reader_on_the_keys_where_they_are(page):
    canvas(page).click(position=spot(page, PANDEGLANG))
    canvas(page).press("ArrowRight")
    page.wait_for_url(f"**r={PANDEGLANG}**")  # written at the end of the run that answers the click
    the_map(page).evaluate(_TWO_FRAMES)
    canvas(page).press("Enter")
    expect(the_map(page)).to_have_attribute("data-region", "3602")


def test_search_finds_by_a_part_of_the_name_and_selects(page):
    page.get_by_test_id("map-search").fill("wakatobi")
    expect(page.get_by_test_id("map-found").get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(the_map(page)).to_have_attribute("data-region", "7407")
    canvas(page).press("0")


def test_table_has_every_region_and_sorts_by_count(page):
    scrub(page, "2020-10-05")
    page.get_by_role("radio", name="Tabel").click()
    rows = page.get_by_test_id("map-table").locator("tbody tr")
    expect(rows).to_have_count(514)
    expect(rows.first).to_contain_text("Purbalingga")  # 56 on 30 September 2020, KASN


def test_a_layer_comes_and_goes_under_the_same_camera_and_stays_in_the_address(page):
    canvas(page).press("+")
    page.wait_for_timeout(400)
    before = spot(page, PANDEGLANG)
    page.get_by_role("radio", name="Tanggapan PPK").click()
    expect(the_map(page)).to_have_attribute("data-layer", "respons")
    page.wait_for_url("**lapis=respons**")
    assert spot(page, PANDEGLANG) == pytest.approx(before)
    page.get_by_role("radio", name="Zona", exact=True).click()
    expect(the_map(page)).to_have_attribute("data-layer", "")
    page.wait_for_url("**lapis=zona**")
    canvas(page).press("0")


def test_the_switch_fades_what_is_weak_and_stays_in_the_address(page):
    with page.expect_response("**/drawn/*") as told:  # what the rest of the page waits for
        page.get_by_text("Tampilkan kepastian").click()
    assert told.value.status == 204
    expect(page.get_by_test_id("map-legend")).to_contain_text("Kepastian zona")
    faded = f"([map, code, colour]) => ({_COLOUR_AT})(map, code) !== colour"
    whole = LIGHT.zones["kuning"].fill
    page.wait_for_function(faded, arg=[the_map(page).element_handle(), PANDEGLANG, whole])
    page.wait_for_url("**pasti=ya**")
    page.get_by_text("Tampilkan kepastian").click()
    page.wait_for_url(lambda url: "pasti" not in url)


def test_twin_walks_by_keys_and_chooses_in_either_picture(page):
    page.get_by_role("radio", name="Kembar").click()
    second = page.get_by_test_id("map-twin-canvas")
    x, y = the_map(page).evaluate("(map, code) => map.pointOf(code, 1)", PANDEGLANG)
    second.click(position={"x": x, "y": y})
    expect(the_map(page)).to_have_attribute("data-region", PANDEGLANG)
    page.wait_for_url(f"**r={PANDEGLANG}**")


def test_a_deep_link_opens_its_province_in_finer_lines_and_its_card_tells_decided_and_open(page, dashboard):
    with page.expect_request("**/geometry/province-36-*"):
        open_map(page, f"{dashboard}/peta?t={DAY}&r={PANDEGLANG}&p=36")
    expect(the_map(page)).to_have_attribute("data-province", "36")
    canvas(page).hover(position=spot(page, PANDEGLANG))
    card = page.get_by_test_id("map-card")
    expect(card).to_contain_text("Kabupaten Pandeglang")
    expect(card).to_contain_text("Zona kuning")
    expect(card).to_contain_text("2 sudah diputus, 1 dalam proses")
    canvas(page).press("0")
    expect(the_map(page)).to_have_attribute("data-province", "")
