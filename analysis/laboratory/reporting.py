"""An assumed reporting rate: which share of what happens is reported, by group of provinces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from data.errors import UserError
from data.tables import read_reference
from language import _, current_language

WHOLE = 100
LOWEST = 10

Percents = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Reporting:
    """How much of what happens is assumed to be reported, in percent.

    Nobody has measured it; it is an assumption of whoever tries it, and stays written beside the answer.

    Attributes:
        overall: where no other is stated.
        groups: (code of a group of provinces, percent), in the order of the groups.
    """

    overall: int = WHOLE
    groups: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        """Check the numbers and the groups.

        Raises:
            UserError: where a percentage is not from 10 to 100, or a group is not known or named twice.
        """
        percents = [self.overall, *(percent for _code, percent in self.groups)]
        codes = [code for code, _percent in self.groups]
        known = province_groups()
        if not all(LOWEST <= percent <= WHOLE for percent in percents):
            raise UserError(
                _("Bagian yang dilaporkan di luar batas."),
                where=", ".join(map(str, percents)),
                expected=_("{low} hingga {high} persen").format(low=LOWEST, high=WHOLE),
            )
        if len(set(codes)) < len(codes) or not set(codes) <= set(known):
            raise UserError(
                _("Kelompok provinsi tidak dikenal atau disebut dua kali."),
                where=", ".join(codes),
                expected=", ".join(known),
            )

    @property
    def is_whole(self) -> bool:
        """Whether everything is assumed to be reported everywhere."""
        return self == Reporting() or {self.overall, *dict(self.groups).values()} == {WHOLE}

    def text(self) -> str:
        """Return it as a link holds it: 80 or 80.jawa-90."""
        return ".".join([str(self.overall), *(f"{code}-{percent}" for code, percent in self.groups)])


def reporting_from(text: str) -> Reporting | None:
    """Return the reporting a text states; None where it states none."""
    overall, *parts = text.split(".")
    pairs = [part.rpartition("-") for part in parts]
    numbers = [overall, *(percent for _code, _dash, percent in pairs)]
    if not all(number.isascii() and number.isdecimal() and len(number) < 4 for number in numbers):
        return None
    try:
        return Reporting(int(overall), tuple((code, int(percent)) for code, _dash, percent in pairs))
    except UserError:
        return None


def province_groups() -> dict[str, str]:
    """Return the groups of provinces with their names in the language in force, in order."""
    column = f"label_{current_language()}"
    return {row["code"]: row[column] for row in _groups()}


def percent_of(places: Sequence[str], reporting: Reporting) -> Percents:
    """Return the percentage assumed for each place [place].

    Args:
        places: codes of kabupaten/kota or provinces.
        reporting: the assumption.
    """
    stated = dict(reporting.groups)
    by_prefix = {
        prefix: stated.get(row["code"], reporting.overall)
        for row in _groups()
        for prefix in row["prefixes"].split()
    }
    return np.array([by_prefix.get(code[:1], reporting.overall) for code in places], dtype=np.int64)


@cache
def _groups() -> tuple[dict[str, str], ...]:
    rows = read_reference("province_groups").sort_values("order", key=lambda order: order.astype("int64"))
    return tuple({str(name): str(value) for name, value in row.items()} for _number, row in rows.iterrows())
