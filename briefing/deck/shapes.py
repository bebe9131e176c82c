"""Shapes as the XML of a slide; written by hand where a library would build hundreds of them slowly."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import quoteattr

from lxml import etree
from pptx.oxml import parse_xml
from pptx.slide import Slide

from briefing.deck.box import Box
from briefing.deck.paint import NO_FILL, NO_LINE
from briefing.deck.text import Paragraph, paragraphs_xml

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


class Paper:
    """A slide that hands out numbers for new shapes and takes them in."""

    def __init__(self, slide: Slide) -> None:
        self.slide = slide
        self._tree = slide.shapes._spTree
        self._last = 0

    def number(self) -> int:
        """Return a shape number that is not taken."""
        self._last = max(self._last, self._highest()) + 1 if not self._last else self._last + 1
        return self._last

    def add(self, xml: str) -> etree._Element:
        """Append one shape; `SPACES` is put into its first tag."""
        first, rest = xml.split(">", 1)
        element = parse_xml(f"{first} {SPACES}>{rest}")
        self._tree.append(element)
        return element

    def restart(self) -> None:
        """Look again for the highest number, after the library added a shape of its own."""
        self._last = 0

    def _highest(self) -> int:
        return max(int(number) for number in self._tree.xpath("//p:cNvPr/@id"))


def position(box: Box) -> str:
    """Return where a shape lies."""
    return (
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
    )


def text_box(
    number: int,
    name: str,
    box: Box,
    paragraphs: Sequence[Paragraph],
    *,
    fill: str = NO_FILL,
    line: str = NO_LINE,
    anchor: str = "t",
    inset: int = 0,
    alt: str = "",
    wrap: bool = True,
) -> str:
    """Return a rectangle with text.

    Args:
        number: of the shape.
        name: of the shape.
        box: where it lies.
        paragraphs: what it says.
        fill: an element of `briefing.deck.paint`.
        line: the same, for its edge.
        anchor: `t`, `ctr` or `b`.
        inset: EMU between edge and text.
        alt: its text alternative.
        wrap: whether lines break at its width.
    """
    sides = "".join(f' {side}="{inset}"' for side in ("lIns", "tIns", "rIns", "bIns"))
    return (
        f"<p:sp><p:nvSpPr>{named(number, name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{position(box)}{RECTANGLE}{fill}{line}</p:spPr><p:txBody>"
        f'<a:bodyPr wrap="{"square" if wrap else "none"}"{sides} anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{paragraphs_xml(paragraphs)}</p:txBody></p:sp>"
    )


def rectangle(number: int, name: str, box: Box, *, fill: str, line: str = NO_LINE, alt: str = "") -> str:
    """Return a rectangle without text."""
    return (
        f"<p:sp><p:nvSpPr>{named(number, name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{position(box)}{RECTANGLE}{fill}{line}</p:spPr></p:sp>"
    )


def group(number: int, name: str, shapes: Iterable[str], *, box: Box, inner: Box, alt: str = "") -> str:
    """Return shapes as one group: `inner`, in the units of the shapes, is shown over `box`."""
    return (
        f"<p:grpSp><p:nvGrpSpPr>{named(number, name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
        f'<a:chOff x="{inner.left}" y="{inner.top}"/><a:chExt cx="{inner.width}" cy="{inner.height}"/>'
        f"</a:xfrm></p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )


def named(number: int, name: str, alt: str = "") -> str:
    """Return the number, name and text alternative of a shape."""
    told = f" descr={quoteattr(alt)}" if alt else ""
    return f'<p:cNvPr id="{number}" name={quoteattr(name)}{told}/>'
