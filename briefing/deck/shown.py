"""What a section shows on a slide, a table or a figure, and how much room that takes."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.deck.native.bars import as_bars, bars_height
from briefing.deck.native.draw import UNIT, figure_grid
from briefing.deck.native.grids import frame_grid
from briefing.deck.table import Grid, table_height
from briefing.section import Section, SectionId
from charts.figures import Figure
from charts.figures.model import Bars, Heat, Intervals, MapGrid, Numbers

_AS_TABLE = (Heat, Numbers, MapGrid)  # kinds the office program has no chart for
_SHORT = 0.56  # of the height of a slide: what is higher stands alone


@dataclass(frozen=True, eq=False)
class Shown:
    """A section with what stands under its sentence: either a table or a figure."""

    section: Section
    grid: Grid | None
    figure: Figure | None

    def height(self, width: int) -> int | None:
        """Return the least room it takes, EMU; None where it takes all there is."""
        if self.grid is not None:
            return table_height(self.grid, width)
        if self.figure is None:
            return None
        encoding = self.figure.encoding
        bars = as_bars(encoding) if isinstance(encoding, Intervals) else encoding
        return UNIT + bars_height(self.figure, bars, width) if isinstance(bars, Bars) else None


def shown(section: Section) -> Shown:
    """Return what a section shows."""
    if section.table is not None:
        return Shown(section, frame_grid(section.table.frame, section.table.columns), None)
    figure = section.figure
    if figure is not None and isinstance(figure.encoding, _AS_TABLE):
        return Shown(section, figure_grid(figure), None)
    return Shown(section, None, figure)


def kept(sections: Sequence[Section]) -> tuple[list[Section], list[Section]]:
    """Return the sections with something to show, and those without.

    What a reader put in or annotated keeps its place, whatever it shows.
    """
    told = [each for each in sections if not each.shows_nothing or each.note or each.id is SectionId.CHOSEN]
    return told, [each for each in sections if each not in told]


def slides_of(parts: Sequence[Shown], *, room: int, heights: Sequence[int | None]) -> Iterator[list[Shown]]:
    """Yield what stands together on a slide: one part, or two short ones that follow each other.

    Args:
        parts: in reading order.
        room: the height of a slide's body, EMU.
        heights: of each part with its heading; None where it takes all there is.
    """
    waiting = deque(zip(parts, heights, strict=True))
    while waiting:
        part, high = waiting.popleft()
        if waiting and _both_fit(high, waiting[0][1], room):
            yield [part, waiting.popleft()[0]]
        else:
            yield [part]


def _both_fit(one: int | None, other: int | None, room: int) -> bool:
    if one is None or other is None:
        return False
    return max(one, other) <= _SHORT * room and one + other <= room
