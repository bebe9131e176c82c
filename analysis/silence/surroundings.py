"""With whom a place is compared: those it borders on, and those of its kind and size."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.counts import Evidence, Floats
from analysis.exposure import denominators
from analysis.scope import holds_contest
from data.kinds import Exposure, Level
from geo import register

Words = npt.NDArray[np.str_]


@dataclass(frozen=True, eq=False)
class Surroundings:
    """Who stands beside each place, as 0/1 matrices [place, place]; only places that vote are counted.

    Attributes:
        neighbours: those with a common land border.
        peers: those of the same kind that are nearest in size.
    """

    neighbours: sparse.csr_array
    peers: sparse.csr_array


def surroundings(evidence: Evidence, *, peers: int) -> Surroundings:
    """Return the neighbours and peers of each place.

    Size is the exposure; where that is contests, which hardly differ, it is the population.

    Args:
        evidence: the places, who votes, and their exposure.
        peers: how many peers a place has, where there are so many.
    """
    return _surroundings(
        evidence.places, evidence.level, evidence.exposure, evidence.election, evidence.borders, peers
    )


@lru_cache(maxsize=16)
def _surroundings(
    places: tuple[str, ...], level: Level, exposure: Exposure, election: str, borders: date, peers: int
) -> Surroundings:
    votes = holds_contest(places, election=election, day=borders)
    sized_by = Exposure.POPULATION if exposure is Exposure.CONTEST else exposure
    base = denominators(places, exposure=sized_by, election=election, borders=borders)
    size = np.where(votes, base["value"].to_numpy(dtype=np.float64, na_value=np.nan), np.nan)
    beside = _touching(level, places, borders) @ sparse.diags_array(votes.astype(np.float64))
    return Surroundings(
        neighbours=sparse.csr_array(beside), peers=_nearest(size, _kinds(places, level), number=peers)
    )


def _kinds(places: tuple[str, ...], level: Level) -> Words:
    if level is not Level.REGION:
        return np.full(len(places), level.value)
    return register.regions()["kind"].reindex(list(places)).to_numpy(dtype=str)


def _touching(level: Level, places: tuple[str, ...], borders: date) -> sparse.csr_array:
    """Which places touch; provinces touch where any of their regions do."""
    from geo.boundaries import neighbours  # noqa: PLC0415 - loads geometry libraries few questions need

    ends = neighbours()[["region_code", "neighbour_code"]]
    if level is Level.PROVINCE:
        province = register.province_at(register.regions().index, borders)
        ends = ends.apply(lambda end: end.map(province))
    ends = ends[ends["region_code"] != ends["neighbour_code"]].drop_duplicates()
    rows, columns = (pd.Index(places).get_indexer(pd.Index(ends[name])) for name in ends)
    kept = (rows >= 0) & (columns >= 0)
    return _ones(rows[kept], columns[kept], len(places))


def _nearest(size: Floats, kinds: Words, *, number: int) -> sparse.csr_array:
    """The places of the same kind nearest in the logarithm of size; of equals those first by position."""
    logs = np.log(size)
    away = np.abs(logs[:, np.newaxis] - logs)
    away[kinds[:, np.newaxis] != kinds] = np.nan
    np.fill_diagonal(away, np.nan)
    order = np.argsort(away, axis=1, kind="stable")[:, :number]
    rows = np.repeat(np.arange(len(size)), order.shape[1])
    columns = order.ravel()
    kept = ~np.isnan(away[rows, columns])
    return _ones(rows[kept], columns[kept], len(size))


def _ones(rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp], places: int) -> sparse.csr_array:
    return sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(places, places))
