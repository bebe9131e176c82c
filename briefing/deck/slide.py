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
        self._template = template
        self._made: Slide = template.file.slides.add_slide(template.layouts[layout])
        self.paper = Paper(self._made)
        # looked up once: the library searches the whole slide each time it is asked for a place
        places = {shape.placeholder_format.idx: shape for shape in self._made.placeholders}
        self._shapes: dict[Slot, Any] = {
            slot: places[index] for slot, index in template.places[layout].items() if index in places
        }
        for slot, shape in self._shapes.items():
            shape.name = slot.value
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
        shape = self._shapes.pop(slot)
        shape._element.getparent().remove(shape._element)
        return self._template.boxes[self.layout][slot]

    def body(self) -> Box:
        """Return the area of the content, and that of the sentence above it where none was written."""
        content, above = self.area(Slot.CONTENT), self._template.boxes[self.layout][Slot.SENTENCE]
        if Slot.SENTENCE in self._shapes:
            return content
        return Box(content.left, above.top, content.width, content.bottom - above.top)

    def write(self, slot: Slot, paragraphs: Sequence[Paragraph]) -> None:
        """Fill a place with text; a place without any is taken away, so that no prompt shows."""
        if not any(run.text for each in paragraphs for run in each.runs):
            self.area(slot)
            return
        body = self._shapes[slot]._element.txBody
        for old in body.findall("{*}p"):
            body.remove(old)
        body.extend(parse_xml(f"<a:wrap {SPACES}>{paragraphs_xml(paragraphs)}</a:wrap>"))

    def write_fitting(self, slot: Slot, text: str, sizes: Sequence[float], *, bold: bool = False) -> None:
        """Fill a place with a text at the largest of the sizes that fits, whole."""
        size = fitting_size(text, self._template.boxes[self.layout][slot], sizes, bold=bold)
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
        word = paragraph(briefing.mark, _MARK_SIZE, bold=True, colour=LIGHT.negative, align="ctr")
        self.write(Slot.MARK, [word])
        own = parse_xml(f"<a:wrap {SPACES}>{solid(LIGHT.surface)}{line(LIGHT.negative, 1.5)}</a:wrap>")
        self._shapes[Slot.MARK]._element.spPr.extend(own)

    def notes(self, texts: Sequence[str]) -> None:
        """Write the speaker notes, one paragraph for each text."""
        self._made.notes_slide.notes_text_frame.text = "\n".join(text for text in texts if text)

    def _number_pages(self, template: Template) -> None:
        """Show the page number where the layout has a place for it; the library leaves it out."""
        for shape in template.layouts[self.layout].placeholders:
            if shape._element.xpath(f'.//p:ph[@type="{_NUMBER}"]'):
                own = deepcopy(shape._element)
                own.nvSpPr.cNvPr.set("id", str(self.paper.number()))
                self._made.shapes._spTree.append(own)


def source_line(briefing: Briefing) -> str:
    """Return the running line of every slide but the cover: place, day, data set, rule, id."""
    return f"{origin(briefing)} · {briefing.method_version} · {briefing.id}"


def origin(briefing: Briefing) -> str:
    """Return place, day and data set, as the cover tells them."""
    day = _("per {day}").format(day=format_date(briefing.as_of))
    return f"{briefing.place} · {day} · {briefing.dataset_title}"
