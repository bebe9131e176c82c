"""What is picked outside the map is shown before anybody answers: a type from what was sent ahead."""

import pytest
from playwright.sync_api import Locator, Page, expect

from charts.theme import LIGHT
from tests.browser.map.payloads import a_payload
from tests.browser.map.stage import PANDEGLANG, colour, ready, wait_for_paints

pytestmark = pytest.mark.browser

ONE, OTHER = "photo_symbol", "party_approach"
_PICK = """([session, n, picked]) => {
    const shared = globalThis[Symbol.for("peta-netral.map")];
    const latest = Object.entries(picked).map(([field, value]) => [field, { n, value }]);
    shared.picked = { session, n, latest: Object.fromEntries(latest) };
    shared.dispatchEvent(new Event("picked"));
}"""


@pytest.fixture
def following(page: Page, stand_up) -> Locator:
    """A map of all types that was sent one of them ahead."""
    the_map = ready(stand_up(asked="q", types="", said={"session": "a", "n": 0}))
    quiet = a_payload(quiet=True)
    page.evaluate(
        "(answers) => { globalThis[Symbol.for('peta-netral.map')].constants.answers = answers }",
        {"asked": "q", "legends": [quiet["legend"]], "answers": {ONE: [quiet["stream"], 0]}},
    )
    return the_map


def pick(page: Page, *, session: str = "a", n: int = 1, **picked: str) -> None:
    page.evaluate(_PICK, [session, n, picked])


def expect_colour(the_map: Locator, zone: str) -> None:
    wait_for_paints(the_map)
    assert colour(the_map, PANDEGLANG) == LIGHT.zones[zone].fill


def test_a_type_sent_ahead_is_shown_at_once(page, following):
    expect_colour(following, "kuning")
    pick(page, violation_types=ONE)
    expect(following).to_have_attribute("data-types", ONE)
    expect(page.get_by_test_id("map-total")).to_contain_text("0 orang")
    expect_colour(following, "hijau")
    assert page.evaluate("told") == []  # whoever offers the list tells Python


def test_what_was_asked_before_does_not_bring_the_old_colours_back(page, following):
    pick(page, violation_types=ONE)
    expect(page.get_by_test_id("map-total")).to_contain_text("0 orang")
    page.evaluate("show({ ...given, province: '' })")  # an answer to what was said before the pick
    expect_colour(following, "hijau")
    page.evaluate("(data) => show({ ...given, ...data })", {"types": ONE, "said": {"session": "a", "n": 1}})
    expect_colour(following, "kuning")  # Python has answered: its word counts, whatever was sent ahead
    expect(following).to_have_attribute("data-types", ONE)


@pytest.mark.parametrize("other", [{"types": OTHER}, {"types": ONE, "asked": "another question"}])
def test_what_was_not_sent_ahead_waits_for_the_answer(page, following, other):
    page.evaluate("(asked) => show({ ...given, asked })", other.get("asked", "q"))
    pick(page, violation_types=other["types"])
    expect_colour(following, "kuning")


def test_a_pick_of_a_session_that_is_gone_counts_no_more(page, following):
    pick(page, violation_types=ONE, session="before", n=7)
    expect_colour(following, "kuning")
    expect(following).to_have_attribute("data-types", "")


def test_a_map_that_counts_what_it_is_given_does_not_follow(page, stand_up):
    the_map = ready(stand_up())
    pick(page, violation_types=ONE)
    expect_colour(the_map, "kuning")


def test_a_province_is_in_focus_at_once_and_what_was_asked_before_does_not_lead_back(page, following):
    pick(page, province="36")
    expect(following).to_have_attribute("data-province", "36")
    page.evaluate("show({ ...given, types: '' })")  # an answer to what was said before the pick
    expect(following).to_have_attribute("data-province", "36")
    page.evaluate("(data) => show({ ...given, ...data })", {"province": "", "said": {"session": "a", "n": 1}})
    expect(following).to_have_attribute("data-province", "")
    assert page.evaluate("told") == []


def test_a_type_picked_later_leaves_the_province_to_python(page, following):
    pick(page, province="36")
    page.evaluate(
        "(data) => show({ ...given, ...data })", {"province": "36", "said": {"session": "a", "n": 1}}
    )
    page.evaluate(
        """(type) => {
            const { picked } = globalThis[Symbol.for("peta-netral.map")];
            Object.assign(picked, { n: 2 }).latest.violation_types = { n: 2, value: type };
        }""",
        ONE,
    )
    page.evaluate(
        "(data) => show({ ...given, ...data })", {"province": "34", "said": {"session": "a", "n": 1}}
    )
    expect(following).to_have_attribute("data-province", "34")
    expect(following).to_have_attribute("data-types", ONE)
