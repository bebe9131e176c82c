"""Text on slides: paragraphs of runs, in the reader's language, at the largest size that fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from briefing.deck.box import POINT, Box
from briefing.deck.paint import solid
from charts.export.type import Weight, width
from language import current_language

_LINE = 1.22  # of the size, from one line to the next
_WIDER = 1.1  # how much wider the usual replacements of the theme's font run
_FONT = '<a:latin typeface="+mn-lt"/>'  # of the theme
_SPOKEN = {"id": "id-ID", "en": "en-GB"}


@dataclass(frozen=True)
class Run:
    """Words of one kind; without a size or colour the place decides."""

    text: str
    size: float = 0
    bold: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its runs, alignment (`l`, `ctr`, `r`) and the points of space after it."""

    runs: tuple[Run, ...]
    align: str = "l"
    after: float = 0


def paragraph(
    text: str, size: float = 0, *, bold: bool = False, colour: str = "", align: str = "l", after: float = 0
) -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((Run(text, size, bold, colour),), align, after)


def paragraphs_xml(paragraphs: Sequence[Paragraph]) -> str:
    """Return the paragraphs as slides hold them; never empty, as a text must have one."""
    return "".join(_paragraph(each) for each in paragraphs) or "<a:p/>"


def spoken() -> str:
    """Return the language in force as slides name it."""
    return _SPOKEN[current_language()]


def fitting_size(text: str, box: Box, sizes: Sequence[float], *, bold: bool = False) -> float:
    """Return the first of the sizes (points, largest first) at which the text fits, else the last."""
    for size in sizes:
        if height(text, box.width, size, bold=bold) <= box.height:
            return size
    return sizes[-1]


def height(text: str, room: int, size: float, *, bold: bool = False) -> int:
    """Return how high a text stands in a width, EMU."""
    return round(len(broken(text, room, size, bold=bold)) * size * _LINE * POINT)


def broken(text: str, room: int, size: float, *, bold: bool = False) -> list[str]:
    """Return the lines of a text in a width of EMU."""
    made: list[str] = []
    for word in text.split():
        longer = f"{made[-1]} {word}" if made else word
        if made and wide(longer, size, bold=bold) <= room:
            made[-1] = longer
        else:
            made.append(word)
    return made


def wide(text: str, size: float, *, bold: bool = False) -> int:
    """Return how wide one line of text is, EMU."""
    weight = Weight.SEMIBOLD if bold else Weight.REGULAR
    return round(sum(_advance(sign, weight) for sign in text) * size * _WIDER * POINT)


@cache
def _advance(sign: str, weight: Weight) -> float:
    """Return how far a sign moves the next one, in parts of the size; a deck asks for thousands."""
    return width(f"n{sign}n", 1_000, weight) / 1_000 - width("nn", 1_000, weight) / 1_000


def _paragraph(each: Paragraph) -> str:
    after = f'<a:spcAft><a:spcPts val="{round(each.after * 100)}"/></a:spcAft>'
    largest = max((run.size for run in each.runs), default=0)
    # an exact height makes lines as high as they were measured, whichever font takes the theme's place
    high = f'<a:lnSpc><a:spcPts val="{round(largest * _LINE * 100)}"/></a:lnSpc>' if largest else ""
    properties = f'<a:pPr algn="{each.align}">{high}{after if each.after else ""}</a:pPr>'
    return f"<a:p>{properties}{''.join(_run(run) for run in each.runs)}</a:p>"


def _run(run: Run) -> str:
    size = f' sz="{round(run.size * 100)}"' if run.size else ""
    bold = ' b="1"' if run.bold else ""
    fill = solid(run.colour) if run.colour else ""
    marks = f'lang="{spoken()}"{size}{bold} dirty="0"'
    return f"<a:r><a:rPr {marks}>{fill}{_FONT}</a:rPr><a:t>{escape(run.text)}</a:t></a:r>"
