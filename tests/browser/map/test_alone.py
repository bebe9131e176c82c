"""The canvas map without a dashboard around it: files, shapes and sizes for which no page is opened."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import expect

from charts.map import map_constants
from charts.map.bundle import map_place
from charts.map.stream import pack
from geo import boundaries
from geo.boundaries import load as boundaries_in_force
from geo.register import regions
from tests.browser.map.stage import HOME, PANDEGLANG, ready

pytestmark = pytest.mark.browser

_COUNT_PAINTS = """(map) => new Promise((done) => {
    const before = Number(map.dataset.painted);
    setTimeout(() => done(Number(map.dataset.painted) - before), 500);
})"""
_MOUNT_ANEW = """(markup) => {
    leave();
    document.getElementById("place").innerHTML = markup;
    show(given);
}"""
_JUMP = 40  # pixels; how many lines the legend takes depends on the rule and the language


def test_total_and_bars_say_what_they_count_and_follow_province_and_region(page, stand_up):
    the_map = ready(stand_up())
    total, bars = page.get_by_test_id("map-total"), the_map.locator(".bars .later")
    expect(total).to_contain_text("Seluruh Indonesia516 orang")  # 513 × 1 + 3
    of_all = bars.get_attribute("d")
    page.get_by_test_id("map-province").select_option("36")
    expect(total).to_contain_text("Banten10 orang")  # 8 kabupaten/kota: 7 × 1 + 3
    assert bars.get_attribute("d") != of_all
    page.get_by_test_id("map-search").fill("pandeglang")
    page.keyboard.press("Enter")
    expect(total).to_contain_text("Kabupaten Pandeglang3 orang")


def test_total_of_a_place_nothing_is_known_of_is_no_zero(page, stand_up):
    codes = tuple(regions().index)
    counts = np.full((len(codes), 2), -1, dtype=np.int32)
    counts[0] = 4
    stream = pack(np.zeros_like(counts, dtype=np.uint8), counts, [date(2020, 9, 14), date(2020, 9, 21)])
    ready(stand_up(stream=stream, region=PANDEGLANG))
    expect(page.get_by_test_id("map-total")).to_have_text("Kabupaten Pandeglang– orang")


@pytest.mark.parametrize("width", [360, 700, 1500])
def test_no_stage_is_cut_and_every_number_stands_for_a_name(stand_up, width):
    the_map = ready(stand_up(width=width))
    labels = the_map.locator(".stages b").evaluate_all(
        "(all) => all.map((b) => [b.textContent, b.scrollWidth <= b.clientWidth])"
    )
    assert [text for text, fits in labels if not fits] == []
    numbers = [text for text, _fits in labels if text[:1].isdigit()]
    if numbers:
        expect(the_map.locator(".stage-now")).to_have_text("6 Pasca pemungutan")


def test_tiles_carry_the_same_zones_and_the_server_is_not_asked(page, stand_up):
    the_map = ready(stand_up())
    page.get_by_role("radio", name="Petak").click()
    expect(the_map).to_have_attribute("data-shape", "tiles")
    x, y = the_map.evaluate("(map, code) => map.pointOf(code)", PANDEGLANG)
    page.get_by_test_id("map-canvas").hover(position={"x": x, "y": y})
    expect(page.get_by_test_id("map-card")).to_have_attribute("data-region", PANDEGLANG)
    expect(page.get_by_test_id("map-card")).to_have_attribute("data-zone", "kuning")
    assert page.evaluate("told") == []


@pytest.mark.parametrize("width", [358, 768, 1664])
def test_room_kept_for_the_map_is_the_room_it_needs(page, stand_up, width):
    nation = "**/geometry/nation-*"
    stand_up(width=width, missing=nation)
    place = page.locator("[data-place]")
    kept = place.evaluate("(place) => place.offsetHeight")
    page.unroute(nation)
    page.get_by_test_id("map-notice").get_by_role("button").click()
    the_map = ready(page.get_by_test_id("map"))
    assert place.evaluate("(place) => place.offsetHeight") == the_map.evaluate("(map) => map.offsetHeight")
    assert abs(place.evaluate("(place) => place.offsetHeight") - kept) <= _JUMP


def test_a_map_that_streamlit_mounts_anew_stays_the_same(page, stand_up):
    the_map = ready(stand_up())
    the_map.evaluate("(map) => { map.isTheFirst = true; }")
    page.get_by_test_id("map-province").select_option("36")
    page.get_by_test_id("map-canvas").focus()
    page.evaluate(_MOUNT_ANEW, map_place())
    assert ready(page.get_by_test_id("map")).evaluate("(map) => map.isTheFirst") is True
    expect(the_map).to_have_attribute("data-province", "36")
    expect(page.get_by_test_id("map-canvas")).to_be_focused()


def test_reduced_motion_goes_to_the_tiles_in_one_step(page, stand_up):
    page.emulate_media(reduced_motion="reduce")
    the_map = ready(stand_up())
    page.wait_for_timeout(300)  # what opening asks for is painted
    page.get_by_role("radio", name="Petak").click()
    assert the_map.evaluate(_COUNT_PAINTS) <= 2
    expect(the_map).to_have_attribute("data-shape", "tiles")
    page.emulate_media(reduced_motion="no-preference")


def test_geometry_that_does_not_arrive_is_said_and_can_be_tried_again(page, stand_up):
    nation = "**/geometry/nation-*"
    the_map = stand_up(missing=nation)
    notice = page.get_by_test_id("map-notice")
    expect(notice).to_contain_text("Batas wilayah tidak dapat dimuat")
    page.unroute(nation)
    notice.get_by_role("button").click()
    ready(the_map)


def test_boundaries_of_an_institution_reach_the_browser(page, stand_up, tmp_path, monkeypatch):
    own = tmp_path / "batas.parquet"  # the bundled regions, drawn as lightly as for the nation
    boundaries.load_regions(boundaries.Detail.NATION).reset_index().to_parquet(own)
    monkeypatch.setenv("PETA_BOUNDARIES", str(own))
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    monkeypatch.setattr(boundaries_in_force, "STATIC", tmp_path / "static" / "geometry")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(HOME)))
    the_map = ready(stand_up(static=tmp_path / "static"))
    address = map_constants()["geometry"]["nation"]
    assert address.startswith("geometry/own/")
    assert f"app/static/{address}" in asked
    expect(the_map.locator(".approximate")).to_be_hidden()
    with page.expect_request(f"**/{Path(address).parent}/province-36-*"):
        page.get_by_test_id("map-province").select_option("36")
