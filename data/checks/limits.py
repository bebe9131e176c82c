"""What is still usual, read from `data/reference/check_limits.csv`."""

from functools import cache
from typing import NamedTuple

from data.tables import read_reference


class CheckLimits(NamedTuple):
    """All that can be chosen about the checks.

    Attributes:
        largest_fall: share by which a table may shrink against the release in force.
        largest_rise: share by which it may grow.
        largest_multiple: how many times the last figure of a place a figure may be.
        least_compared: below this number no multiple is taken.
        largest_row: most persons in one row.
        least_cover: share of the places of an area that must be there for its total to be compared.
    """

    largest_fall: float
    largest_rise: float
    largest_multiple: float
    least_compared: int
    largest_row: int
    least_cover: float


@cache
def check_limits() -> CheckLimits:
    """Return the limits in force."""
    value = read_reference("check_limits").set_index("code")["value"]
    return CheckLimits(
        largest_fall=float(value["largest_fall"]),
        largest_rise=float(value["largest_rise"]),
        largest_multiple=float(value["largest_multiple"]),
        least_compared=int(value["least_compared"]),
        largest_row=int(value["largest_row"]),
        least_cover=float(value["least_cover"]),
    )
