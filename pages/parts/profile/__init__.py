"""The parts of the profile of one place, in reading order."""

from pages.parts.profile.heading import show_former_province
from pages.parts.profile.sheet import show_profile
from pages.parts.profile.start import show_start

__all__ = ["show_former_province", "show_profile", "show_start"]
