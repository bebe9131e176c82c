"""A newcomer at the desk: from a workbook to a published release, its map, and back, on the page alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.support.desk_file import NIP, clerks_workbook

pytestmark = pytest.mark.browser


def choose(page: Page, title: str, words: str) -> None:
    box = page.get_by_role("combobox", name=title, exact=True)
    box.click()
    box.fill(words)
    box.press("Enter")


def answers_due(page: Page, number: int) -> None:
    expect(page.get_by_text("Perlu jawaban")).to_have_count(number)


def test_from_a_clerks_workbook_to_a_release_and_back(dashboard: str, visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    page.goto(f"{dashboard}/meja?t=2020-09-21")
    page.locator("input[type=file]").set_input_files(clerks_workbook(tmp_path))
    answers_due(page, 3)
    expect(page.get_by_role("cell", name="NIP", exact=True)).to_be_visible()
    choose(page, "Pemilihan", "Pilkada 2020")
    answers_due(page, 2)
    choose(page, "Lembaga yang menghitung", "KASN")
    answers_due(page, 1)
    readings = page.get_by_role("radiogroup", name="Cara membaca tanggal")
    readings.get_by_text("3 September 2020").click()
    answers_due(page, 0)
    choose(page, "“Blitar” berarti", "Kota Blitar")
    page.get_by_role("button", name="Simpan keputusan").click()
    expect(page.get_by_text("1 keputusan berlaku")).to_be_visible()
    title = page.get_by_role("textbox", name="Judul")
    title.fill("Laporan Banten")
    title.press("Enter")

    page.get_by_role("button", name="Lihat pratinjau").click()
    expect(page.get_by_text("Rilis pertama set data ini: 4 baris tentang 4 kabupaten/kota.")).to_be_visible()
    expect(page.get_by_test_id("map")).to_have_attribute("data-ready", "true")
    assert NIP not in page.content()
    page.get_by_role("button", name="Terbitkan 4 baris").click()
    expect(page.get_by_text("terbit dan sudah berlaku")).to_be_visible()

    page.get_by_role("link", name="Lihat di peta").click()
    expect(page.get_by_role("heading", name="Peta Risiko")).to_be_visible()
    expect(page.get_by_test_id("map")).to_have_attribute("data-ready", "true")
    expect(page).to_have_url(f"{dashboard}/peta?d=laporan-banten&e=pilkada-2020&t=2020-09-06")
    page.go_back()
    page.get_by_role("button", name="Batalkan penerbitan").click()
    expect(page.get_by_text("tidak lagi berlaku")).to_be_visible()
