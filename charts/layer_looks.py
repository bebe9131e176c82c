"""How the classes of a map layer are drawn; the colours themselves stand in the theme."""

from charts.colour import contrast, readable_ink
from charts.theme import DARK, LIGHT, Palette, Pattern, ZoneLook

PAIR_ROWS = ("hijau", "kuning", "oranye", "merah")
PAIR_COLUMNS = 3
_INKS = (LIGHT.ink, LIGHT.surface, DARK.page)
_VISIBLE = 3.0  # contrast that WCAG asks of a mark
_APART = "apart"


def layer_looks(palette: Palette) -> dict[str, ZoneLook]:
    """Return the look of every layer class by its code, pairs included; the letter is the layer's own."""
    fills = {**palette.layers, **pair_fills(palette)}
    return {code: _look(code, fill, palette) for code, fill in fills.items()}


def pair_code(zone: str, column: int) -> str:
    """Return the code of the class where a zone meets the class `column` of a second classification."""
    return f"{zone}-{column}"


def pair_fills(palette: Palette) -> dict[str, str]:
    """Return the colours of all pairs by code, mixed between the four corners of the palette."""
    down, across = len(PAIR_ROWS) - 1, PAIR_COLUMNS - 1
    return {
        pair_code(zone, column): _mixed(palette.pairs, row / down, column / across)
        for row, zone in enumerate(PAIR_ROWS)
        for column in range(PAIR_COLUMNS)
    }


def _mixed(corners: tuple[str, ...], first: float, second: float) -> str:
    """Mix the corners: `first` of the way to the first high, `second` of the way to the second, in sRGB."""
    weights = (
        (1 - first) * (1 - second),
        first * (1 - second),
        (1 - first) * second,
        first * second,
    )
    parts = [[int(corner[i : i + 2], 16) for i in (1, 3, 5)] for corner in corners]
    sums = (sum(w * part[i] for w, part in zip(weights, parts, strict=True)) for i in range(3))
    return "#" + "".join(f"{round(value):02x}" for value in sums)


def _look(code: str, fill: str, palette: Palette) -> ZoneLook:
    usual = palette.zones["hijau"].outline
    stands_out = max(contrast(fill, palette.surface), contrast(usual, palette.surface)) >= _VISIBLE
    is_apart = code == _APART
    return ZoneLook(
        fill=fill,
        outline=usual if stands_out else palette.faint,
        letter="",
        ink=readable_ink(fill, *_INKS),
        pattern=Pattern.LINES if is_apart else Pattern.NONE,
        pattern_ink=palette.zones["no_data"].pattern_ink if is_apart else "",
    )
