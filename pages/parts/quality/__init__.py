"""The parts of Mutu Data."""

from pages.parts.quality.coverage import show_coverage
from pages.parts.quality.files import show_delay, show_examinations
from pages.parts.quality.gaps import show_gaps
from pages.parts.quality.silent import show_silent

__all__ = ["show_coverage", "show_delay", "show_examinations", "show_gaps", "show_silent"]
