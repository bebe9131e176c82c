"""The way from one view to another, one change at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.exposure import denominators_for
from analysis.judgement import judged
from analysis.measure import UNKNOWN, CountSource
from analysis.places import province_of_place
from analysis.scope import borders
from analysis.selection import Selection
from analysis.view import View, check_same_measure
from data.errors import UserError
from language import _, format_date

GONE = np.uint8(255)  # the zone of a place that does not exist on this side


class Step(StrEnum):
    """One change on the way, in this order."""

    RELEASE = "release"
    BOUNDARY = "boundary"
    EXPOSURE = "exposure"
    RULE = "rule"
    TIME = "time"


STEPS = tuple(Step)


@dataclass(frozen=True, eq=False)
class Path:
    """Zones and counts of every place before each step and after the last.

    Attributes:
        places: codes, sorted: all that exist on either side.
        zones: uint8 [place, 6], positions in `ZONES`; `GONE` where the place does not exist.
        counts: int64 [place, 6]; `UNKNOWN` where nothing is known; 0 where the place does not exist.
        same_provinces: whether every region lies in the same province on both sides.
    """

    places: tuple[str, ...]
    zones: npt.NDArray[np.uint8]
    counts: npt.NDArray[np.int64]
    same_provinces: bool


@dataclass(frozen=True, eq=False)
class _Halt:
    """The places as they stand at one point of the way."""

    places: Sequence[str]
    zones: npt.NDArray[np.uint8]
    counts: npt.NDArray[np.int32]


def way(before: View, after: View) -> Path:
    """Return the steps from one view to another.

    First the earlier day is seen with what the later release knows, then with the later provinces, exposure
    and rule; last, time passes. So whatever happened between the two days is measured by one yardstick.

    Raises:
        UserError: where the two do not ask the same of the same data set, or the later day comes first.
    """
    check_comparable(before, after)
    source, then = after.source, before.selection.as_of
    asked = [before.selection, *_yardsticks(before.selection, after.selection)]
    same_release = _id(before.source) == _id(source)
    start = _halt(before.source, before.selection, then)
    halts = [start, start if same_release else _halt(source, before.selection, then)]
    for earlier, later in pairwise(asked):
        halts.append(halts[-1] if _same_yardstick(earlier, later) else _halt(source, later, then))
    halts.append(_halt(source, after.selection, after.selection.as_of))
    places = tuple(sorted(set(start.places).union(halts[-1].places)))
    return Path(
        places=places,
        zones=_aligned([(each.places, each.zones) for each in halts], places, int(GONE)).astype(np.uint8),
        counts=_aligned([(each.places, each.counts) for each in halts], places, 0).astype(np.int64),
        same_provinces=_same_provinces(before.selection, after.selection),
    )


def check_comparable(before: View, after: View) -> None:
    """Refuse two views that differ in more than day, release, rule, exposure and provinces.

    Raises:
        UserError: where counter, unit, filters, data set, election, level or province differ, or the later
            day comes first.
    """
    check_same_measure(before, after)
    one, other = before.selection, after.selection
    differing = [
        name for name in ("election", "level", "province") if getattr(one, name) != getattr(other, name)
    ]
    if before.source.release.name != after.source.release.name:
        differing.append("dataset")
    if differing:
        raise UserError(
            _("Buku perubahan hanya membandingkan satu set data, pemilihan, dan tingkat wilayah."),
            where=", ".join(differing),
            next_step=_("Samakan pilihannya, lalu bandingkan lagi."),
        )
    if one.as_of > other.as_of:
        raise UserError(
            _("Hari pertama perbandingan lebih akhir daripada hari keduanya."),
            where=f"{format_date(one.as_of)} – {format_date(other.as_of)}",
            next_step=_("Tukar kedua harinya."),
        )


def _yardsticks(before: Selection, after: Selection) -> list[Selection]:
    """The selection with the later provinces, then the later exposure, then the later rule."""
    provinces = before.but(as_of=after.as_of)
    exposure = provinces.but(exposure=after.exposure)
    return [provinces, exposure, exposure.but(rule=after.rule)]


def _same_yardstick(one: Selection, other: Selection) -> bool:
    if (one.rule, one.exposure) != (other.rule, other.exposure):
        return False
    return _same_provinces(one, other) and denominators_for(one).equals(denominators_for(other))


def _same_provinces(one: Selection, other: Selection) -> bool:
    return np.array_equal(province_of_place(borders(one)), province_of_place(borders(other)))


def _id(source: CountSource) -> tuple[str, str]:
    return source.release.release_id, source.release.checksum


def _halt(source: CountSource, selection: Selection, day: date) -> _Halt:
    found = judged(source, selection, days=[day])
    return _Halt(found.evidence.places, found.zones[:, 0], found.evidence.counts[:, 0])


def _aligned(
    columns: Sequence[tuple[Sequence[str], npt.NDArray[np.integer]]], places: Sequence[str], missing: int
) -> npt.NDArray[np.integer]:
    if all(tuple(codes) == tuple(places) for codes, _values in columns):
        return np.stack([values for _codes, values in columns], axis=1)
    index = pd.Index(list(places))
    block = np.full((len(places), len(columns)), missing, dtype=np.int64)
    for number, (codes, values) in enumerate(columns):
        block[index.get_indexer(pd.Index(list(codes))), number] = values
    return block


def gained(path: Path, step: Step) -> npt.NDArray[np.int64]:
    """Return what a step added to the count of each place; what is not known counts for nothing here."""
    counts = np.where(path.counts == UNKNOWN, 0, path.counts)
    number = STEPS.index(step)
    return counts[:, number + 1] - counts[:, number]


def became_known(path: Path, step: Step) -> npt.NDArray[np.bool_]:
    """Return where a count became known, or ceased to be, in a step."""
    unknown = path.counts == UNKNOWN
    number = STEPS.index(step)
    return np.asarray(unknown[:, number + 1] != unknown[:, number])
