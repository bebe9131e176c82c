"""Layers and evidence: other classes and faded zones on the same map."""

import pytest
from playwright.sync_api import expect

from charts.theme import FADES, LIGHT
from tests.browser.map.payloads import a_layer, levels
from tests.browser.map.stage import PANDEGLANG, channels, colour, point, ready, wait_for_paints

pytestmark = pytest.mark.browser


def test_a_layer_paints_its_classes_says_its_day_and_stands_still(page, stand_up):
    the_map = ready(stand_up(layer=a_layer()))
    expect(the_map).to_have_attribute("data-layer", "beda")
    legend = page.get_by_test_id("map-legend")
    expect(legend).to_contain_text("Keadaan per 14 Desember 2020")
    assert [line.inner_text().split() for line in legend.get_by_role("button").all()] == [
        ["▲", "Memburuk", "1"],
        ["=", "Tetap", "513"],
    ]
    expect(page.get_by_test_id("map-play")).to_be_hidden()
    wait_for_paints(the_map)
    worse = LIGHT.layers["up_strong"]
    assert colour(the_map, PANDEGLANG) == worse
    page.get_by_test_id("map-slider").fill("0")
    wait_for_paints(the_map)
    assert colour(the_map, PANDEGLANG) == worse
    point(page, the_map, PANDEGLANG)
    expect(page.get_by_test_id("map-card")).to_contain_text("Memburuk dari 1 menjadi 3.")
    expect(page.get_by_test_id("map-card")).to_contain_text("Zona kuning")
    page.get_by_role("radio", name="Tabel").click()
    expect(page.get_by_role("columnheader", name="Perubahan")).to_be_visible()


def test_a_layer_gives_way_to_the_zones_again(page, stand_up):
    the_map = ready(stand_up(layer=a_layer()))
    page.get_by_test_id("map-legend").get_by_role("button", name="Memburuk").click()
    page.evaluate("show({ ...given, layer: null })")
    expect(the_map).to_have_attribute("data-layer", "")
    expect(page.get_by_test_id("map-legend")).to_contain_text("Aturan")
    wait_for_paints(the_map)
    assert colour(the_map, PANDEGLANG) == LIGHT.zones["kuning"].fill


@pytest.mark.parametrize(("level", "fade"), list(enumerate(FADES)))
def test_a_zone_fades_by_its_evidence_on_the_day_asked_for_alone(page, stand_up, level, fade):
    the_map = ready(stand_up(certainty=levels(level), day="2020-12-14"))
    expect(page.get_by_test_id("map-legend")).to_contain_text("Kepastian zona")
    wait_for_paints(the_map)
    full, ground = (channels(colour) for colour in (LIGHT.zones["kuning"].fill, LIGHT.surface))
    expected = [round(one * fade + other * (1 - fade)) for one, other in zip(full, ground, strict=True)]
    seen = channels(colour(the_map, PANDEGLANG))
    assert seen == pytest.approx(expected, abs=2)
    page.get_by_test_id("map-slider").fill("30")
    wait_for_paints(the_map)
    assert colour(the_map, PANDEGLANG) == LIGHT.zones["kuning"].fill
