"""The first slides: cover, headline with key figures, map."""

from io import BytesIO
from typing import Any

from pptx.util import Emu

from briefing.code import qr_png
from briefing.content import Briefing
from briefing.deck.box import INCH, Box
from briefing.deck.cards import draw_cards
from briefing.deck.legend import draw_legend
from briefing.deck.shapes import text_box
from briefing.deck.slide import DeckSlide, origin
from briefing.deck.slots import Layout, Slot
from briefing.deck.template.choice import Template
from briefing.deck.text import paragraph
from briefing.deck.zone_map import draw_map
from charts.figures.model import ZoneMap
from language import _

_TITLE_SIZES = (44, 40, 36, 32, 28)
_SUBTITLE_SIZES = (24, 22, 20)
_LEAD_SIZES = (26, 24, 22, 20, 18, 16, 14)


def cover(template: Template, briefing: Briefing) -> None:
    """Make the cover: title, election and day, what the data is, the code that reopens the state."""
    slide = DeckSlide(template, Layout.COVER)
    slide.write_fitting(Slot.TITLE, briefing.title, _TITLE_SIZES, bold=True)
    slide.write_fitting(Slot.SENTENCE, briefing.subtitle, _SUBTITLE_SIZES)
    slide.write(Slot.SOURCE, [paragraph(line) for line in (briefing.mark_notice, origin(briefing)) if line])
    slide.mark(briefing)
    link_code(slide, briefing)
    slide.notes([briefing.headline, briefing.mark_notice, *about(briefing)])


def headline(template: Template, briefing: Briefing) -> None:
    """Make the slide a leader reads first: what happened, in a few sentences and large numbers."""
    slide = DeckSlide(template, Layout.FIGURES)
    slide.head(briefing, _("Pesan utama"), sentence_sizes=_LEAD_SIZES, sentence=briefing.headline)
    draw_cards(slide.paper, briefing.key_figures, box=slide.area(Slot.CONTENT))
    told = [f"{each.title}: {each.text}. {each.note}".strip() for each in briefing.key_figures]
    slide.notes([briefing.headline, *told, *about(briefing)])


def map_slide(template: Template, briefing: Briefing) -> None:
    """Make the map: every place a shape of its own, with legend and rule."""
    part, figure = briefing.map, briefing.map.figure
    slide = DeckSlide(template, Layout.MAP)
    slide.head(briefing, figure.title, sentence=figure.sentence)
    rule = " ".join((part.rule, *(note for note in figure.provenance.notes if note not in part.rule)))
    legend, content = slide.area(Slot.LEGEND), slide.area(Slot.CONTENT)
    if isinstance(figure.encoding, ZoneMap):
        draw_map(slide.paper, figure, figure.encoding, box=content, focus=part.focus or "")
    draw_legend(slide.paper, part.classes, rule, box=legend)
    slide.notes([figure.sentence, rule, *about(briefing)])


def link_code(slide: DeckSlide, briefing: Briefing) -> None:
    """Put the code with the link into its place, its use in words below."""
    box = slide.area(Slot.LINK)
    picture, below = box.split(min(box.width, box.height - round(0.3 * INCH)))
    shape: Any = slide.made.shapes.add_picture(
        _memory(qr_png(briefing.link)),
        Emu(picture.left),
        Emu(picture.top),
        Emu(picture.height),
        Emu(picture.height),
    )
    slide.paper.restart()
    shape.name = _("Kode QR")
    told = _("Kode QR yang membuka keadaan ini di dasbor: {link}").format(link=briefing.link)
    shape._element.nvPicPr.cNvPr.set("descr", told)
    number, words = slide.paper.number(), [paragraph(briefing.id, 11, align="l", colour=slide.ink)]
    slide.paper.add(
        text_box(number, _("Nomor berkas"), Box(below.left, below.top, below.width, below.height), words)
    )


def about(briefing: Briefing) -> list[str]:
    """Return what the notes of every slide end with: the mark, the sources, the link."""
    sources = "; ".join(f"{each.title}: {each.text}" for each in briefing.sources)
    return [
        briefing.mark_notice,
        _("Sumber: {sources}").format(sources=sources),
        _("Buka kembali: {link}").format(link=briefing.link),
    ]


def _memory(content: bytes) -> Any:
    return BytesIO(content)
