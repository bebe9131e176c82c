"""The briefing as a PowerPoint deck whose map, charts and tables stay editable."""

from briefing.deck.make import pptx

__all__ = ["pptx"]
