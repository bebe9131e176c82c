"""What was promised, and whether this run kept it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.results import Results, percentile
from benchmarks.subjects import DASHBOARD, EMPTY, MAP, PLOTLY, PYDECK

_THIRD = 1 / 3


@dataclass(frozen=True)
class Target:
    """One promise.

    Attributes:
        promise: what is promised.
        measured: what this run measured, in the unit of `limit`.
        limit: what it may reach at most, or at least where `at_least`.
        unit: of both, as written behind the number.
        digits: decimals shown.
        at_least: whether more is better.
    """

    promise: str
    measured: float
    limit: float
    unit: str = ""
    digits: int = 0
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether this run kept the promise."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    @property
    def row(self) -> str:
        """The target as a row of the table."""
        way = "≥" if self.at_least else "≤"
        limit = f"{way} {self.limit:.{self.digits}f}{self.unit}"
        verdict = "met" if self.is_met else "**not met**"
        return f"| {self.promise} | {limit} | {self.measured:.{self.digits}f}{self.unit} | {verdict} |"


def promised(results: Results) -> Iterator[Target]:
    """Yield what the product promises of any installation."""
    times = {name: median(results.answers(name)) for name in results.visits}
    ours, scrub = times[MAP.id], results.scrub
    yield Target("filter to paint: our map against the empty page", ours / times[EMPTY.id], 1.3, "×", 2)
    page = median(results.drawings(DASHBOARD.id)) / times[EMPTY.id]
    yield Target(
        "filter to the map's new colours on our whole page, against the empty page", page, 1.5, "×", 2
    )
    yield Target("against the same map with pydeck", ours / times[PYDECK.id], _THIRD, "×", 2)
    yield Target("against the same map with Plotly", ours / times[PLOTLY.id], _THIRD, "×", 2)
    yield Target("sent for a filter change, our map", median(results.sizes(MAP.id)) / 1000, 10, " kB", 1)
    yield Target("frames a second while scrubbing", scrub.frames_per_second, 30, at_least=True)
    yield Target("messages to the server while scrubbing", scrub.sent_while_dragging, 0)
    yield Target("every rule, both levels, one day, from the cube", results.steps[1].analysis, 300, " ms")
    yield Target("geometry fetched at the first load", results.geometry_bytes / 1000, 150, " kB", 1)
    small, large = results.intake
    yield Target("10,000 rows brought in", small.seconds, 3, " s", 1)
    yield Target("1,000,000 rows brought in", large.seconds, 60, " s")
    yield Target("most memory of the latter", large.memory, 2000, " MB")


def budgeted(results: Results) -> Iterator[Target]:
    """Yield the tighter budgets that we hold ourselves to."""
    times = {name: median(results.answers(name)) for name in results.visits}
    page = median(results.sizes(DASHBOARD.id)) / 1000
    yield Target(
        "filter to paint: our map against the empty page", times[MAP.id] / times[EMPTY.id], 1.2, "×", 2
    )
    yield Target("the same, 95th percentile", percentile(results.answers(MAP.id)), 200, " ms")
    yield Target("first map against the first text of the empty page", first_map(results), 1.2, "×", 2)
    yield Target("sent for a filter change, our map", median(results.sizes(MAP.id)) / 1000, 4, " kB", 1)
    yield Target("sent for a filter change, whole page", page, 10, " kB", 1)
    yield Target("geometry fetched at the first load", results.geometry_bytes / 1000, 80, " kB", 1)
    yield Target("server CPU for a filter change, our map", results.cpu(MAP.id), 15, " ms")


def first_map(results: Results) -> float:
    """Return the time to the first map as a multiple of the time to the first text of the empty page."""
    text = [each.first_text for each in results.visits[EMPTY.id] if each.first_text is not None]
    maps = [each.first_map for each in results.visits[MAP.id] if each.first_map is not None]
    return median(maps) / median(text)


def table(targets: Sequence[Target]) -> str:
    """Return targets as a Markdown table."""
    head = ["| promise | limit | measured | |", "|---|---:|---:|---|"]
    return "\n".join([*head, *(target.row for target in targets)])
