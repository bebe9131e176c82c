import re
from itertools import combinations
from pathlib import Path

import pytest

from charts.colour import Sight, contrast, distance, readable_ink
from charts.theme import DARK, LIGHT, PALETTES, Mode, Palette, Pattern, streamlit_tokens

PALETTE = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
SIGHT = pytest.mark.parametrize("sight", list(Sight))
ZONES = ("hijau", "kuning", "oranye", "merah")
STATES = ("no_data", "reported_zero", "out_of_scope", "insufficient")


def test_contrast_of_black_on_white_is_21_and_of_a_colour_on_itself_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#8b0000", "#8b0000") == pytest.approx(1)
    # W3C example: #767676 is the lightest grey that reaches 4.5:1 on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_distance_of_black_and_white_is_the_length_of_the_lightness_axis() -> None:
    assert distance("#000000", "#ffffff") == pytest.approx(1, abs=1e-3)


def test_red_and_green_of_one_lightness_come_close_without_green_receptors() -> None:
    normal = distance("#b06050", "#708040")
    assert distance("#b06050", "#708040", sight=Sight.DEUTERANOPIA) < normal / 2


def test_readable_ink_is_white_on_dark_red_and_dark_on_pale_yellow() -> None:
    assert readable_ink("#8b0000", "#ffffff", "#000000") == "#ffffff"
    assert readable_ink("#ffeda0", "#ffffff", "#000000") == "#000000"


@PALETTE
@pytest.mark.parametrize("ground", ["surface", "page", "raised", "band"])
@pytest.mark.parametrize("text", ["ink", "muted", "accent", "negative"])
def test_text_stands_out_4_5_to_1(palette: Palette, ground: str, text: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@PALETTE
@pytest.mark.parametrize("ground", ["surface", "page", "raised", "band"])
@pytest.mark.parametrize("mark", ["faint", "comparison", "accent", "focus"])
def test_marks_stand_out_3_to_1(palette: Palette, ground: str, mark: str) -> None:
    assert contrast(getattr(palette, mark), getattr(palette, ground)) >= 3


@PALETTE
@pytest.mark.parametrize("zone", ZONES + STATES)
def test_each_zone_has_a_visible_edge_and_a_readable_letter(palette: Palette, zone: str) -> None:
    look = palette.zones[zone]
    assert max(contrast(look.fill, palette.surface), contrast(look.outline, palette.surface)) >= 3
    assert contrast(look.ink, look.fill) >= 4.5


@PALETTE
@SIGHT
def test_zone_fills_stay_apart_for_every_sight(palette: Palette, sight: Sight) -> None:
    pairs = combinations((palette.zones[zone].fill for zone in ZONES), 2)
    assert min(distance(one, other, sight=sight) for one, other in pairs) >= 0.07


@PALETTE
@SIGHT
def test_state_fills_stay_apart_from_zones_and_each_other(palette: Palette, sight: Sight) -> None:
    fills = {zone: palette.zones[zone].fill for zone in ZONES + STATES}
    pairs = [pair for pair in combinations(fills, 2) if set(pair) & set(STATES)]
    assert min(distance(fills[one], fills[other], sight=sight) for one, other in pairs) >= 0.03


@PALETTE
def test_each_state_has_its_own_pattern_and_no_zone_shares_one(palette: Palette) -> None:
    patterns = [palette.zones[zone].pattern for zone in STATES]
    assert len(set(patterns)) == len(STATES)
    assert Pattern.NONE not in patterns
    assert not {palette.zones[zone].pattern for zone in ZONES} & set(patterns)


@PALETTE
def test_letters_are_one_character_and_unique(palette: Palette) -> None:
    letters = [palette.zones[zone].letter for zone in ZONES + STATES]
    assert all(len(letter) == 1 for letter in letters)
    assert len(set(letters)) == len(letters)


@PALETTE
@SIGHT
def test_group_colours_stay_apart_for_every_sight(palette: Palette, sight: Sight) -> None:
    pairs = combinations(palette.groups.values(), 2)
    assert min(distance(one, other, sight=sight) for one, other in pairs) >= 0.055


@PALETTE
def test_group_colours_stand_out_3_to_1(palette: Palette) -> None:
    assert min(contrast(colour, palette.surface) for colour in palette.groups.values()) >= 3


def test_zones_keep_their_fills_in_the_dark() -> None:
    assert [LIGHT.zones[zone].fill for zone in ZONES] == ["#41ae76", "#ffeda0", "#f28e2b", "#8b0000"]
    assert [DARK.zones[zone].fill for zone in ZONES] == [LIGHT.zones[zone].fill for zone in ZONES]


def test_both_palettes_name_the_same_zones_and_groups() -> None:
    assert list(LIGHT.zones) == list(DARK.zones) == [*ZONES, *STATES]
    assert list(LIGHT.groups) == list(DARK.groups)


def test_streamlit_gets_the_surface_and_the_accent() -> None:
    assert streamlit_tokens(Mode.DARK)["backgroundColor"] == PALETTES[Mode.DARK].surface
    assert streamlit_tokens(Mode.LIGHT)["primaryColor"] == PALETTES[Mode.LIGHT].accent


def test_no_colour_is_written_outside_the_theme() -> None:
    project = Path(__file__).parents[3]
    code = [
        path
        for folder in ("charts", "pages")
        for path in (project / folder).rglob("*")
        if path.suffix in {".py", ".js", ".css"}
        and path != project / "charts" / "theme.py"
        and path.parent.name != "vendor"  # the work of others, dressed by a style of ours
    ]
    assert project / "charts" / "colour.py" in code
    colour = re.compile(r"#[0-9a-fA-F]{6}\b")
    assert [path.name for path in code if colour.search(path.read_text(encoding="utf-8"))] == []
