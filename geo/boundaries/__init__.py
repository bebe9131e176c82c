"""Where each region lies: geometry at three levels of detail, neighbours, and the equal-cell tile map."""

from geo.boundaries.detail import Detail
from geo.boundaries.load import (
    boundary_version,
    check_static_files,
    is_bundled,
    load_provinces,
    load_regions,
    neighbours,
    static_files,
    tiles,
)

__all__ = [
    "Detail",
    "boundary_version",
    "check_static_files",
    "is_bundled",
    "load_provinces",
    "load_regions",
    "neighbours",
    "static_files",
    "tiles",
]
