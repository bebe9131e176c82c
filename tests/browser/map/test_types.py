"""The type counted, chosen on the map: shown from what was sent ahead, before anybody answers."""

import pytest
from playwright.sync_api import Locator, Page, expect

from charts.theme import LIGHT
from tests.browser.map.payloads import a_payload
from tests.browser.map.stage import PANDEGLANG, colour, ready, wait_for_paints

pytestmark = pytest.mark.browser

ONE, OTHER = "photo_symbol", "party_approach"


@pytest.fixture
def offered(page: Page, stand_up) -> Locator:
    """A map of all types that was sent one of them ahead."""
    the_map = ready(stand_up(asked="q", types=""))
    quiet = a_payload(quiet=True)
    page.evaluate(
        "(answers) => { globalThis[Symbol.for('peta-netral.map')].constants.answers = answers }",
        {"asked": "q", "legends": [quiet["legend"]], "answers": {ONE: [quiet["stream"], 0]}},
    )
    return the_map


def pick(page: Page, code: str) -> None:
    page.get_by_test_id("map-types").select_option(code)


def expect_colour(the_map: Locator, zone: str) -> None:
    wait_for_paints(the_map)
    assert colour(the_map, PANDEGLANG) == LIGHT.zones[zone].fill


def test_a_type_sent_ahead_is_shown_at_once_and_told(page, offered):
    expect_colour(offered, "kuning")
    pick(page, ONE)
    expect(offered).to_have_attribute("data-types", ONE)
    expect(page.get_by_test_id("map-total")).to_contain_text("0 orang")
    expect_colour(offered, "hijau")
    assert page.evaluate("told.map(({ n, types }) => [n, types])") == [[1, ONE]]


def test_what_was_asked_before_does_not_bring_the_old_colours_back(page, offered):
    pick(page, ONE)
    expect(page.get_by_test_id("map-total")).to_contain_text("0 orang")
    page.evaluate("show({ ...given, province: '' })")  # an answer to what was said before the choice
    expect_colour(offered, "hijau")
    page.evaluate("(data) => show({ ...given, ...data, n: 1 })", {"types": ONE})
    expect_colour(offered, "kuning")  # Python has answered: its word counts, whatever was sent ahead
    expect(page.get_by_test_id("map-types")).to_have_value(ONE)


@pytest.mark.parametrize("other", [{"code": OTHER}, {"code": ONE, "asked": "another question"}])
def test_what_was_not_sent_ahead_waits_for_the_answer(page, offered, other):
    page.evaluate("(asked) => show({ ...given, asked })", other.get("asked", "q"))
    pick(page, other["code"])
    expect(offered).to_have_attribute("data-types", other["code"])
    expect_colour(offered, "kuning")
    assert page.evaluate("told.length") == 1


def test_several_types_of_the_filter_bar_are_one_more_choice(page, stand_up):
    the_map = ready(stand_up(asked="q", types=f"{ONE}.{OTHER}"))
    types = page.get_by_test_id("map-types")
    expect(types.locator("option:checked")).to_have_text("2 jenis dipilih")
    pick(page, "")
    expect(the_map).to_have_attribute("data-types", "")
    assert page.evaluate("told.at(-1).types") == ""


def test_a_map_without_a_choice_of_types_says_nothing_of_them(page, stand_up):
    ready(stand_up())
    expect(page.get_by_test_id("map-types")).to_be_hidden()
    page.get_by_test_id("map-canvas").press("Escape")
    page.get_by_test_id("map-province").select_option("36")
    assert page.evaluate("told.at(-1).types") is None
