"""Native tables: columns as wide as their words need, rows as high, over as many slides as it takes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.deck.box import INCH, POINT, Box
from briefing.deck.paint import Ink, line, solid
from briefing.deck.shapes import Paper, named
from briefing.deck.text import Paragraph, Run, broken, paragraphs_xml, wide
from charts.theme import LIGHT

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # built in: no style, no grid
_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
SIDE, _ABOVE = round(0.08 * INCH), round(0.055 * INCH)  # space around the words of a cell
_TIGHT = round(0.03 * INCH)  # above and below them where rows stand close
_LINE = 1.22  # of the size, from one line to the next
_NARROWEST = round(0.7 * INCH)
_HEAD_LESS = 1.0  # points a heading is smaller


@dataclass(frozen=True)
class Cell:
    """Words in a cell; `fill` and `ink` colour it."""

    text: str
    bold: bool = False
    fill: str = ""
    ink: str = ""


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes:
        heads: headings; all of them "" for none.
        to_right: which columns are numbers.
        rows: rows of cells.
        size: points of its type.
        close: whether rows stand close, so that more of them fit.
    """

    heads: tuple[str, ...]
    to_right: tuple[bool, ...]
    rows: tuple[tuple[Cell, ...], ...]
    size: float = 12.0
    close: bool = False

    @property
    def above(self) -> int:
        """EMU above and below the words of a cell."""
        return _TIGHT if self.close else _ABOVE


def pages(grid: Grid, box: Box) -> list[Grid]:
    """Return the table cut into parts that each fit into the box."""
    widths = column_widths(grid, box.width)
    room = box.height - _row_height(_head_cells(grid), widths, grid)
    cuts, used = [0], 0
    for number, row in enumerate(grid.rows):
        high = _row_height(row, widths, grid)
        if used + high > room and number > cuts[-1]:
            cuts.append(number)
            used = 0
        used += high
    bounds = [*cuts, len(grid.rows)]
    return [replace(grid, rows=grid.rows[a:b]) for a, b in pairwise(bounds)]


def table_height(grid: Grid, width: int) -> int:
    """Return how high the whole table stands in a width, EMU."""
    widths = column_widths(grid, width)
    return sum(_row_height(row, widths, grid) for row in (_head_cells(grid), *grid.rows))


def draw_table(
    paper: Paper, grid: Grid, *, box: Box, name: str, alt: str, row_height: int | None = None
) -> Box:
    """Draw a table at the top of a box and return the room it takes.

    Args:
        paper: the slide.
        grid: the table.
        box: the room; its width is used in full.
        name: of the shape.
        alt: its text alternative.
        row_height: EMU where rows stand in line with something else.
    """
    widths = column_widths(grid, box.width)
    rows = [_head_cells(grid), *grid.rows] if any(grid.heads) else list(grid.rows)
    heights = [row_height or _row_height(row, widths, grid) for row in rows]
    made = Box(box.left, box.top, sum(widths), sum(heights))
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in widths)
    body = "".join(
        _row(row, high, grid, is_head=number == 0 and any(grid.heads), is_tight=row_height is not None)
        for number, (row, high) in enumerate(zip(rows, heights, strict=True))
    )
    paper.add(
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(paper.number(), name, alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{made.left}" y="{made.top}"/>'
        f'<a:ext cx="{made.width}" cy="{made.height}"/></p:xfrm><a:graphic>'
        f'<a:graphicData uri="{_URI}"><a:tbl>'
        f"<a:tblPr{_first_row(grid)}><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    return made


def column_widths(grid: Grid, room: int) -> list[int]:
    """Return the widths: what the words need, the longest column giving way or taking what is left."""
    if all(grid.to_right):
        return [room // len(grid.heads)] * len(grid.heads)
    least = [_longest_word(column, grid.size) for column in zip(_head_cells(grid), *grid.rows, strict=True)]
    wanted = [
        max(low, *(wide(row[place].text, grid.size, bold=row[place].bold) + 2 * SIDE for row in grid.rows), 0)
        for place, low in enumerate(least)
    ]
    while sum(wanted) > room:
        spare = [max(0, width - low) for width, low in zip(wanted, least, strict=True)]
        widest = max(range(len(wanted)), key=lambda n: (spare[n] > 0, wanted[n]))
        if not spare[widest]:
            return [width * room // sum(wanted) for width in wanted]
        wanted[widest] -= min(spare[widest], sum(wanted) - room, max(INCH // 10, spare[widest] // 4))
    texts = [n for n, right in enumerate(grid.to_right) if not right] or list(range(len(wanted)))
    wanted[max(texts, key=lambda n: wanted[n])] += room - sum(wanted)
    return wanted


def _longest_word(column: Sequence[Cell], size: float) -> int:
    words = [(word, cell.bold) for cell in column for word in cell.text.split()]
    widest = max((wide(word, size, bold=bold) for word, bold in words), default=0)
    return max(widest + 2 * SIDE, _NARROWEST)


def _head_cells(grid: Grid) -> tuple[Cell, ...]:
    return tuple(Cell(head, bold=True) for head in grid.heads)


def _row_height(row: Sequence[Cell], widths: Sequence[int], grid: Grid) -> int:
    lines = max(
        len(broken(cell.text, width - 2 * SIDE, grid.size, bold=cell.bold)) or 1
        for cell, width in zip(row, widths, strict=True)
    )
    return round(lines * grid.size * _LINE * POINT) + 2 * grid.above


def _first_row(grid: Grid) -> str:
    return ' firstRow="1"' if any(grid.heads) else ""


def _row(row: Sequence[Cell], height: int, grid: Grid, *, is_head: bool, is_tight: bool) -> str:
    size = grid.size - _HEAD_LESS if is_head else grid.size
    cells = "".join(
        _cell(cell, size, right=right, is_head=is_head, upright=0 if is_tight else grid.above)
        for cell, right in zip(row, grid.to_right, strict=True)
    )
    return f'<a:tr h="{height}">{cells}</a:tr>'


def _cell(cell: Cell, size: float, *, right: bool, is_head: bool, upright: int) -> str:
    ink = cell.ink or (LIGHT.muted if is_head else Ink.TEXT)
    words = Paragraph((Run(cell.text, size, cell.bold, ink),), "r" if right else "l")
    below = line(LIGHT.faint if is_head else LIGHT.grid, 1.0 if is_head else 0.5).replace("a:ln", "a:lnB")
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs_xml([words])}</a:txBody>"
        f'<a:tcPr marL="{SIDE}" marR="{SIDE}" marT="{upright}" marB="{upright}" anchor="ctr">'
        f"{none}{below}{solid(cell.fill) if cell.fill else '<a:noFill/>'}</a:tcPr></a:tc>"
    )
