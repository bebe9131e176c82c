"""A figure of one page travels through the tray into a deck, in a real browser."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pptx import Presentation

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

VIEW = "d=ilustrasi&t=2020-09-21&r=3601"  # one region: the smallest report to preview


def test_a_figure_added_on_one_page_is_in_the_deck_of_another(dashboard: str, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{dashboard}/tren?{VIEW}")
    page.get_by_role("button", name="Ke briefing").first.click()
    expect(page.get_by_text("Ditambahkan. Susun di halaman Briefing.")).to_be_visible()
    # within the session: a new address would begin another one
    page.get_by_role("link", name="Briefing", exact=True).first.click()
    parts = page.locator(".st-key-briefing-parts")
    numbered = parts.get_by_test_id("stMarkdown")
    expect(numbered.last).to_contain_text("7.")
    parts.get_by_role("button", name="↑").last.click()
    expect(numbered.last).to_contain_text("Angka terbit tentang wilayah")
    parts.get_by_role("button", name="Ubah").nth(5).click()
    box = page.get_by_role("textbox", name="Judul sendiri")
    box.fill("Bahan rapat Senin")
    box.press("Enter")
    expect(numbered.nth(5)).to_contain_text("Bahan rapat Senin")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Slide PPTX").click()
    deck = Presentation(BytesIO(Path(waiting.value.path()).read_bytes()))
    slide = next(each for each in deck.slides if each.shapes.title.text == "Bahan rapat Senin")
    assert any(shape.has_chart for shape in slide.shapes)
    assert slide.notes_slide.notes_text_frame.text
