"""Classes of the map's layers stay apart for every sight, on both grounds, and carry a readable letter."""

from itertools import combinations

import pytest

from charts.colour import Sight, contrast, distance
from charts.layer_looks import PAIR_ROWS, layer_looks, pair_code, pair_fills
from charts.theme import DARK, FADES, LAYERS, LIGHT, Palette

PALETTE = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
SIGHT = pytest.mark.parametrize("sight", list(Sight))


def least(fills: list[str], sight: Sight) -> float:
    return min(distance(one, other, sight=sight) for one, other in combinations(fills, 2))


@PALETTE
@SIGHT
def test_classes_of_a_layer_stay_apart(palette: Palette, sight: Sight) -> None:
    assert least([palette.layers[code] for code in LAYERS], sight) >= 0.06


@PALETTE
@SIGHT
def test_pairs_stay_apart(palette: Palette, sight: Sight) -> None:
    assert len(pair_fills(palette)) == 12
    assert least(list(pair_fills(palette).values()), sight) >= 0.09


@PALETTE
def test_corners_of_the_pairs_are_those_of_the_palette(palette: Palette) -> None:
    fills = pair_fills(palette)
    corners = [("hijau", 0), ("merah", 0), ("hijau", 2), ("merah", 2)]
    assert tuple(fills[pair_code(zone, column)] for zone, column in corners) == palette.pairs


@PALETTE
def test_both_grounds_lead_the_eye_to_where_both_are_high(palette: Palette) -> None:
    """The pair that needs action contrasts most with the ground; the calm one least."""
    against = {code: contrast(fill, palette.surface) for code, fill in pair_fills(palette).items()}
    assert max(against, key=against.__getitem__) == pair_code(PAIR_ROWS[-1], 2)
    assert min(against, key=against.__getitem__) == pair_code(PAIR_ROWS[0], 0)


@PALETTE
def test_each_class_has_an_edge_that_shows_and_an_ink_that_reads(palette: Palette) -> None:
    for code, look in layer_looks(palette).items():
        edge = max(contrast(look.fill, palette.surface), contrast(look.outline, palette.surface))
        assert edge >= 3, code
        assert contrast(look.ink, look.fill) >= 4.5, code


@PALETTE
@SIGHT
@pytest.mark.parametrize("fade", [fade for fade in FADES if fade < 1])
def test_faded_zones_stay_apart(palette: Palette, sight: Sight, fade: float) -> None:
    zones = [palette.zones[zone].fill for zone in PAIR_ROWS]
    assert least([mixed(fill, palette.surface, fade) for fill in zones], sight) >= 0.03


def mixed(fill: str, ground: str, share: float) -> str:
    parts = ([int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in (fill, ground))
    return "#" + "".join(
        f"{round(one * share + other * (1 - share)):02x}" for one, other in zip(*parts, strict=True)
    )
