"""The shape in which each exposure hands over its numbers."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]


def amounts(
    places: Sequence[str],
    *,
    value: npt.ArrayLike,
    basis: str | Sequence[str],
    source_url: str | Sequence[str],
    sigma: npt.ArrayLike = 0.0,
) -> pd.DataFrame:
    """Return numbers with their error, basis and source.

    Returns:
        Index `place` (str); `value` (float64; NaN unknown), `sigma` (float64; one standard error of its
        logarithm, 0 where exact), `basis` (code in `exposure_bases.csv`), `source_url` (empty where none).
    """
    index = pd.Index(list(places), name="place", dtype="str")
    columns = {"value": value, "sigma": sigma, "basis": basis, "source_url": source_url}
    table = pd.DataFrame(columns, index=index)
    return table.astype({"value": "float64", "sigma": "float64", "basis": "str", "source_url": "str"})
