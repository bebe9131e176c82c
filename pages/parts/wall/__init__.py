"""The wall screen: views that follow each other by themselves, large, without controls in the way."""

from pages.parts.wall.cycle import show_wall

__all__ = ["show_wall"]
