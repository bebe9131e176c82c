"""Where each region lies: geometry at three levels of detail, neighbours, and the equal-cell tile map."""

from geo.boundaries.detail import Detail
from geo.boundaries.load import is_bundled, load_provinces, load_regions, neighbours, static_files, tiles

__all__ = ["Detail", "is_bundled", "load_provinces", "load_regions", "neighbours", "static_files", "tiles"]
