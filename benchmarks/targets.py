"""What was promised, and whether this run kept it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.results import Results, percentile
from benchmarks.subjects import DASHBOARD, EMPTY, MAP, PLOTLY, PYDECK
from language import format_number


@dataclass(frozen=True)
class Target:
    """One promise.

    Attributes:
        promise: what is promised.
        measured: what this run measured, in the unit of `limit`.
        limit: what it may reach at most, or at least where `at_least`.
        unit: of both, as written behind the number.
        decimals: digits shown.
        at_least: whether more is better.
    """

    promise: str
    measured: float
    limit: float
    unit: str = ""
    decimals: int = 0
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether this run kept the promise."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    @property
    def row(self) -> str:
        """The target as a row of the table."""
        way = "≥" if self.at_least else "≤"
        verdict = "tercapai" if self.is_met else "**belum tercapai**"
        limit = format_number(self.limit, decimals=0 if self.limit == int(self.limit) else 2)
        measured = format_number(self.measured, decimals=self.decimals)
        return f"| {self.promise} | {way} {limit}{self.unit} | {measured}{self.unit} | {verdict} |"


def promised(results: Results) -> Iterator[Target]:
    """Yield what the product promises of any installation, the closest to a reader's eye first."""
    times = {name: median(results.answers(name)) for name in results.visits}
    ours, third = times[MAP.id], 0.33
    yield Target("Saringan sampai gambar: peta dibanding halaman kosong", ours / times[EMPTY.id], 1.3, "×", 2)
    yield Target("… dibanding peta yang sama dengan pydeck", ours / times[PYDECK.id], third, "×", 2)
    yield Target("… dibanding peta yang sama dengan Plotly", ours / times[PLOTLY.id], third, "×", 2)
    yield Target("Muatan per perubahan saringan, peta", median(results.sizes(MAP.id)) / 1000, 10, " kB", 1)
    scrub = results.scrub
    yield Target(
        "Gambar per detik saat garis waktu digeser", scrub.frames_per_second, 30, "", 0, at_least=True
    )
    yield Target("Pesan ke server selama digeser", scrub.sent_while_dragging, 0)
    yield Target("Geometri yang diunduh saat pertama dibuka", results.geometry_bytes / 1000, 150, " kB", 1)


def budgeted(results: Results) -> Iterator[Target]:
    """Yield the tighter budgets that we hold ourselves to."""
    first = first_paint(results)
    yield Target("Peta pertama dibanding teks pertama halaman kosong", first, 1.2, "×", 2)
    yield Target(
        "Saringan sampai gambar, persentil ke-95, peta", percentile(results.answers(MAP.id)), 200, " ms"
    )
    yield Target("Muatan per perubahan saringan, peta", median(results.sizes(MAP.id)) / 1000, 4, " kB", 1)
    size = median(results.sizes(DASHBOARD.id)) / 1000
    yield Target("Muatan per perubahan saringan, halaman lengkap", size, 10, " kB", 1)
    yield Target("Geometri yang diunduh saat pertama dibuka", results.geometry_bytes / 1000, 80, " kB", 1)
    yield Target("CPU server per perubahan saringan, peta", results.cpu(MAP.id), 15, " ms", 0)


def first_paint(results: Results) -> float:
    """Return the time to the first map as a multiple of the time to the first text of the empty page."""
    text = [each.first_text for each in results.visits[EMPTY.id] if each.first_text is not None]
    maps = [each.first_map for each in results.visits[MAP.id] if each.first_map is not None]
    return median(maps) / median(text)


def table(targets: Sequence[Target]) -> str:
    """Return targets as a Markdown table."""
    head = ["| Janji | Batas | Terukur | |", "|---|---:|---:|---|"]
    return "\n".join([*head, *(target.row for target in targets)])
