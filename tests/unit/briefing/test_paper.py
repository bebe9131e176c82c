"""The PDF says what the briefing says, on one page, with a map that is no raster picture."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from briefing import Briefing, Length, brief
from briefing.paper import pdf
from data.store import open_release

# The longest name, islands, a city of a few pixels, out of scope; `benchmarks.briefings` sets all 514.
SPREAD = ["7109", "8108", "3171", "1101"]


def words(page: object) -> str:
    return " ".join(page.extract_text().split())  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def one_page(nation: Briefing) -> PdfReader:
    return PdfReader(BytesIO(pdf(nation)))


def test_the_page_holds_headline_and_key_figures(one_page: PdfReader, nation: Briefing) -> None:
    text = words(one_page.pages[0])
    assert nation.headline in text
    for each in nation.key_figures:
        assert each.title in text
        assert each.text in text
        assert each.note in text
    assert nation.id in text
    assert "Halaman 1 dari 1" in text


def test_the_map_is_drawn_and_no_picture(one_page: PdfReader) -> None:
    page = one_page.pages[0]
    assert list(page.images) == []
    content = page.get_contents()
    assert content is not None
    fills = content.get_data().count(b"\nf") + content.get_data().count(b"\nB")
    forms = page["/Resources"].get("/XObject", {}).values()  # type: ignore[union-attr]
    inside = sum(form.get_object().get_data().count(b"\nf") for form in forms)
    assert fills + inside > 500  # 514 places


def test_the_document_is_tagged_titled_and_speaks_its_language(one_page: PdfReader) -> None:
    root = one_page.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/Lang"] == "id"  # type: ignore[index]
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()  # type: ignore[index]
    assert one_page.metadata is not None
    assert one_page.metadata.title == "Netralitas ASN: Indonesia · Pilkada 2020 · per 21 September 2020"


@pytest.mark.parametrize("code", SPREAD)
def test_a_region_takes_one_page(source: CountSource, question: Selection, code: str) -> None:
    told = brief(source, question.but(region=code), length=Length.BRIEF)
    pages = PdfReader(BytesIO(pdf(told))).pages
    assert len(pages) == 1
    assert told.headline in words(pages[0])


@pytest.mark.parametrize("province", ["35", "94"])
def test_a_province_takes_one_page(source: CountSource, question: Selection, province: str) -> None:
    told = brief(source, question.but(province=province), length=Length.BRIEF, language="en")
    pages = PdfReader(BytesIO(pdf(told))).pages
    assert len(pages) == 1
    assert "Illustrative data" in words(pages[0])


def test_the_report_marks_every_page_and_has_bookmarks(pandeglang: Briefing) -> None:
    report = PdfReader(BytesIO(pdf(pandeglang)))
    for number, page in enumerate(report.pages, start=1):
        text = words(page)
        assert text.count("Data ilustratif") >= 1
        assert f"Halaman {number} dari {len(report.pages)}" in text
        assert "per 21 September 2020" in text
    titles = [str(each["/Title"]) for each in report.outline if not isinstance(each, list)]
    assert "Jenis pelanggaran" in titles
    assert "Kabupaten Wakatobi" in titles
    everything = " ".join(words(page) for page in report.pages)
    assert pandeglang.regions[0].why in everything
    assert pandeglang.caveats[0] in everything
    assert pandeglang.link in everything.replace(" ", "")


def test_data_that_is_real_carries_no_mark(question: Selection) -> None:
    asked = question.but(dataset="terbit")
    told = brief(source_for(open_release("terbit"), asked), asked, length=Length.BRIEF)
    assert "ilustratif" not in words(PdfReader(BytesIO(pdf(told))).pages[0]).lower()
