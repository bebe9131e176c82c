"""Which of the compared places border on each other, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.places import province_of_place
from analysis.smoothing.posterior import Flags, Floats
from geo import register
from geo.boundaries import neighbours

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Network:
    """The neighbours of each place, rows filled up to the largest number of them.

    Attributes:
        position: intp [place, slot], where each neighbour stands among the places; 0 in unused slots.
        used: bool [place, slot].
    """

    position: npt.NDArray[np.intp]
    used: Flags

    @property
    def degree(self) -> Whole:
        """Number of neighbours of each place."""
        return np.asarray(self.used.sum(axis=1), dtype=np.int64)

    def weights(self) -> Floats:
        """Return weights [place, slot] that add up to 1 in each row; 0 everywhere for an isolated place."""
        return self.used / np.maximum(self.degree, 1)[:, np.newaxis]

    def among(self, compared: Flags) -> "Network":
        """Return the network that is left when only some places are compared."""
        return Network(self.position, self.used & compared[self.position] & compared[:, np.newaxis])


@lru_cache(maxsize=32)
def network(places: tuple[str, ...], *, borders: date) -> Network:
    """Return the network of kabupaten/kota, or of provinces: these border where any of their regions do.

    Args:
        places: codes of one level.
        borders: the day whose provinces hold.
    """
    pairs = neighbours()
    if places and len(places[0]) == 2:
        pairs = _between_provinces(pairs, borders)
    return _laid_out(pairs, places)


def _between_provinces(pairs: pd.DataFrame, borders: date) -> pd.DataFrame:
    province_of = dict(zip(register.regions().index, province_of_place(borders), strict=False))
    moved = pd.DataFrame({name: pairs[name].map(province_of) for name in pairs})
    return moved[moved["region_code"] != moved["neighbour_code"]].drop_duplicates()


def _laid_out(pairs: pd.DataFrame, places: Sequence[str]) -> Network:
    codes = pd.Index(list(places), dtype="str")
    here = codes.get_indexer(pd.Index(pairs["region_code"]))
    there = codes.get_indexer(pd.Index(pairs["neighbour_code"]))
    known = (here >= 0) & (there >= 0)
    here, there = here[known], there[known]
    order = np.lexsort((there, here))
    here, there = here[order], there[order]
    slot = np.arange(len(here)) - np.searchsorted(here, here)
    position = np.zeros((len(codes), int(slot.max(initial=-1)) + 1), dtype=np.intp)
    used = np.zeros(position.shape, dtype=np.bool_)
    position[here, slot], used[here, slot] = there, True
    return Network(position, used)
