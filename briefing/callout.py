"""Where the name of a place stands beside it on a map, without hiding more of the map than it must."""

from collections.abc import Iterable

Sides = tuple[float, float, float, float]  # left, top, right, bottom


def callout(
    size: tuple[float, float], *, target: Sides, others: Iterable[Sides], within: Sides, gap: float
) -> tuple[float, float]:
    """Return left and top of a name beside a place: right, left, below or above, whichever hides least.

    Args:
        size: width and height of the name.
        target: the place.
        others: the places around it.
        within: what the name stays inside of.
        gap: between the place and its name.
    """
    width, height = size
    left, top, right, bottom = target
    across, down = (left + right - width) / 2, (top + bottom - height) / 2
    spots = [
        (right + gap, down),
        (left - gap - width, down),
        (across, bottom + gap),
        (across, top - gap - height),
    ]
    inside = [_moved_in(spot, size, within) for spot in spots]
    around = [target, *others]

    def hidden(spot: tuple[float, float]) -> float:
        x, y = spot
        return sum(_shared((x, y, x + width, y + height), each) for each in around)

    return min(inside, key=hidden)


def _moved_in(spot: tuple[float, float], size: tuple[float, float], within: Sides) -> tuple[float, float]:
    left, top, right, bottom = within
    x, y = (
        max(low, min(at, high - length))
        for at, length, low, high in zip(spot, size, (left, top), (right, bottom), strict=True)
    )
    return x, y


def _shared(one: Sides, other: Sides) -> float:
    """The area two rectangles share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0.0) * max(height, 0.0)
