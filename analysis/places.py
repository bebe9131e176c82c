"""The places counts are kept for, and how they add up to provinces and to the nation."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.measure import NATION
from data.kinds import Level
from geo import register

Flags = npt.NDArray[np.bool_]


@lru_cache(maxsize=1)
def all_places() -> tuple[str, ...]:
    """Return every place a case can be filed under: 514 kabupaten/kota, 38 provinces, and place not known."""
    return (*register.regions().index, *register.provinces().index, NATION)


@lru_cache(maxsize=64)
def place_names(level: Level, borders: date) -> pd.DataFrame:
    """Return the places of a level.

    Returns:
        Index `region_code` (str, sorted); columns `region_name`, `province_code` (of the day `borders`).
    """
    if level is Level.NATION:
        return pd.DataFrame({"region_name": ["Indonesia"], "province_code": [pd.NA]}, index=[NATION])
    if level is Level.PROVINCE:
        provinces = register.provinces(borders)
        return pd.DataFrame({"region_name": provinces["name"], "province_code": provinces.index})
    names = register.regions()["name"]
    provinces_then = register.province_at(names.index, borders)
    return pd.DataFrame({"region_name": names, "province_code": provinces_then.reindex(names.index)})


@lru_cache(maxsize=64)
def province_of_place(borders: date) -> npt.NDArray[np.str_]:
    """Return the province of each of `all_places` on a day; empty where the place is not known.

    A case known only to a province that was founded later belongs to the province it was part of then.
    """
    regions = register.regions().index
    then = register.province_at(regions, borders).reindex(regions)
    founded_from = {code[:2]: str(province) for code, province in zip(regions, then, strict=True)}
    return np.array([*then, *(founded_from[code] for code in register.provinces().index), ""], dtype=str)


def province_of(place: str, borders: date) -> str:
    """Return the province a kabupaten/kota or province belonged to on a day."""
    return str(province_of_place(borders)[all_places().index(place)])


@lru_cache(maxsize=64)
def membership(places: tuple[str, ...], borders: date) -> sparse.csr_array:
    """Return which of `all_places` count towards each place, as a 0/1 matrix [place, all_places].

    The nation holds every place, also those not known; a province its kabupaten/kota and the cases known
    only to the province; a kabupaten/kota itself.
    """
    every = np.array(all_places())
    provinces = province_of_place(borders)
    rows = [_members(code, every, provinces) for code in places]
    columns = np.concatenate([np.empty(0, dtype=np.intp), *rows])
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return sparse.csr_array(
        (np.ones(len(columns), dtype=np.int32), columns, starts), shape=(len(places), len(every))
    )


def members_of(place: str, borders: date) -> tuple[str, ...]:
    """Return every code that a case of a place may be filed under, in the borders of a day."""
    every = all_places()
    return tuple(every[column] for column in membership((place,), borders).indices)


def _members(code: str, every: npt.NDArray[np.str_], provinces: npt.NDArray[np.str_]) -> npt.NDArray[np.intp]:
    if code == NATION:
        return np.arange(len(every))
    if len(code) == 2:
        return np.flatnonzero(provinces == code)
    return np.flatnonzero(every == code)


@lru_cache(maxsize=64)
def codes_at(level: Level, borders: date) -> tuple[str, ...]:
    """Return the codes of a level, sorted: 514 kabupaten/kota, 34 or 38 provinces, or the nation."""
    return tuple(place_names(level, borders).index)


def position_of(places: Sequence[str]) -> npt.NDArray[np.intp]:
    """Return where each code stands in `all_places`; -1 for a code that is no place."""
    known = _positions()
    return np.fromiter((known.get(code, -1) for code in places), dtype=np.intp, count=len(places))


@cache
def _positions() -> dict[str, int]:
    return {code: place for place, code in enumerate(all_places())}
