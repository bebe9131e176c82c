"""Where the bundled boundaries come from and how good they were measured to be."""

import json
from dataclasses import dataclass
from functools import cache

from geo.boundaries.load import BUNDLED


@dataclass(frozen=True)
class Quality:
    """How the bundled boundaries compare with official areas and with an independent reference.

    Attributes:
        area_within_15_percent: share of regions whose area is within 15% of the official figure.
        median_iou, lowest_iou: intersection over union with the reference, over regions.
    """

    area_within_15_percent: float
    median_iou: float
    lowest_iou: float


@cache
def boundary_quality() -> Quality:
    """Return the measured quality, as written into `provenance.json` by `python -m geo.build.quality`."""
    measured = json.loads((BUNDLED / "provenance.json").read_text(encoding="utf-8"))["quality"]
    return Quality(
        area_within_15_percent=measured["area_within_15_percent"],
        median_iou=measured["median_iou"],
        lowest_iou=measured["lowest_iou"],
    )
