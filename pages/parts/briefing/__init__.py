"""The parts of the page that arranges a briefing, and the button that downloads one at once."""

from pages.parts.briefing.button import show_briefing_button
from pages.parts.briefing.parts import show_parts
from pages.parts.briefing.result import show_result
from pages.parts.briefing.start import show_presets

__all__ = ["show_briefing_button", "show_parts", "show_presets", "show_result"]
