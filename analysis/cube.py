"""Building the cube: the engine is asked once, the answer laid out by day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.case_cube import NEVER, STEPS, Cube
from analysis.engine import Step, new_by_day
from analysis.places import all_places
from analysis.scope import election_days
from data import vocabulary
from data.errors import UserError
from data.kinds import Unit
from data.release import Release
from language import _

__all__ = ["Cube", "build_cube", "lay_out"]


def build_cube(
    release: Release, *, election: str, positions: Sequence[str] = (), unit: Unit | None = None
) -> Cube:
    """Ask the engine once and lay the answer out by day.

    Args:
        release: a release of kind `cases`.
        election: code of the election.
        positions: position codes kept; empty keeps all.
        unit: what one count stands for; None: what a row of the release stands for. A release of persons
            cannot be counted in cases, as one case may hold several persons.

    Raises:
        UserError: where the table holds codes of places or violation types that do not exist.
    """
    row_unit = release.unit or Unit.PERSON
    unit = row_unit if unit is None or row_unit is Unit.PERSON else unit
    new = new_by_day(release, election=election, unit=unit, positions=positions)
    laid_out = lay_out(new, release=release, election=election, unit=unit, positions=positions)
    if release.complete:
        return laid_out
    anything = new_by_day(release, election=election, unit=unit) if positions else new
    return replace(laid_out, heard_from=_heard_from(anything, laid_out.days[0]))


def lay_out(
    new: pd.DataFrame, *, release: Release, election: str, unit: Unit, positions: Sequence[str] = ()
) -> Cube:
    """Return the cube of a table of new counts by day.

    Args:
        new: columns of `analysis.engine.new_by_day`, in any order of rows.
        release: the release the table was counted from.
        election: code of the election that was kept.
        unit: what was counted.
        positions: position codes that were kept; empty: all.

    Raises:
        UserError: where the table holds codes of places or violation types that do not exist.
    """
    days = _days(release, election, new["day"])
    cells, cell_of_row = np.unique(_cell_keys(new), return_inverse=True)
    step, place, violation_type = np.unravel_index(cells, _shape())
    by_day = np.zeros(((days[1] - days[0]).days + 1, len(cells)), dtype=np.int32)
    row_of_day = (new["day"] - pd.Timestamp(days[0])).dt.days.to_numpy(dtype=np.intp)
    np.add.at(by_day, (row_of_day, cell_of_row), new["count"].to_numpy(dtype=np.int32))
    return Cube(
        release=release,
        election=election,
        unit=unit,
        positions=tuple(positions),
        days=days,
        step=step,
        place=place,
        violation_type=violation_type,
        cumulative=np.cumsum(by_day, axis=0, dtype=np.int32),
    )


def _heard_from(new: pd.DataFrame, first_day: date) -> npt.NDArray[np.int64]:
    """The day on the axis from which each place is known to report; `NEVER` for who did not."""
    reported = new[new["step"] == Step.REPORTED.value]
    days = (reported["day"] - pd.Timestamp(first_day)).dt.days.to_numpy(dtype=np.int64)
    heard_from = np.full(len(all_places()), NEVER, dtype=np.int64)
    np.minimum.at(heard_from, _positions(reported["place"], all_places()), days)
    return heard_from


def _shape() -> tuple[int, int, int]:
    return len(STEPS), len(all_places()), len(vocabulary.table("violation_types"))


def _days(release: Release, election: str, reached: pd.Series) -> tuple[date, date]:
    """The days of the release within the election, stretched to any step reached before or after."""
    start, end = election_days(election)
    first, last = max(release.first_day, start), min(release.last_day, end)
    if first > last:
        first, last = start, end
    if reached.empty:
        return first, last
    return min(first, reached.min().date()), max(last, reached.max().date())


def _cell_keys(new: pd.DataFrame) -> npt.NDArray[np.intp]:
    step = _positions(new["step"], STEPS)
    place = _positions(new["place"], all_places())
    violation_type = _positions(new["violation_type"], list(vocabulary.table("violation_types").index))
    unknown = {*new["place"][place < 0], *new["violation_type"].astype("str")[violation_type < 0]}
    if unknown:
        raise UserError(
            _("Rilis memuat kode yang tidak dikenal: {codes}.").format(codes=", ".join(sorted(unknown)[:5])),
            expected=_("kode wilayah Kemendagri dan kode jenis pelanggaran dari daftar"),
            next_step=_("Impor ulang berkasnya dengan `python -m data import`, yang memeriksa setiap kode."),
        )
    return np.ravel_multi_index((step, place, violation_type), _shape())


def _positions(codes: pd.Series, known: Sequence[str]) -> npt.NDArray[np.intp]:
    """Where each code stands among the known ones, looked up once for all rows that hold it; -1: nowhere."""
    code_of_row, stated = pd.factorize(codes)
    return pd.Index(known).get_indexer(pd.Index(stated))[code_of_row]
