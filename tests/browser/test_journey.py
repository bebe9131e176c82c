"""The main job in a real browser: from a link to a coloured map, a reason, a day and a picture."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PATIENCE, Visit
from tests.browser.hands import canvas, open_map, scrub, spot

pytestmark = pytest.mark.browser

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def guest(chromium: Browser) -> Iterator[Visit]:
    """One visitor for all journeys: each opening is a fresh session, what the browser keeps is not."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    guest = Visit(context.new_page())
    guest.page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    guest.watch()
    yield guest
    context.close()
    assert guest.console_errors == []
    assert guest.foreign_requests == []


def test_from_a_link_to_a_picture(dashboard: str, guest: Visit, tmp_path: Path) -> None:
    page = guest.page
    open_map(page, f"{dashboard}/peta?t=2020-12-19&p=36")
    expect(page.get_by_test_id("map-day")).to_have_text("19 Desember 2020")

    pill = page.get_by_role("button", name="Pendekatan ke partai (bakal calon)", exact=True)
    page.get_by_label("Jenis pelanggaran", exact=True).select_option("Pendekatan ke partai (bakal calon)")
    expect(pill).to_be_visible()
    expect(page).to_have_url(re.compile("v=party_approach"))
    pill.click()
    expect(page).not_to_have_url(re.compile("[?&]v="))

    canvas(page).click(position=spot(page, "3601"))
    expect(page.get_by_test_id("map")).to_have_attribute("data-region", "3601")
    expect(page).to_have_url(re.compile("r=3601"))

    scrub(page, "2020-09-14")
    page.get_by_test_id("map-slider").press("ArrowRight")
    expect(page).to_have_url(re.compile("t=2020-09-21"))
    expect(page.get_by_text("3 orang dilaporkan hingga 21 September 2020").first).to_be_visible()
    canvas(page).hover(position=spot(page, "3601"))
    card = page.get_by_test_id("map-card")
    expect(card).to_have_attribute("data-zone", "kuning")
    expect(card).to_contain_text("Pandeglang")
    expect(card).to_contain_text("3 orang")

    page.get_by_role("button", name="Unduh").first.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Gambar PNG").click()
    picture = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(picture)
    assert "2020-09-21" in picture.name
    assert "data-ilustratif" in picture.name
    assert picture.read_bytes().startswith(PNG)


def test_a_day_typed_by_hand(dashboard: str, guest: Visit) -> None:
    page = guest.page
    open_map(page, f"{dashboard}/peta?t=2020-09-21")
    box = page.get_by_role("combobox", name="Keadaan per")
    box.click()
    box.fill("12 Oktober 2020")
    box.press("Enter")
    expect(page).to_have_url(re.compile("t=2020-10-12"))
    expect(page.get_by_test_id("map-day")).to_have_text("12 Oktober 2020")
    box.click()
    box.fill("kemarin")
    box.press("Enter")
    expect(page.get_by_text("“kemarin” bukan tanggal")).to_be_visible()
    expect(page.get_by_test_id("map-day")).to_have_text("12 Oktober 2020")


def test_filters_behind_the_button_come_when_it_is_pressed(dashboard: str, guest: Visit) -> None:
    page = guest.page
    open_map(page, f"{dashboard}/peta?t=2020-09-21")
    box = page.get_by_role("combobox", name="Yang dihitung", exact=True)
    expect(box).to_have_count(0)
    page.get_by_role("button", name="Saringan lain").click()
    box.click()
    box.press_sequentially("Direkomendasikan")
    box.press("Enter")
    expect(page).to_have_url(re.compile("c=recommended"))
    expect(page.get_by_test_id("map-total")).to_contain_text("482")  # 680 were reported
    expect(box).to_be_visible()


def test_several_types_are_chosen_behind_the_button(dashboard: str, guest: Visit) -> None:
    page = guest.page
    open_map(page, f"{dashboard}/peta?t=2020-09-21&v=photo_symbol")
    types = page.get_by_label("Jenis pelanggaran", exact=True)
    expect(types.locator("option:checked")).to_have_text("Foto bersama dengan simbol")
    page.get_by_role("button", name="Saringan lain").click()
    box = page.get_by_role("combobox", name="Beberapa jenis pelanggaran")
    box.click()
    box.press_sequentially("Pendekatan ke partai")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"v=photo_symbol\.party_approach"))
    expect(types.locator("option:checked")).to_have_text("2 jenis dipilih")
    expect(types.locator("optgroup")).to_have_count(10)
    page.keyboard.press("Escape")
    types.select_option("Semua")
    expect(page).not_to_have_url(re.compile("[?&]v="))


def test_a_type_that_there_is_not_counts_as_all(dashboard: str, guest: Visit) -> None:
    open_map(guest.page, f"{dashboard}/peta?t=2020-09-21&v=photo_symbol")
    types = guest.page.get_by_label("Jenis pelanggaran", exact=True)
    types.evaluate("(list) => { list.selectedOptions[0].value = 'drop table' }")
    types.dispatch_event("change")
    expect(guest.page).not_to_have_url(re.compile("[?&]v="))
    expect(guest.page.get_by_test_id("map-total")).to_contain_text("680")


def test_a_choice_inside_a_section_stands_in_the_address_and_outlives_a_reload(
    dashboard: str, guest: Visit
) -> None:
    page = guest.page
    page.goto(f"{dashboard}/tren?t=2020-09-21")
    page.get_by_role("radio", name="Bulan").click()
    expect(page).to_have_url(re.compile("periode=bulan"))
    page.reload()
    expect(page.get_by_role("radio", name="Bulan")).to_be_checked()


def test_english_speaks_english(dashboard: str, guest: Visit) -> None:
    open_map(guest.page, f"{dashboard}/peta?t=2020-09-21&b=en")
    expect(guest.page.get_by_role("heading", name="Risk map", level=1)).to_be_visible()
    expect(guest.page.get_by_test_id("map-day")).to_have_text("21 September 2020")
    expect(guest.page.get_by_test_id("map-illustrative")).to_have_text("Illustrative data")


def test_published_figures_are_never_added_up_or_called_illustrative(dashboard: str, guest: Visit) -> None:
    """On 14 February 2019 one region, Kabupaten Serang, had a figure: a reported zero."""
    open_map(guest.page, f"{dashboard}/peta?d=terbit&e=pemilu-2019&t=2019-02-14")
    expect(guest.page.get_by_test_id("map-total")).to_contain_text("1 wilayah dengan angka")
    expect(guest.page.get_by_test_id("map-illustrative")).to_be_hidden()
    open_map(guest.page, f"{dashboard}/peta?d=terbit&e=pemilu-2019&t=2019-02-14&r=3604")
    expect(guest.page.get_by_test_id("map-total")).to_contain_text("0 orang")
