"""The slides of chosen regions, and the last one: method and sources."""

from collections.abc import Sequence

from briefing.content import Briefing, RegionPart, SourceLine
from briefing.deck.box import INCH, Box
from briefing.deck.cards import draw_cards
from briefing.deck.native import draw_figure
from briefing.deck.native.grids import frame_grid
from briefing.deck.opening import about, link_code
from briefing.deck.paint import Ink
from briefing.deck.shapes import text_box
from briefing.deck.slide import DeckSlide
from briefing.deck.slots import Layout, Slot
from briefing.deck.table import Cell, Grid, draw_table, pages, table_height
from briefing.deck.template.choice import Template
from briefing.deck.text import Paragraph, Run, height, paragraph
from briefing.section import Section
from charts.theme import LIGHT
from language import _, format_number, format_short_date

_TEXT_SIZES = (14, 13, 12, 11, 10.5, 10, 9.5, 9)
_CARDS = round(1.25 * INCH)
_GAP = round(0.2 * INCH)


def region_slide(template: Template, briefing: Briefing, part: RegionPart) -> None:
    """Make the slide of one chosen place: why its colour, its numbers, its trend, the places around it."""
    slide = DeckSlide(template, Layout.REGION)
    slide.head(briefing, part.name, sentence=part.sentence)
    left, right = slide.area(Slot.CONTENT), slide.area(Slot.BESIDE)
    whole = Box(left.left, left.top, right.right - left.left, left.height)
    cards, below = whole.split(_CARDS, gap=_GAP)
    draw_cards(slide.paper, part.key_figures, box=cards, small=True)
    beside = Box(left.left, below.top, left.width, below.height)
    grid = frame_grid(part.surroundings.frame, part.surroundings.columns, size=11)
    head = paragraph(part.surroundings.title, 12, bold=True, colour=LIGHT.muted)
    titled, table = beside.split(round(0.3 * INCH))
    slide.paper.add(text_box(slide.paper.number(), part.surroundings.title, titled, [head]))
    if grid.rows:
        shown = pages(grid, table)[0]
        draw_table(slide.paper, shown, box=table, name=part.surroundings.title, alt=part.surroundings.title)
    draw_figure(slide.paper, part.trend, box=Box(right.left, below.top, right.width, below.height))
    remarks = [f"{format_short_date(each.day)}, {each.author}: {each.text}" for each in part.remarks]
    figures = [f"{each.title}: {each.text}. {each.note}".strip() for each in part.key_figures]
    charts = [part.mix.sentence, part.trend.sentence, part.path.sentence]
    around = [" · ".join(cell.text for cell in row) for row in grid.rows]
    slide.notes([part.sentence, *figures, *charts, *around, *remarks, *about(briefing)])


def silent_slide(template: Template, briefing: Briefing, sections: Sequence[Section]) -> None:
    """Make the slide of what was looked at and has nothing to show, each told in its sentence."""
    slide = DeckSlide(template, Layout.TABLE)
    slide.head(briefing, _("Yang juga diperiksa"))
    box = slide.body()
    rows = tuple((Cell(each.title, bold=True), Cell(_nothing(each))) for each in sections)
    forms = [Grid(("", ""), (False, False), rows, size=size) for size in _TEXT_SIZES]
    grid = next((form for form in forms if table_height(form, box.width) <= box.height), forms[-1])
    told = [f"{each.title}: {_nothing(each)}" for each in sections]
    draw_table(slide.paper, grid, box=box, name=_("Yang juga diperiksa"), alt=" ".join(told))
    slide.notes([*told, *about(briefing)])


def method_slide(template: Template, briefing: Briefing, *, left_out: Sequence[Section]) -> None:
    """Make the last slide: how to read the numbers, what to keep in mind, where they come from.

    Args:
        template: the deck.
        briefing: the content.
        left_out: sections that have nothing to show, told here where they are few.
    """
    slide = DeckSlide(template, Layout.METHOD)
    slide.head(briefing, _("Metode dan sumber"))
    box = slide.area(Slot.CONTENT)
    told = [
        (_("Metode"), [*briefing.method, briefing.method_version]),
        (_("Yang perlu diingat"), [*filter(None, [briefing.mark_notice]), *briefing.caveats]),
        (_("Yang juga diperiksa"), [f"{each.title}: {_nothing(each)}" for each in left_out]),
        (_("Sumber"), _sources(briefing.sources)),
        (_("Pilihan"), ["; ".join(f"{label}: {text}" for label, text in briefing.filters)]),
    ]
    told = [(head, lines) for head, lines in told if lines]
    everything = "\n".join(line for head, lines in told for line in (head, *lines))
    size = _text_size(told, box)
    words: list[Paragraph] = []
    for head, lines in told:
        words.append(Paragraph((Run(head, size + 1, bold=True, colour=Ink.ACCENT),), after=2))
        words += [paragraph(line, size, after=2) for line in lines[:-1]]
        words.append(paragraph(lines[-1], size, after=9))
    slide.paper.add(text_box(slide.paper.number(), _("Metode dan sumber"), box, words))
    link_code(slide, briefing)
    slide.notes([everything, *about(briefing)])


def _nothing(section: Section) -> str:
    return section.sentence or (section.table.empty if section.table else "")


def _text_size(told: list[tuple[str, list[str]]], box: Box) -> float:
    """Return the largest size at which all paragraphs stand below each other."""
    for size in _TEXT_SIZES:
        room, used = box.height, 0
        for head, lines in told:
            used += _high(head, box, size + 1) + sum(_high(line, box, size) for line in lines)
            used += round(0.2 * INCH)
        if used <= room:
            return size
    return _TEXT_SIZES[-1]


def _high(text: str, box: Box, size: float) -> int:
    return height(text, box.width, size) + round(0.03 * INCH)


def _sources(lines: tuple[SourceLine, ...]) -> list[str]:
    """Return the sources; the many pages of published figures are counted here and listed in the notes."""
    most = 6
    told = [f"{each.title}: {each.text}" + (f" ({each.url})" if each.url else "") for each in lines]
    if len(told) <= most:
        return told
    more = _("{number} sumber lagi: lihat catatan slide.").format(number=format_number(len(told) - most))
    return [*told[:most], more]
