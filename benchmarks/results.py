"""Everything one run measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from benchmarks.intake import Intake
from benchmarks.scrub import Scrub
from benchmarks.steps import Steps
from benchmarks.subjects import MAP
from benchmarks.visit import Visit
from charts.export import ExportFormat


@dataclass(frozen=True)
class Results:
    """Measured values; times in milliseconds.

    Attributes:
        visits: visits by subject.
        scrub: dragging the time line of the map.
        steps: server steps by size of the release.
        files: time to make each file, by figure and format.
        intake: bringing case files of growing size in.
        load: other work on the machine when the run began, per core.
    """

    visits: Mapping[str, Sequence[Visit]]
    scrub: Scrub
    steps: Sequence[Steps]
    files: Mapping[str, Mapping[ExportFormat, float]]
    intake: Sequence[Intake]
    load: float

    def answers(self, subject: str) -> list[float]:
        """Return the filter-to-paint time of every measured change of a page."""
        return [each for one in self.visits[subject] for each in one.answers]

    def drawings(self, subject: str) -> list[float]:
        """Return the time until the map was drawn, of every change that drew one."""
        return [each for one in self.visits[subject] for each in one.drawings]

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


def percentile(values: Sequence[float], *, share: float = 0.95) -> float:
    """Return the value that `share` of the values do not exceed."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]
