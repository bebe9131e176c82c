"""The slides of the sections: one each, long tables over two, two short sections on one slide."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.content import Briefing
from briefing.deck.box import INCH, Box
from briefing.deck.native import draw_figure
from briefing.deck.opening import about
from briefing.deck.paint import Ink
from briefing.deck.shapes import text_box
from briefing.deck.shown import Shown, shown, slides_of
from briefing.deck.slide import DeckSlide
from briefing.deck.slots import Layout, Slot
from briefing.deck.table import Grid, draw_table, pages
from briefing.deck.template.choice import Template
from briefing.deck.text import fitting_size, height, paragraph
from briefing.section import Section
from charts.theme import LIGHT
from language import _, format_number

_NOTE = round(0.24 * INCH)
_HEAD, _GAP = round(0.32 * INCH), round(0.22 * INCH)  # over a part of a slide of two, and between them
_HEAD_SIZE, _TOLD_SIZE = 15.0, 13.0
_FORMS = (
    (16.0, False),
    (14.0, False),
    (12.0, False),
    (11.0, False),
    (11.0, True),
)  # points, rows close; the first that takes fewest slides
_USUAL = 2  # which of them holds where rows are left to the notes whatever their size
_MOST_PAGES = 2


def section_slides(template: Template, briefing: Briefing, sections: Sequence[Section]) -> None:
    """Make the slides of the sections, in their order."""
    parts = [shown(section) for section in sections]
    box = _body(template)
    heights = [_high(part, box.width) for part in parts]
    for together in slides_of(parts, room=box.height - _GAP, heights=heights):
        if len(together) > 1:
            _joined_slide(template, briefing, together, box)
        elif (grid := together[0].grid) is not None:
            _table_slides(template, briefing, together[0].section, grid)
        else:
            _chart_slide(template, briefing, together[0])


def _body(template: Template) -> Box:
    """The area under the title."""
    boxes = template.boxes[Layout.TABLE]
    above, content = boxes[Slot.SENTENCE], boxes[Slot.CONTENT]
    return Box(content.left, above.top, content.width, content.bottom - above.top)


def _high(part: Shown, width: int) -> int | None:
    """How high a part of a slide of two stands, with its heading and its sentence."""
    least = part.height(width)
    return None if least is None else _HEAD + height(part.section.told, width, _TOLD_SIZE) + least


def _joined_slide(template: Template, briefing: Briefing, parts: Sequence[Shown], box: Box) -> None:
    """Make one slide of two short sections, each under a heading of its own."""
    slide = DeckSlide(template, Layout.TABLE)
    slide.head(briefing, " · ".join(part.section.title for part in parts))
    slide.area(Slot.CONTENT)
    heights = [_high(part, box.width) or 0 for part in parts]
    spare = (box.height - _GAP - sum(heights)) // len(parts)
    top = box.top
    for part, high in zip(parts, heights, strict=True):
        _part(slide, part, Box(box.left, top, box.width, high + spare))
        top += high + spare + _GAP
    slide.notes([line for part in parts for line in _told(part)] + about(briefing))


def _part(slide: DeckSlide, part: Shown, box: Box) -> None:
    section, paper = part.section, slide.paper
    said = [
        paragraph(section.title, _HEAD_SIZE, bold=True, colour=Ink.ACCENT, after=2),
        paragraph(section.told, _TOLD_SIZE),
    ]
    words, below = box.split(_HEAD + height(section.told, box.width, _TOLD_SIZE))
    paper.add(text_box(paper.number(), section.title, words, said[: 1 + bool(section.told)]))
    if part.grid is not None:
        draw_table(paper, part.grid, box=below, name=section.title, alt=section.sentence or section.title)
    elif part.figure is not None:
        draw_figure(paper, part.figure, box=below)


def _told(part: Shown) -> list[str]:
    figure = part.figure
    return [
        part.section.told or part.section.title,
        *([figure.alt, *figure.provenance.notes] if figure else []),
    ]


def _chart_slide(template: Template, briefing: Briefing, part: Shown) -> None:
    slide = DeckSlide(template, Layout.CHART)
    slide.head(briefing, part.section.title, sentence=part.section.told)
    content = slide.body()
    if part.figure is not None:
        draw_figure(slide.paper, part.figure, box=content)
    slide.notes([*_told(part), *about(briefing)])


def _table_slides(template: Template, briefing: Briefing, section: Section, grid: Grid) -> None:
    """Make as many slides as the table takes; without rows one that says so."""
    room = template.boxes[Layout.TABLE][Slot.CONTENT] if section.told else _body(template)
    parts, left_out = _cut(grid, room.split(room.height - _NOTE)[0])
    rest = [" · ".join(cell.text for cell in row) for row in left_out.rows]
    for number, part in enumerate(parts, start=1):
        slide, is_last = DeckSlide(template, Layout.TABLE), number == len(parts)
        title = section.title
        if len(parts) > 1:
            title = _("{title} ({number} dari {all})").format(title=title, number=number, all=len(parts))
        slide.head(briefing, title, sentence=section.told)
        content = slide.body()
        if part.rows:
            alt = section.sentence or section.title
            draw_table(slide.paper, part, box=content, name=section.title, alt=alt)
        else:
            _say_empty(slide, section, content)
        if rest and is_last:
            _say_rest(slide, len(rest), content)
        slide.notes([section.told or section.title, *(rest if is_last else []), *about(briefing)])


def _cut(grid: Grid, box: Box) -> tuple[list[Grid], Grid]:
    """Return the parts of a table for each slide, and the rows there is no slide for."""
    forms = (
        [pages(replace(grid, size=size, close=close), box) for size, close in _FORMS]
        if grid.rows
        else [[grid]]
    )
    whole = [form for form in forms if len(form) <= _MOST_PAGES]
    every = min(whole, key=len) if whole else forms[_USUAL]
    rest = [row for part in every[_MOST_PAGES:] for row in part.rows]
    return every[:_MOST_PAGES], replace(grid, rows=tuple(rest))


def _say_empty(slide: DeckSlide, section: Section, content: Box) -> None:
    empty = section.table.empty if section.table is not None else section.sentence
    size = fitting_size(empty, content, (16, 14))
    said = [paragraph(empty, size, colour=LIGHT.muted)]
    slide.paper.add(text_box(slide.paper.number(), section.title, content, said))


def _say_rest(slide: DeckSlide, number: int, content: Box) -> None:
    said = _("{number} baris lagi ada pada catatan slide ini.").format(number=format_number(number))
    below = content.split(content.height - _NOTE)[1]
    note = [paragraph(said, 11, colour=LIGHT.muted)]
    slide.paper.add(text_box(slide.paper.number(), _("Catatan"), below, note, anchor="b"))
