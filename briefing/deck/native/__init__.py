"""Charts of a deck as the office program's own: their numbers open in a spreadsheet and can be changed."""

from briefing.deck.native.draw import draw_figure

__all__ = ["draw_figure"]
