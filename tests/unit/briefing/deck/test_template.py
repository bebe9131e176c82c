from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Emu

from briefing import Briefing
from briefing.deck import pptx
from briefing.deck.slots import LAYOUTS, SLIDE, Layout, Slot
from briefing.deck.template.build import TEMPLATE, template_bytes
from briefing.deck.template.choice import open_template
from data.errors import UserError


def changed(path: Path, change: object) -> Path:
    """Write the shipped template with a change made to it."""
    file = Presentation(str(TEMPLATE))
    change(file)  # type: ignore[operator]
    file.save(str(path))
    return path


def layout_of(file: object, role: Layout) -> object:
    return next(layout for layout in file.slide_layouts if layout.name == role.value)  # type: ignore[attr-defined]


def test_the_shipped_file_is_what_the_script_writes() -> None:
    assert TEMPLATE.read_bytes() == template_bytes()


def test_the_places_of_a_layout_lie_on_the_slide_and_apart() -> None:
    for places in LAYOUTS.values():
        boxes = [place.box for place in places.values()]
        assert all(SLIDE.contains(box) for box in boxes)
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                side_by_side = one.right <= other.left or other.right <= one.left
                assert side_by_side or one.bottom <= other.top or other.bottom <= one.top


def test_an_own_template_is_used_without_its_slides(nation: Briefing, tmp_path: Path) -> None:
    def own(file: object) -> None:
        mine = layout_of(file, Layout.CHART)
        title = next(shape for shape in mine.placeholders if shape.name == Slot.TITLE)  # type: ignore[attr-defined]
        title.left = Emu(123_456)
        file.slides.add_slide(mine)  # type: ignore[attr-defined]

    path = changed(tmp_path / "own.pptx", own)
    shipped, made = (Presentation(BytesIO(pptx(nation, template=each))) for each in (None, path))
    assert len(made.slides) == len(shipped.slides)
    lefts = {slide.shapes.title.left for slide in made.slides if slide.slide_layout.name == Layout.CHART}
    assert lefts == {123_456}


def test_a_template_without_a_place_is_refused_by_name(tmp_path: Path) -> None:
    def lacking(file: object) -> None:
        mine = layout_of(file, Layout.MAP)
        legend = next(shape for shape in mine.placeholders if shape.name == Slot.LEGEND)  # type: ignore[attr-defined]
        legend.name = "Content Placeholder 7"
        layout_of(file, Layout.TABLE)._element.cSld.set("name", "Table")  # type: ignore[attr-defined]

    with pytest.raises(UserError) as refused:
        open_template(changed(tmp_path / "own.pptx", lacking))
    assert refused.value.what == "Templat tidak memiliki: “Legenda” pada “Peta”, tata letak “Tabel”."
    assert "Panel Pilihan" in refused.value.next_step


def test_a_template_cannot_hide_the_mark(tmp_path: Path) -> None:
    def hiding(file: object) -> None:
        mine = layout_of(file, Layout.CHART)
        mark = next(shape for shape in mine.placeholders if shape.name == Slot.MARK)  # type: ignore[attr-defined]
        mark.left = file.slide_width  # type: ignore[attr-defined]

    with pytest.raises(UserError, match="“Tanda” pada “Grafik”"):
        open_template(changed(tmp_path / "own.pptx", hiding))


@pytest.mark.parametrize("content", [b"no presentation", b""])
def test_what_is_no_presentation_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "own.pptx"
    path.write_bytes(content)
    with pytest.raises(UserError, match="bukan presentasi PowerPoint"):
        open_template(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak dapat dibuka"):
        open_template(tmp_path / "nothing.pptx")
