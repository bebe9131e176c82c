"""Colours by meaning, type and number formats: the one place where the product's look is decided.

Every colour of the product has a name here that says what it means; no other file holds a hex code. The two
palettes `LIGHT` and `DARK` carry the same names. Zones keep their words and their fills in both; what changes
is what surrounds them. `tests/unit/charts/test_theme.py` measures contrast and colour-blind separation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Mode(StrEnum):
    """Which palette a figure is drawn with."""

    LIGHT = "light"
    DARK = "dark"


class Pattern(StrEnum):
    """What lies over a fill, so that no state is told by colour alone."""

    NONE = "none"  # plain fill
    LINES = "lines"  # upright lines
    HATCH = "hatch"  # diagonal lines
    DOTS = "dots"  # a grid of dots
    CROSS = "cross"  # crossing diagonals
    BLANK = "blank"  # no fill, thin outline


@dataclass(frozen=True)
class ZoneLook:
    """How a zone or a non-zone state is drawn.

    Attributes:
        fill: colour of the area.
        outline: colour of its edge; fill or outline stands 3:1 against the surface.
        letter: one character that stands for the zone where a word does not fit.
        ink: colour of the letter and of text on the fill, 4.5:1 against it.
        pattern: what lies over the fill.
        pattern_ink: colour of the pattern.
    """

    fill: str
    outline: str
    letter: str
    ink: str
    pattern: Pattern = Pattern.NONE
    pattern_ink: str = ""


LAYERS = ("up_strong", "up", "steady", "down", "down_strong", "apart")


@dataclass(frozen=True)
class Palette:
    """One set of colours by meaning.

    Attributes:
        page: behind everything. surface: behind a figure. raised: cards, side bar, table heads.
        ink: text. muted: secondary text. faint: axis ticks, borders of controls (3:1). grid: hairlines.
        accent: the one colour of the product: bars, lines, links, controls. accent_soft: areas.
        bar: bars that carry an interval, 3:1 against the surface and against the ink of the interval.
        comparison: the series a reader compares with (nation, province). negative: warnings and errors.
        boundary: lines between regions on a map. province: lines between provinces.
        band: shading of every other election stage. focus: keyboard focus and selection.
        scale: low to high, for heat tables.
        series: lines of one chart, the most important first; none is a colour of a zone.
        zones: look of each zone and state by its code.
        groups: colour of each group of violations by its code.
        layers: fills of map layers: two directions away from a steady middle, in hues no zone has; `apart` is
            what cannot be placed between them. `charts/layer_looks.py` makes looks of them.
        pairs: where two classifications meet, fills lie between these: neither high, the first, the second,
            both.
    """

    mode: Mode
    page: str
    surface: str
    raised: str
    ink: str
    muted: str
    faint: str
    grid: str
    accent: str
    accent_soft: str
    bar: str
    on_accent: str
    comparison: str
    negative: str
    boundary: str
    province: str
    band: str
    focus: str
    scale: tuple[str, ...]
    series: tuple[str, ...]
    zones: Mapping[str, ZoneLook]
    groups: Mapping[str, str]
    layers: Mapping[str, str]
    pairs: tuple[str, str, str, str]


def _layers(*fills: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(LAYERS, fills, strict=True)))


_NIGHT = "#0f1a21"
_DEEP_INK = "#13222b"
_WHITE = "#ffffff"

LIGHT = Palette(
    mode=Mode.LIGHT,
    page="#f5f7f8",
    surface=_WHITE,
    raised="#eef2f4",
    ink=_DEEP_INK,
    muted="#4a5c67",
    faint="#7c8c96",
    grid="#dfe5e9",
    accent="#0c5470",
    accent_soft="#a9c8d5",
    bar="#4e90a8",
    on_accent=_WHITE,
    comparison="#75838c",
    negative="#a3262a",
    boundary="#3c4c55",
    province=_DEEP_INK,
    band="#f1f4f6",
    focus="#1668a8",
    scale=("#f0f5f7", "#cfe1e8", "#a2c5d2", "#6ea4b7", "#3b7f98", "#0c5470"),
    series=("#0c5470", "#b5591b", "#6a4c93", "#1f78b4", "#8e7206", "#7a1f4f", "#3f6b5c", "#5c6770"),
    zones=MappingProxyType(
        {
            "hijau": ZoneLook("#41ae76", "#24343c", "H", _DEEP_INK),
            "kuning": ZoneLook("#ffeda0", "#24343c", "K", _DEEP_INK),
            "oranye": ZoneLook("#f28e2b", "#24343c", "O", _DEEP_INK, Pattern.LINES, "#9c4f06"),
            "merah": ZoneLook("#8b0000", "#24343c", "M", _WHITE),
            "no_data": ZoneLook("#d3dade", "#66757f", "–", _DEEP_INK, Pattern.HATCH, "#6c7b85"),
            "reported_zero": ZoneLook("#eaf4fb", "#2d6a96", "0", _DEEP_INK, Pattern.DOTS, "#2d6a96"),
            "out_of_scope": ZoneLook(_WHITE, "#84929b", "·", "#4a5c67", Pattern.BLANK, "#84929b"),
            "insufficient": ZoneLook("#c9bcd8", "#5d4675", "?", _DEEP_INK, Pattern.CROSS, "#6d5485"),
        }
    ),
    groups=MappingProxyType(
        {
            "social_media": "#0c5470",
            "candidate_support": "#8e7206",
            "event_attendance": "#4196d6",
            "campaign_material": "#a59050",
            "photo_symbol": "#4067b1",
            "party_approach": "#1b225a",
            "declaration": "#675829",
            "decision_abuse": "#4d0b26",
            "coercion": "#503c12",
            "other": "#75838c",
        }
    ),
    layers=_layers("#86155f", "#cf7fb5", "#f0ede6", "#9fd0e6", "#1f6f9f", "#aab2b8"),
    pairs=("#f1ece2", "#b5482a", "#3f6fd1", "#241340"),
)

DARK = Palette(
    mode=Mode.DARK,
    page="#0a1318",
    surface=_NIGHT,
    raised="#182730",
    ink="#e9eff2",
    muted="#a9b8c1",
    faint="#70818b",
    grid="#26363f",
    accent="#63b3cf",
    accent_soft="#2c5e73",
    bar="#3f849d",
    on_accent="#0a1318",
    comparison="#8d9ca6",
    negative="#f08f86",
    boundary="#0a1318",
    province="#e9eff2",
    band="#14222a",
    focus="#8cc8ff",
    scale=("#16262f", "#1d3d4b", "#265a6e", "#327a94", "#4799b5", "#7cc4dc"),
    series=("#63b3cf", "#e8a06a", "#bba3e6", "#8cc8ff", "#dbb655", "#e59ac0", "#95d5c0", "#a9b8c1"),
    zones=MappingProxyType(
        {
            "hijau": ZoneLook("#41ae76", "#0a1318", "H", _DEEP_INK),
            "kuning": ZoneLook("#ffeda0", "#0a1318", "K", _DEEP_INK),
            "oranye": ZoneLook("#f28e2b", "#0a1318", "O", _DEEP_INK, Pattern.LINES, "#9c4f06"),
            "merah": ZoneLook("#8b0000", "#ff9c92", "M", _WHITE),
            "no_data": ZoneLook("#3a4852", "#8e9da6", "–", "#e9eff2", Pattern.HATCH, "#83929c"),
            "reported_zero": ZoneLook("#14304a", "#79b4dc", "0", "#e9eff2", Pattern.DOTS, "#79b4dc"),
            "out_of_scope": ZoneLook(_NIGHT, "#66757e", "·", "#a9b8c1", Pattern.BLANK, "#66757e"),
            "insufficient": ZoneLook("#57456c", "#bba3d6", "?", "#ffffff", Pattern.CROSS, "#b49ccf"),
        }
    ),
    groups=MappingProxyType(
        {
            "social_media": "#63b3cf",
            "candidate_support": "#dbb655",
            "event_attendance": "#a1fbf6",
            "campaign_material": "#f9e57b",
            "photo_symbol": "#5a7aca",
            "party_approach": "#9e5781",
            "declaration": "#b3932c",
            "decision_abuse": "#95d5c0",
            "coercion": "#6f7a2e",
            "other": "#8d9ca6",
        }
    ),
    layers=_layers("#ee86c8", "#8f3f72", "#323f48", "#2f7ba3", "#8ad6f5", "#808c95"),
    pairs=("#2f3d46", "#f08a4b", "#5b8ff0", "#fff3f0"),
)

PALETTES: Mapping[Mode, Palette] = MappingProxyType({Mode.LIGHT: LIGHT, Mode.DARK: DARK})

# How much of its colour a zone keeps by level of evidence: none (a state), weak, moderate, strong.
FADES = (1.0, 0.34, 0.66, 1.0)

FONT_FAMILY = "Source Sans 3"
FONT_STACK = f'"{FONT_FAMILY}", "Source Sans Pro", "Source Sans", system-ui, "Segoe UI", sans-serif'
NUMBER_SEPARATORS: Mapping[str, str] = MappingProxyType({"id": ",.", "en": ".,"})


@dataclass(frozen=True)
class TypeScale:
    """Sizes of type on the screen, in pixels."""

    key_figure: int = 32
    title: int = 20
    subtitle: int = 15
    label: int = 13
    note: int = 12


TYPE = TypeScale()


def streamlit_tokens(mode: Mode) -> dict[str, str]:
    """Return the entries of `[theme.light]` or `[theme.dark]` in `.streamlit/config.toml`."""
    palette = PALETTES[mode]
    return {
        "primaryColor": palette.accent,
        "backgroundColor": palette.surface,
        "secondaryBackgroundColor": palette.raised,
        "textColor": palette.ink,
        "borderColor": palette.grid,
        "linkColor": palette.accent,
        "codeTextColor": palette.ink,  # by itself it takes the dark ink of the green badge
    }
