"""One briefing content, several renderers."""

from briefing.content import Briefing, Length
from briefing.make import brief

__all__ = ["Briefing", "Length", "brief"]
