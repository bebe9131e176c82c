"""Map and tiles side by side: what happens in one picture happens in the other."""

import pytest
from playwright.sync_api import expect

from charts.theme import LIGHT
from tests.browser.map.stage import (
    BESIDE_A_LETTER,
    PANDEGLANG,
    both,
    colour,
    inside,
    marked,
    ready,
    wait_for_paints,
)

pytestmark = pytest.mark.browser


def test_twin_shows_both_pictures_beside_each_other_where_there_is_room(page, stand_up):
    the_map = ready(stand_up(width=1200))
    page.get_by_role("radio", name="Kembar").click()
    boxes = [canvas.bounding_box() for canvas in both(page)]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] < boxes[1]["x"]
    page.set_viewport_size({"width": 800, "height": 900})
    expect(the_map).to_have_js_property("clientWidth", 800)
    boxes = [canvas.bounding_box() for canvas in both(page)]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[0]["y"] + boxes[0]["height"] < boxes[1]["y"]
    assert inside(the_map) == [True, True]


def test_twin_marks_in_both_what_is_pointed_at_chosen_and_walked_to_in_one(page, stand_up):
    the_map = ready(stand_up(width=1200))
    page.get_by_role("radio", name="Kembar").click()
    first, second = both(page)
    wait_for_paints(the_map)
    empty = [marked(the_map, pane) for pane in (0, 1)]
    assert empty == [0, 0]
    x, y = the_map.evaluate("(map, code) => map.pointOf(code, 1)", PANDEGLANG)
    second.hover(position={"x": x, "y": y})
    expect(page.get_by_test_id("map-twin-card")).to_have_attribute("data-region", PANDEGLANG)
    wait_for_paints(the_map)
    assert all(marked(the_map, pane) > 0 for pane in (0, 1))
    second.click(position={"x": x, "y": y})
    expect(the_map).to_have_attribute("data-region", PANDEGLANG)
    first.press("ArrowRight")
    expect(page.get_by_test_id("map-aloud")).to_contain_text("Kabupaten Lebak")
    second.press("Enter")
    expect(the_map).to_have_attribute("data-region", "3602")


def test_twin_follows_province_and_time_in_both(page, stand_up):
    the_map = ready(stand_up(width=1200))
    page.get_by_role("radio", name="Kembar").click()
    page.get_by_test_id("map-province").select_option("36")
    wait_for_paints(the_map, frames=60)
    assert inside(the_map) == [True, True]
    assert [colour(the_map, PANDEGLANG, pane=pane, beside=BESIDE_A_LETTER) for pane in (0, 1)] == [
        LIGHT.zones["kuning"].fill
    ] * 2
    page.get_by_test_id("map-slider").fill("0")
    wait_for_paints(the_map)
    assert [colour(the_map, PANDEGLANG, pane=pane, beside=BESIDE_A_LETTER) for pane in (0, 1)] == [
        LIGHT.zones["hijau"].fill
    ] * 2
