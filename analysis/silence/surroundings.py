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
    votes = sparse.diags_array(evidence.votes.astype(np.float64))
    beside = _touching(evidence.level, evidence.places, evidence.borders)
    nearest = _nearest(_size(evidence), _kinds(evidence), number=peers)
    return Surroundings(neighbours=sparse.csr_array(beside @ votes), peers=nearest)


def _size(evidence: Evidence) -> Floats:
    """Size of the places that vote; NaN elsewhere."""
    if evidence.exposure is not Exposure.CONTEST:
        return np.where(evidence.votes & (evidence.base > 0), evidence.base, np.nan)
    people = denominators(
        evidence.places, exposure=Exposure.POPULATION, election=evidence.election, borders=evidence.borders
    )
    return np.where(evidence.votes, people["value"].to_numpy(dtype=np.float64), np.nan)


def _kinds(evidence: Evidence) -> Words:
    if evidence.level is not Level.REGION:
        return np.full(len(evidence.places), evidence.level.value)
    return register.regions()["kind"].reindex(list(evidence.places)).to_numpy(dtype=str)


@lru_cache(maxsize=16)
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
