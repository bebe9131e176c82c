"""Reading the reference tables: CSV files in `data/reference/`, all text, each row with its source."""

from functools import cache
from pathlib import Path

import pandas as pd

REFERENCE = Path(__file__).parent / "reference"


@cache
def read_reference(name: str) -> pd.DataFrame:
    """Return a reference table as it is written: every column text, an empty string where nothing is known.

    Args:
        name: file name without `.csv`.

    Returns:
        The table in file order; shared between callers, so make a copy before changing it.

    Raises:
        FileNotFoundError: where no such table exists.
    """
    return pd.read_csv(REFERENCE / f"{name}.csv", dtype=str, keep_default_na=False)
