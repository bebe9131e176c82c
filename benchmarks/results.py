"""Everything one run measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from benchmarks.errands import Errand
from benchmarks.intake import Intake
from benchmarks.scrub import Scrub
from benchmarks.steps import Steps
from benchmarks.subjects import EMPTY, MAP
from benchmarks.visit import Visit
from charts.export import ExportFormat


@dataclass(frozen=True)
class Screens:
    """What was measured in a browser; times in milliseconds.

    Attributes:
        visits: visits by subject.
        scrub: dragging the time line of the map.
        errands: what else a reader does.
    """

    visits: Mapping[str, Sequence[Visit]]
    scrub: Scrub
    errands: Sequence[Errand]

    def answers(self, subject: str) -> list[float]:
        """Return the filter-to-paint time of every measured change of a page."""
        return [each for one in self.visits[subject] for each in one.answers]

    def drawings(self, subject: str) -> list[float]:
        """Return the time until the map was drawn, of every change that drew one."""
        return [each for one in self.visits[subject] for each in one.drawings]

    def paintings(self, subject: str) -> list[float]:
        """Return the time until our map had its new colours, of every change that painted it."""
        return [each for one in self.visits[subject] for each in one.paintings]

    def sizes(self, subject: str) -> list[int]:
        """Return the bytes of every measured change of a page."""
        return [each for one in self.visits[subject] for each in one.change_bytes]

    def cpu(self, subject: str) -> float:
        """Return the server CPU of a change, on average."""
        return mean(one.cpu for one in self.visits[subject])

    @property
    def geometry_bytes(self) -> float:
        """Compressed geometry that a first visit to the map fetches."""
        return median(one.geometry_bytes for one in self.visits[MAP.id])

    def first_map(self, subject: str) -> float:
        """The time to the first map of a page as a multiple of that to the first text of the empty page."""
        text = [each.first_text for each in self.visits[EMPTY.id] if each.first_text is not None]
        maps = [each.first_map for each in self.visits[subject] if each.first_map is not None]
        return median(maps) / median(text)


@dataclass(frozen=True)
class Results:
    """Everything, or the parts that were asked for.

    Attributes:
        load: other work on the machine when the run began, per core.
        screens: what was measured in a browser.
        steps: server steps by size of the release.
        files: milliseconds to make each file, by figure and format.
        intake: bringing case files of growing size in.
    """

    load: float
    screens: Screens | None = None
    steps: Sequence[Steps] | None = None
    files: Mapping[str, Mapping[ExportFormat, float]] | None = None
    intake: Sequence[Intake] | None = None


def percentile(values: Sequence[float], *, share: float = 0.95) -> float:
    """Return the value that `share` of the values do not exceed."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]
