"""Reading the reference tables: CSV files in `data/reference/`, all text, each row with its source."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pandas as pd

from data.errors import UserError
from language import _

REFERENCE = Path(__file__).parent / "reference"


@cache
def read_reference(name: str) -> pd.DataFrame:
    """Return a reference table as it is written: every column text, an empty string where nothing is known.

    Args:
        name: file name without `.csv`.

    Returns:
        The table in file order; shared between callers, so make a copy before changing it.

    Raises:
        UserError: where there is no such table, or its file is damaged.
    """
    path = REFERENCE / f"{name}.csv"
    with part_of_product(path):
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        with path.open(encoding="utf-8", newline="") as file:
            widths = {len(row) for row in csv.reader(file) if row}
    if len(widths) != 1:  # a file that was cut off ends in the middle of a row
        raise damaged_part(path)
    return table


@contextmanager
def part_of_product(path: Path) -> Iterator[Path]:
    """Give a file that comes with the product, for reading it within the block.

    Raises:
        UserError: where it is missing or damaged; readers learn its name.
    """
    try:
        yield path
    except (OSError, ValueError, KeyError) as error:
        raise damaged_part(path) from error


def damaged_part(path: Path) -> UserError:
    """Return the error that says that a file of the product is missing or damaged."""
    return UserError(
        _("Berkas bawaan produk hilang atau rusak."),
        where=path.name,
        expected=_("berkas seperti dalam paket pemasangan"),
        next_step=_("Pengelola sistem: pasang ulang versi ini, lalu mulai ulang dasbor."),
    )
