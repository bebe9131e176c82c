"""Ten million cases beside the bundled ones: import, cube, zones, clicks, on every engine that is there."""

import importlib.util
import multiprocessing
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

import pyarrow.parquet as parquet

from analysis.cases import Behind, cases_behind
from analysis.crosstab import cross_table
from analysis.selection import Selection
from analysis.source import source_for
from analysis.zones import zone_table
from benchmarks.releases import enlarged, until
from benchmarks.scale_screens import scale_screens, screens_table
from data import store
from data.kinds import TableKind, Unit
from data.release import Release
from data.warehouse import load, warehouse_at
from tests.support.postgres import running_postgres

ROWS = 10_000_000
_DAY = date(2020, 9, 21)
_PLACE = "3601"
_TIMES = 9
_PATIENCE = 600.0  # seconds for one answer of a database
_SPARK = "local[2]"
_FEW, _MANY = "sedikit", "banyak"  # names of the data sets in the store


@dataclass(frozen=True)
class Step:
    """One thing that was done, in a process of its own.

    Attributes:
        name: what was done.
        seconds: how long it took by the clock.
        cpu: seconds of all cores.
        peak: the most memory the process held, in MB.
    """

    name: str
    seconds: float
    cpu: float
    peak: float


@dataclass(frozen=True)
class Clicks:
    """The median milliseconds of what a reader sets off, over few cases and over many."""

    name: str
    few: float
    many: float


def scale_tables(rows: int, *, say: Callable[[str], None], only: str = "") -> Iterator[str]:
    """Measure and give the tables in Markdown, each once it is there.

    Args:
        rows: how many the many cases are.
        say: called with what is measured now.
        only: the name of the one engine measured; empty: all that are there.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        few, many = until(_DAY, folder / "few"), enlarged(rows, folder / "many")
        yield _head(few, many)
        stored = folder / "store"
        yield _steps_table([_alone("import into the store", _import, many.table, stored, _MANY)])
        _in_process(_import, few.table, stored, _FEW)
        yield screens_table(*scale_screens(stored, _FEW, _MANY, say=say))
        for name, address in _engines(many, only):
            yield f"\n{name}\n"
            yield _steps_table([_alone("cube", _cube, many.folder, address)])
            yield _clicks_table(_in_process(_clicks, few.folder, many.folder, address))


def _head(few: Release, many: Release) -> str:
    size = many.table.stat().st_size / 1e6
    return (
        f"{few.rows:,} and {many.rows:,} cases, {size:.0f} MB of Parquet the many; "
        f"{os.cpu_count()} cores, load {_load():.1f}.\n"
    )


def _engines(many: Release, only: str) -> Iterator[tuple[str, str]]:
    """The engines of this machine with their addresses."""
    if only in ("", "DuckDB"):
        yield "DuckDB", ""
    if only in ("", "PostgreSQL"):
        with _postgres(many) as address:
            if address:
                yield "PostgreSQL", address
    if only in ("", "Spark") and importlib.util.find_spec("pyspark") and shutil.which("java"):
        yield "Spark", _SPARK


@contextmanager
def _postgres(many: Release) -> Iterator[str]:
    with ExitStack() as stack:
        server = stack.enter_context(running_postgres())
        if server is None:
            yield ""
            return
        started = time.perf_counter()
        load(warehouse_at(server.url(), _PATIENCE), many)
        print(f"loaded into PostgreSQL in {time.perf_counter() - started:.0f} s", flush=True)
        yield server.url()


def _import(table: Path, folder: Path, name: str) -> None:
    os.environ["PETA_STORE"] = str(folder)
    cases = parquet.read_table(table).to_pandas()
    store.publish(cases, name=name, kind=TableKind.CASES, title=name, source="benchmark", unit=Unit.PERSON)


def _cube(folder: Path, address: str) -> None:
    _ask(address)
    source_for(Release.read(folder), Selection(as_of=_DAY))


def _ask(address: str) -> None:
    os.environ |= {"PETA_ENGINE": address, "PETA_ENGINE_TIMEOUT": str(_PATIENCE)}


def _clicks(few: Path, many: Path, address: str) -> list[Clicks]:
    """Few and many by turns, so that both meet the same machine."""
    _ask(address)
    sources = [source_for(Release.read(folder), Selection(as_of=_DAY)) for folder in (few, many)]
    whole = Selection(as_of=_DAY)
    filtered = whole.but(violation_types=("social_media_campaign",))
    place = whole.but(region=_PLACE, province=_PLACE[:2])
    asked: dict[str, Callable[..., object]] = {
        "zones of all regions": lambda source: zone_table(source, whole),
        "zones, one violation type": lambda source: zone_table(source, filtered),
        "status by post, one region": lambda source: cross_table(
            source.release, place, dimensions=("status", "position")
        ),
        "cases behind a number, one region": lambda source: cases_behind(source, place, Behind.REPORTED),
        "status by post, whole nation": lambda source: cross_table(
            source.release, whole, dimensions=("status", "position")
        ),
    }
    return [Clicks(name, *_by_turns(click, sources)) for name, click in asked.items()]


def _by_turns(click: Callable[..., object], sources: list[object]) -> list[float]:
    taken: list[list[float]] = [[] for _ in sources]
    for turn in range(_TIMES + 1):
        for source, times in zip(sources, taken, strict=True):
            started = time.perf_counter()
            click(source)
            if turn:  # the first writes questions down and fills caches
                times.append((time.perf_counter() - started) * 1000)
    return [median(times) for times in taken]


def _alone(name: str, work: Callable[..., None], *arguments: object) -> Step:
    return Step(name, *_in_process(_measured, work, *arguments))


def _measured(work: Callable[..., None], *arguments: object) -> tuple[float, float, float]:
    started, cpu = time.perf_counter(), time.process_time()
    work(*arguments)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return time.perf_counter() - started, time.process_time() - cpu, peak


def _in_process(work: Callable[..., object], *arguments: object) -> object:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def _steps_table(steps: list[Step]) -> str:
    rows = [f"| {each.name} | {each.seconds:.1f} | {each.cpu:.1f} | {each.peak:.0f} |" for each in steps]
    return "\n".join(["| step | s | s of CPU | peak MB |", "|---|---|---|---|", *rows])


def _clicks_table(clicks: list[Clicks]) -> str:
    rows = [
        f"| {each.name} | {each.few:.1f} | {each.many:.1f} | {each.many / each.few:.2f} |" for each in clicks
    ]
    return "\n".join(["", "| click | ms at few | ms at many | ratio |", "|---|---|---|---|", *rows])


def _load() -> float:
    return os.getloadavg()[0]
