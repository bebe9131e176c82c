"""A figure of one page travels through the tray into a deck, in a real browser."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

VIEW = "d=ilustrasi&t=2020-09-21&r=3601"  # one region: the smallest report to preview
_ALL_PICTURES_STAND = "() => [...document.images].every((one) => one.complete && one.naturalWidth)"
TITLE, NOTE = "Bahan rapat Senin", "Dibahas bersama inspektorat."


def test_a_figure_of_one_page_is_arranged_on_another_and_stands_in_the_deck(
    dashboard: str, visit: Visit
) -> None:
    page = visit.page
    page.goto(f"{dashboard}/tren?{VIEW}")
    page.locator(".st-key-add-tren-minggu").get_by_role("button", name="Ke briefing").click()
    expect(page.get_by_text("Ditambahkan. Susun di halaman Briefing.")).to_be_visible()
    # by the menu, within the session: a new address would begin another one
    page.get_by_test_id("stTopNavSection").filter(has_text="Tindak lanjut").click()
    page.locator("a[href$='/briefing']").click()
    titles = page.locator(".st-key-briefing-parts strong")
    expect(titles).to_have_count(7)  # six parts of a region, then the figure
    _beside(page, "↑").last.click()
    expect(titles.last).to_contain_text("Angka terbit tentang wilayah")
    _write(page, "Judul sendiri", TITLE, place=5)
    _write(page, "Catatan", NOTE, place=5)
    expect(titles.nth(5)).to_contain_text(TITLE)
    _beside(page, "Ubah").first.click()
    page.get_by_role("button", name="Keluarkan dari briefing").click()
    expect(titles).to_have_count(6)
    deck = _download(page)
    told = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    assert "Tetangga dan wilayah sebanding" not in " ".join(told)
    slide = deck.slides[told.index(TITLE)]
    assert [shape.has_chart for shape in slide.shapes].count(True) == 2  # running total, new per week
    visit.console_errors[:] = [said for said in visit.console_errors if "/media/" not in said]
    page.wait_for_function(_ALL_PICTURES_STAND)  # those of earlier arrangements may be gone before they came
    words = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert f"3 orang yang dilaporkan di Kabupaten Pandeglang hingga 21 September 2020. {NOTE}" in words


def _beside(page: Page, name: str) -> Locator:
    """Return the buttons of this name, one for each part."""
    return page.locator(".st-key-briefing-parts").get_by_role("button", name=name)


def _write(page: Page, label: str, text: str, *, place: int) -> None:
    box = page.get_by_role("textbox", name=label)
    if not box.is_visible():
        _beside(page, "Ubah").nth(place).click()
    box.fill(text)
    box.blur()
    expect(page.locator(".st-key-briefing-parts")).to_contain_text(text)


def _download(page: Page) -> Deck:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Slide PPTX").click()
    return Presentation(BytesIO(Path(waiting.value.path()).read_bytes()))
