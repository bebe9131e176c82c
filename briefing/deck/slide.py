"""One slide being made: its texts go into the places of the layout, everything else over an area of it."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from pptx.oxml import parse_xml
from pptx.slide import Slide

from briefing.content import Briefing
from briefing.deck.box import Box
from briefing.deck.paint import Ink, line, solid
from briefing.deck.shapes import SPACES, Paper
from briefing.deck.slots import LAYOUTS, Layout, Slot
from briefing.deck.template.choice import Template
from briefing.deck.text import Paragraph, fitting_size, paragraph, paragraphs_xml
from charts.theme import LIGHT
from language import _, format_date

_TITLE_SIZES = (28, 26, 24, 22, 20)
_SENTENCE_SIZES = (17, 16, 15, 14, 13, 12)
_SOURCE_SIZES = (11, 10.5, 10, 9)
_MARK_SIZE = 14
_NUMBER = "sldNum"


class DeckSlide:
    """A slide of one layout."""

    def __init__(self, template: Template, layout: Layout) -> None:
        self.layout = layout
        self._places = template.places[layout]
        self._made: Slide = template.file.slides.add_slide(template.layouts[layout])
        self.paper = Paper(self._made)
        for shape in self._made.placeholders:
            shape.name = next(
                (slot.value for slot, index in self._places.items() if index == shape.placeholder_format.idx),
                shape.name,
            )
        self._number_pages(template)

    @property
    def ink(self) -> str:
        """The colour of words on the slide's own ground."""
        return Ink.SURFACE if self.layout is Layout.COVER else Ink.TEXT

    @property
    def made(self) -> Slide:
        """The slide of the library."""
        return self._made

    def area(self, slot: Slot) -> Box:
        """Return where a place lies, and take its empty placeholder away."""
        shape = self._placeholder(slot)
        box = Box(shape.left, shape.top, shape.width, shape.height)
        shape._element.getparent().remove(shape._element)
        return box

    def write(self, slot: Slot, paragraphs: Sequence[Paragraph]) -> None:
        """Fill a place with text; a place without any is taken away, so that no prompt shows."""
        if not any(run.text for each in paragraphs for run in each.runs):
            self.area(slot)
            return
        body = self._placeholder(slot)._element.txBody
        for old in body.findall("{*}p"):
            body.remove(old)
        body.extend(parse_xml(f"<a:wrap {SPACES}>{paragraphs_xml(paragraphs)}</a:wrap>"))

    def write_fitting(self, slot: Slot, text: str, sizes: Sequence[float], *, bold: bool = False) -> None:
        """Fill a place with a text at the largest of the sizes that fits, whole."""
        shape = self._placeholder(slot)
        box = Box(shape.left, shape.top, shape.width, shape.height)
        size = fitting_size(text, box, sizes, bold=bold)
        self.write(slot, [paragraph(text, size)])

    def head(
        self,
        briefing: Briefing,
        title: str,
        *,
        sentence: str = "",
        sentence_sizes: Sequence[float] = _SENTENCE_SIZES,
    ) -> None:
        """Write what every slide but the cover carries: title, sentence, source line, mark."""
        self.write_fitting(Slot.TITLE, title, _TITLE_SIZES, bold=True)
        if Slot.SENTENCE in LAYOUTS[self.layout]:
            self.write_fitting(Slot.SENTENCE, sentence, sentence_sizes)
        self.write_fitting(Slot.SOURCE, source_line(briefing), _SOURCE_SIZES)
        self.mark(briefing)

    def mark(self, briefing: Briefing) -> None:
        """Put the mark of illustrative data into its place, in colours no template can hide."""
        if not briefing.illustrative:
            self.area(Slot.MARK)
            return
        shape = self._placeholder(Slot.MARK)
        word = paragraph(briefing.mark, _MARK_SIZE, bold=True, colour=LIGHT.negative, align="ctr")
        self.write(Slot.MARK, [word])
        own = parse_xml(f"<a:wrap {SPACES}>{solid(LIGHT.surface)}{line(LIGHT.negative, 1.5)}</a:wrap>")
        shape._element.spPr.extend(own)

    def notes(self, texts: Sequence[str]) -> None:
        """Write the speaker notes, one paragraph for each text."""
        self._made.notes_slide.notes_text_frame.text = "\n".join(text for text in texts if text)

    def _placeholder(self, slot: Slot) -> Any:
        index = self._places[slot]
        return next(each for each in self._made.placeholders if each.placeholder_format.idx == index)

    def _number_pages(self, template: Template) -> None:
        """Show the page number where the layout has a place for it; the library leaves it out."""
        for shape in template.layouts[self.layout].placeholders:
            if shape._element.xpath(f'.//p:ph[@type="{_NUMBER}"]'):
                own = deepcopy(shape._element)
                own.nvSpPr.cNvPr.set("id", str(self.paper.number()))
                self._made.shapes._spTree.append(own)


def source_line(briefing: Briefing) -> str:
    """Return the running line of every slide: place, day, data set, rule, id."""
    parts = [
        briefing.place,
        _("per {day}").format(day=format_date(briefing.as_of)),
        briefing.dataset_title,
        briefing.method_version,
        briefing.id,
    ]
    return " · ".join(parts)
