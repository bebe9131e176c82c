"""Ugly files: one function a trap, each with what has to become of it. They are written at test time."""

from tests.support.ugly import archives, counts, dates, formats, layouts, people, places, workbooks
from tests.support.ugly.trap import TRAPS, Trap

__all__ = [
    "TRAPS",
    "Trap",
    "archives",
    "counts",
    "dates",
    "formats",
    "layouts",
    "people",
    "places",
    "workbooks",
]
