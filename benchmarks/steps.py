"""The steps behind a click, timed on the server for releases of growing size, and the making of files."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.frames import zone_frames
from analysis.measure import CountSource
from analysis.rules import rules_for
from analysis.selection import Selection
from analysis.source import source_for
from analysis.zones import legend, zone_table
from benchmarks import releases
from charts.answers import map_figure, mix_figure
from charts.export import ExportFormat, export
from charts.map import map_payload
from data.kinds import Level
from data.release import Release

_DAY = date(2020, 9, 21)
_SELECTION = Selection(as_of=_DAY)
_LARGE = (100_000, 1_000_000)


@dataclass(frozen=True)
class Steps:
    """Milliseconds of each step on one release of `cases` rows."""

    cases: int
    cube: float
    zones: float
    frames: float
    payload: float
    analysis: float


def timed_steps() -> list[Steps]:
    """Time the steps on the bundled cases, on those of 21 September 2020, and on two large releases."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        small = [releases.until(_DAY, folder / "september"), releases.bundled()]
        large = [releases.enlarged(rows, folder / str(rows)) for rows in _LARGE]
        return [_steps(release) for release in (*small, *large)]


def _steps(release: Release) -> Steps:
    source = source_for(release, _SELECTION)
    frames = zone_frames(source, _SELECTION)
    key = legend(source, _SELECTION)
    return Steps(
        cases=release.rows,
        cube=milliseconds(lambda: source_for(release, _SELECTION), times=3),
        zones=milliseconds(lambda: zone_table(_fresh(source), _SELECTION), times=15),
        frames=milliseconds(lambda: zone_frames(_fresh(source), _SELECTION), times=15),
        payload=milliseconds(
            lambda: map_payload(frames, selection=_SELECTION, legend=key, release=release), times=15
        ),
        analysis=milliseconds(lambda: _national_analysis(source), times=5),
    )


def _national_analysis(source: CountSource) -> None:
    """Every rule at both levels on one day, with reasons."""
    fresh = _fresh(source)
    for level in (Level.REGION, Level.PROVINCE):
        for rule in rules_for(level):
            zone_table(fresh, _SELECTION.but(level=level, rule=rule.id))


def _fresh(source: CountSource) -> CountSource:
    """The same counts as an object of their own: nothing of them is remembered."""
    return replace(source)  # type: ignore[type-var]  # the counts of cases are a dataclass


def timed_files() -> Mapping[str, Mapping[ExportFormat, float]]:
    """Time each file of the map and of the mix, by figure and format, in milliseconds."""
    source = source_for(releases.bundled(), _SELECTION)
    zones = zone_table(source, _SELECTION)
    figures = {
        "map": map_figure(source, _SELECTION, zones, legend(source, _SELECTION)),
        "mix": mix_figure(source, _SELECTION, by_group=True),
    }
    forms = (ExportFormat.PNG, ExportFormat.SVG, ExportFormat.XLSX)
    return {
        title: {form: milliseconds(partial(export, figure, form), times=3) for form in forms}
        for title, figure in figures.items()
    }


def milliseconds(work: Callable[[], object], *, times: int) -> float:
    """Return the best time of some work, as other work on the machine can only add to it."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return min(taken)
