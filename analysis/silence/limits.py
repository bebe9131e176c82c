"""The limits of the silence detector, read from `data/reference/silence_limits.csv`."""

from functools import cache
from typing import NamedTuple

from data.tables import read_reference


class SilenceLimits(NamedTuple):
    """All that can be chosen about the detector.

    Attributes:
        largest_chance: a zero is silence only where it would be seen by chance at most this often.
        least_share: share of the neighbours or peers that must report.
        fewest: number of the neighbours or peers that must report.
        peers: how many peers a place is compared with.
        largest_false_share: share that may be wrong among the silent places called hard to explain by chance.
    """

    largest_chance: float
    least_share: float
    fewest: int
    peers: int
    largest_false_share: float


@cache
def silence_limits() -> SilenceLimits:
    """Return the limits in force."""
    value = read_reference("silence_limits").set_index("code")["value"]
    return SilenceLimits(
        largest_chance=float(value["largest_chance"]),
        least_share=float(value["least_share"]),
        fewest=int(value["fewest"]),
        peers=int(value["peers"]),
        largest_false_share=float(value["largest_false_share"]),
    )
