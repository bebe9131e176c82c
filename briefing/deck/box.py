"""Rectangles on a slide, in the units of its file (EMU: 914,400 to an inch, 12,700 to a point)."""

from dataclasses import dataclass

INCH = 914_400
POINT = 12_700


@dataclass(frozen=True)
class Box:
    """A rectangle from the upper left corner of the slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    @classmethod
    def inches(cls, left: float, top: float, width: float, height: float) -> "Box":
        """Return a rectangle given in inches."""
        return cls(*(round(side * INCH) for side in (left, top, width, height)))

    @property
    def right(self) -> int:
        """Right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Lower edge."""
        return self.top + self.height

    def columns(self, parts: int, *, gap: int) -> list["Box"]:
        """Return `parts` equal rectangles side by side."""
        wide = (self.width - gap * (parts - 1)) // parts
        return [Box(self.left + n * (wide + gap), self.top, wide, self.height) for n in range(parts)]

    def split(self, top: int, *, gap: int = 0) -> tuple["Box", "Box"]:
        """Return the upper `top` EMU and what is left below the gap."""
        below = Box(self.left, self.top + top + gap, self.width, self.height - top - gap)
        return Box(self.left, self.top, self.width, top), below

    def split_left(self, left: int, *, gap: int = 0) -> tuple["Box", "Box"]:
        """Return the left `left` EMU and what is left beside the gap."""
        beside = Box(self.left + left + gap, self.top, self.width - left - gap, self.height)
        return Box(self.left, self.top, left, self.height), beside

    def fitting(self, ratio: float) -> "Box":
        """Return the largest rectangle of a width-to-height ratio in the middle of this one."""
        wide = min(self.width, round(self.height * ratio))
        high = min(self.height, round(wide / ratio))
        return Box(self.left + (self.width - wide) // 2, self.top + (self.height - high) // 2, wide, high)

    def contains(self, other: "Box") -> bool:
        """Tell whether the other rectangle lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )
