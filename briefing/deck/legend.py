"""The legend of the zone map as shapes: colour, pattern, letter, word, limits, number of places, rule."""

from briefing.deck.box import INCH, Box
from briefing.deck.paint import line, solid, zone_fill
from briefing.deck.shapes import Paper, group, text_box
from briefing.deck.text import Paragraph, Run, fitting_size, paragraph, wide
from charts.figures.model import ZoneClass
from charts.theme import LIGHT, Pattern
from language import _, _n, format_number

_CHIP = round(0.34 * INCH)
_GAP = round(0.1 * INCH)  # between a chip and its words
_BETWEEN = round(0.34 * INCH)  # between two classes
_SIZE, _SMALL = 13.0, 11.0  # points
_RULE_SIZES = (11, 10.5, 10)


def draw_legend(paper: Paper, classes: tuple[ZoneClass, ...], rule: str, *, box: Box) -> None:
    """Draw the classes side by side and the rule below them."""
    upper, lower = box.split(round(_CHIP * 1.12), gap=round(0.05 * INCH))
    number = paper.number
    first, left, shapes = number(), upper.left, []
    for entry in classes:
        room = max(wide(_title(entry), _SIZE, bold=True), wide(_places(entry), _SMALL)) + _GAP
        shapes += _entry(paper, entry, Box(left, upper.top, _CHIP + _GAP + room, upper.height))
        left += _CHIP + _GAP + room + _BETWEEN
    around = Box(upper.left, upper.top, left - upper.left - _BETWEEN, upper.height)
    told = "; ".join(f"{_title(entry)}: {_places(entry)}" for entry in classes)
    paper.add(group(first, _("Legenda"), shapes, box=around, inner=around, alt=told))
    size = fitting_size(rule, lower, _RULE_SIZES)
    paper.add(text_box(number(), _("Aturan zona"), lower, [paragraph(rule, size, colour=LIGHT.muted)]))


def _entry(paper: Paper, entry: ZoneClass, box: Box) -> list[str]:
    look = LIGHT.zones[entry.zone]
    chip = Box(box.left, box.top + (box.height - _CHIP) // 2, _CHIP, _CHIP)
    # over a pattern a letter stands on a patch of the fill, so that it can be read
    inner = Box(chip.left + _CHIP // 4, chip.top + _CHIP // 5, _CHIP // 2, round(_CHIP * 0.6))
    letter = [paragraph(look.letter, _SIZE, bold=True, colour=look.ink, align="ctr")]
    is_plain = look.pattern in {Pattern.NONE, Pattern.BLANK}
    edge = line(look.outline, 1)
    shapes = [text_box(paper.number(), entry.title, chip, [], fill=zone_fill(look), line=edge)]
    shapes.append(
        text_box(
            paper.number(),
            look.letter,
            chip if is_plain else inner,
            letter,
            fill="<a:noFill/>" if is_plain else solid(look.fill),
            anchor="ctr",
            wrap=False,
        )
    )
    words = [
        Paragraph((Run(entry.title, _SIZE, bold=True), Run(f"  {entry.meaning}", _SIZE))),
        paragraph(_places(entry), _SMALL, colour=LIGHT.muted),
    ]
    beside = Box(chip.right + _GAP, box.top, box.right - chip.right - _GAP, box.height)
    return [*shapes, text_box(paper.number(), entry.title, beside, words, anchor="ctr", wrap=False)]


def _title(entry: ZoneClass) -> str:
    return f"{entry.title}  {entry.meaning}"


def _places(entry: ZoneClass) -> str:
    return _n("{number} wilayah", "{number} wilayah", entry.places).format(number=format_number(entry.places))
