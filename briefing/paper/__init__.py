"""A briefing on A4 paper: one page, or a full report."""

from briefing.paper.press import pdf, preview

__all__ = ["pdf", "preview"]
