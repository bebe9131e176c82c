"""Where the bundled boundaries come from and how good they were measured to be."""

import json
from dataclasses import dataclass, fields
from functools import cache

from geo.boundaries.load import BUNDLED


@dataclass(frozen=True)
class Quality:
    """How the bundled boundaries compare with official areas and with an independent reference.

    Attributes:
        area_within_15_percent: share of regions whose area is within 15% of the official figure.
        largest_area_factor: the largest factor between a region's area and its official area.
        median_iou, lowest_iou: intersection over union with the reference, over regions.
    """

    area_within_15_percent: float
    largest_area_factor: float
    median_iou: float
    lowest_iou: float


@cache
def boundary_quality() -> Quality:
    """Return the measured quality, as `python -m geo.build.quality` wrote it into `provenance.json`."""
    measured = json.loads((BUNDLED / "provenance.json").read_text(encoding="utf-8"))["quality"]
    return Quality(**{field.name: measured[field.name] for field in fields(Quality)})
