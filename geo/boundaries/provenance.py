"""Where the bundled boundaries come from and how good they were measured to be."""

import json
from dataclasses import dataclass
from functools import cache

from geo.boundaries.load import BUNDLED


@dataclass(frozen=True)
class Quality:
    """How the bundled boundaries compare with official areas.

    Attributes:
        area_within_15_percent: share of regions whose area is within 15% of the official figure.
        largest_factor: the largest factor between a region's area and its official area.
    """

    area_within_15_percent: float
    largest_factor: float


@cache
def boundary_quality() -> Quality:
    """Return the measured quality, as the build writes it into `provenance.json`."""
    measured = json.loads((BUNDLED / "provenance.json").read_text(encoding="utf-8"))["quality"]
    return Quality(
        area_within_15_percent=measured["share_of_regions_with_area_within_15_percent"],
        largest_factor=measured["largest_factor_between_area_and_official_area"],
    )
