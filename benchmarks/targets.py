"""What was promised, and whether this run kept it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.results import Results, Screens, percentile
from benchmarks.subjects import DASHBOARD, EMPTY, MAP, PEERS, PROVINCE

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
    """Yield what the product promises of any installation, as far as it was measured."""
    if results.screens:
        yield from _promised_of_screens(results.screens)
    if results.steps:
        yield Target("every rule, both levels, one day, from the cube", results.steps[1].analysis, 300, " ms")
    if results.intake:
        small, large = results.intake
        yield Target("10,000 rows brought in", small.seconds, 3, " s", 1)
        yield Target("1,000,000 rows brought in", large.seconds, 60, " s")
        yield Target("most memory of the latter", large.memory, 2000, " MB")


def _promised_of_screens(screens: Screens) -> Iterator[Target]:
    ours, usual = median(screens.answers(MAP.id)), median(screens.answers(EMPTY.id))
    page, province = median(screens.paintings(DASHBOARD.id)), median(screens.paintings(PROVINCE.id))
    yield Target("filter to paint: our map on a page of its own", ours / usual, 1.3, "×", 2)
    yield Target("type to the map's new colours on our whole page", page / usual, 1.3, "×", 2)
    yield Target("province to the map's new picture on our whole page", province / usual, 1.5, "×", 2)
    for peer in PEERS:
        theirs = median(screens.answers(peer.id))
        yield Target(
            f"type to new colours on our whole page, against {peer.title}", page / theirs, _THIRD, "×", 2
        )
    first, first_on_page = screens.first_map(MAP.id), screens.first_map(DASHBOARD.id)
    yield Target("first map, alone on its page, against the first text of the empty page", first, 1.5, "×", 2)
    yield Target("first map on our whole page, against the same", first_on_page, 1.5, "×", 2)
    yield Target("sent for a filter change, our map", median(screens.sizes(MAP.id)) / 1000, 10, " kB", 1)
    yield Target("frames a second while scrubbing", screens.scrub.frames_per_second, 30, at_least=True)
    yield Target("messages to the server while scrubbing", screens.scrub.sent_while_dragging, 0)
    yield Target("geometry fetched at the first load", screens.geometry_bytes / 1000, 150, " kB", 1)


def budgeted(screens: Screens) -> Iterator[Target]:
    """Yield the tighter budgets that we hold ourselves to."""
    ours, usual = median(screens.answers(MAP.id)), median(screens.answers(EMPTY.id))
    page = median(screens.sizes(DASHBOARD.id)) / 1000
    yield Target("filter to paint: our map against the empty page", ours / usual, 1.2, "×", 2)
    yield Target("the same, 95th percentile", percentile(screens.answers(MAP.id)), 200, " ms")
    yield Target("first map against the first text of the empty page", screens.first_map(MAP.id), 1.2, "×", 2)
    yield Target("sent for a filter change, our map", median(screens.sizes(MAP.id)) / 1000, 4, " kB", 1)
    yield Target("sent for a filter change, whole page", page, 10, " kB", 1)
    yield Target("geometry fetched at the first load", screens.geometry_bytes / 1000, 80, " kB", 1)
    yield Target("server CPU for a filter change, our map", screens.cpu(MAP.id), 15, " ms")


def table(targets: Sequence[Target]) -> str:
    """Return targets as a Markdown table."""
    head = ["| promise | limit | measured | |", "|---|---:|---:|---|"]
    return "\n".join([*head, *(target.row for target in targets)])
