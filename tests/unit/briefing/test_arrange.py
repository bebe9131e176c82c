"""A briefing is told in the order somebody wants, in every file, under a number of its own."""

from io import BytesIO

import pytest
from pptx import Presentation
from pypdf import PdfReader

from analysis.measure import CountSource
from analysis.selection import Selection
from briefing import Briefing, Length, brief
from briefing.arrange import LONGEST_NOTE, Part, arranged
from briefing.files import FileFormat, render
from briefing.section import SectionId
from data.errors import UserError


@pytest.fixture(scope="module")
def whole(source: CountSource, question: Selection) -> Briefing:
    return brief(source, question.but(province="36"), length=Length.FULL)


@pytest.fixture(scope="module")
def told(whole: Briefing) -> Briefing:
    mix = whole.figures["jenis"]
    return arranged(
        whole,
        [
            Part(SectionId.OPEN, title="Siapa menunggu siapa"),
            Part(SectionId.SURROUNDINGS),
            Part(SectionId.CHOSEN, title="Jenis bulan ini", note="Dibahas dengan inspektorat.", figure=mix),
            Part(SectionId.CHOSEN, figure=whole.map.figure),
        ],
    )


def test_parts_stand_in_their_order_and_what_the_place_lacks_is_passed_over(told: Briefing) -> None:
    assert [(each.id, each.title) for each in told.sections[:2]] == [
        (SectionId.OPEN, "Siapa menunggu siapa"),
        (SectionId.CHOSEN, "Jenis bulan ini"),
    ]
    assert len(told.sections) == 3
    assert list(told.figures)[-2:] == ["chosen-1-jenis", "chosen-2-peta"]


def test_the_report_and_the_deck_tell_title_note_and_figure(told: Briefing, whole: Briefing) -> None:
    paper = PdfReader(BytesIO(render(told, FileFormat.PDF)))
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    deck = Presentation(BytesIO(render(told, FileFormat.PPTX)))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    words = "\n".join(
        shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame
    )
    assert text.index("Siapa menunggu siapa") < text.index("Jenis bulan ini")
    assert titles.index("Siapa menunggu siapa") < titles.index("Jenis bulan ini")
    for expected in ("Dibahas dengan inspektorat.", whole.figures["jenis"].sentence[:40]):
        assert expected in text
        assert expected in words
    assert told.id in text


def test_the_number_follows_the_arrangement(whole: Briefing) -> None:
    parts = [Part(SectionId.TREND), Part(SectionId.PATH)]
    again = [Part(SectionId.TREND), Part(SectionId.PATH)]
    noted = [Part(SectionId.TREND, note="x"), Part(SectionId.PATH)]
    numbers = [arranged(whole, each).id for each in (parts, again, noted, parts[::-1])]
    assert numbers[0] == numbers[1]
    assert len({whole.id, *numbers}) == 4


def test_nothing_to_tell_is_refused(whole: Briefing) -> None:
    with pytest.raises(UserError, match="satu bagian pun untuk Provinsi Banten"):
        arranged(whole, [Part(SectionId.SURROUNDINGS)])
    with pytest.raises(UserError, match="terlalu panjang"):
        arranged(whole, [Part(SectionId.TREND, note="x" * (LONGEST_NOTE + 1))])
