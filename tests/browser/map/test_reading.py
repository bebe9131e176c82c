"""Fingers, names and notes: what a reader needs that is not the picture."""

import pytest
from playwright.sync_api import expect

from tests.browser.map.payloads import a_layer
from tests.browser.map.stage import PANDEGLANG, apart, fingers, ready, wait_for_paints

pytestmark = pytest.mark.browser


def test_notes_stand_at_their_day_and_lead_there(page, stand_up):
    notes = [["2020-02-17", "Pelantikan"], ["2020-02-17", "Mutasi"], ["2031-01-01", "Kelak"]]
    ready(stand_up(notes=notes))
    pins = page.get_by_test_id("map-pins").get_by_role("button")
    expect(pins).to_have_count(1)
    expect(pins).to_have_accessible_name("17 Februari 2020: Pelantikan; Mutasi")
    pins.click()
    expect(page.get_by_test_id("map-day")).to_have_text("17 Februari 2020")


def test_every_control_has_its_name_before_the_map_is_there(page, stand_up):
    stand_up(missing="**/geometry/nation-*")
    names = page.get_by_test_id("map").evaluate(
        """(map) => [...map.querySelectorAll("button, select, input, [role=application]")]
            .map((one) => one.getAttribute("aria-label") || one.textContent.trim())"""
    )
    assert len(names) > 10
    assert [name for name in names if not name] == []


def test_two_fingers_zoom_the_map_and_one_moves_it(page, stand_up):
    the_map = ready(stand_up(width=390))
    box = page.get_by_test_id("map-canvas").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    before = apart(the_map)
    with fingers(page) as touch:
        touch("touchStart", (middle[0] - 20, middle[1]), (middle[0] + 20, middle[1]))
        for step in range(1, 7):
            touch(
                "touchMove", (middle[0] - 20 - 10 * step, middle[1]), (middle[0] + 20 + 10 * step, middle[1])
            )
        touch("touchEnd")
    wait_for_paints(the_map)
    assert apart(the_map) == pytest.approx(before * 160 / 40, rel=0.15)
    expect(the_map).to_have_attribute("data-region", "")  # no finger meant a region
    spot = the_map.evaluate("(map, code) => map.pointOf(code)", PANDEGLANG)
    with fingers(page) as touch:
        touch("touchStart", middle)
        for step in range(1, 6):
            touch("touchMove", (middle[0] + 8 * step, middle[1]))
        touch("touchEnd")
    wait_for_paints(the_map)
    moved = the_map.evaluate("(map, code) => map.pointOf(code)", PANDEGLANG)
    assert moved[0] - spot[0] == pytest.approx(40, abs=9)


def test_camera_and_focus_stay_when_new_data_comes(page, stand_up):
    the_map = ready(stand_up())
    canvas = page.get_by_test_id("map-canvas")
    canvas.focus()
    canvas.press("+")
    page.wait_for_timeout(400)
    before = apart(the_map)
    page.evaluate("(layer) => show({ ...given, layer })", a_layer())
    expect(the_map).to_have_attribute("data-layer", "beda")
    assert apart(the_map) == pytest.approx(before)
    expect(canvas).to_be_focused()
