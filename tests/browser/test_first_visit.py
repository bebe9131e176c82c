"""A first visit: the help opens by itself, once, and its tour can be followed or skipped."""

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def test_the_first_visit_is_welcomed_and_led_through_the_summary(dashboard: str, visit: Visit) -> None:
    page = visit.page
    page.goto(dashboard)
    welcome = page.get_by_role("dialog", name="Selamat datang di Peta Netral")
    expect(welcome).to_contain_text("data ilustratif")
    welcome.get_by_role("button", name="Mulai tur 30 detik").click()
    stop = page.get_by_test_id("tour")
    expect(stop).to_contain_text("Jawabannya dahulu")
    expect(stop).to_contain_text("1 dari 6")
    for title in ("Lima angka", "Peta", "Apa yang berubah", "Siapa yang harus bertindak"):
        stop.get_by_role("button", name="Lanjut").click()
        expect(stop).to_contain_text(title)
    page.keyboard.press("Escape")
    expect(stop).to_be_hidden()
    page.goto(dashboard)
    expect(page.get_by_role("heading", name="Ringkasan", level=1)).to_be_visible()
    expect(page.get_by_test_id("map").first).to_have_attribute("data-ready", "true")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_welcome_has_no_barriers(dashboard: str, visit: Visit) -> None:
    page = visit.page
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(dashboard)
    expect(page.get_by_role("dialog").get_by_text("Tombol papan ketik")).to_be_visible()
    expect(page.get_by_test_id("map").first).to_have_attribute("data-ready", "true")
    page.wait_for_function("() => document.documentElement.dataset.drawn === 'dark'")
    assert barriers(page) == []
    questions = page.locator(".st-key-sample-questions p")
    assert questions.evaluate_all("(all) => all.every((one) => one.scrollWidth <= one.clientWidth)")


def test_who_follows_a_link_is_not_stopped_and_can_ask_for_help(dashboard: str, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{dashboard}/pertanyaan?t=2020-09-21&b=en")
    expect(page.get_by_role("heading", name="Questions", level=1)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    help_button = page.locator(".st-key-help button")
    expect(help_button).to_have_count(1)  # while a page is drawn again, the one before it still stands
    help_button.click()
    page.get_by_role("dialog").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Risk map", level=1)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    help_button.click()
    page.locator(".st-key-start_tour button, .st-key-start-tour button").click()
    expect(page.get_by_role("heading", name="Summary", level=1)).to_be_visible()
    expect(page.get_by_test_id("tour")).to_contain_text("1 ")
