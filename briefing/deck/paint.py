"""Fills and lines of shapes: by a name of the template's colour scheme, or in the look of a zone."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from briefing.deck.box import POINT
from charts.theme import LIGHT, Pattern, ZoneLook


class Ink(StrEnum):
    """Colours that follow the template's theme."""

    TEXT = "tx1"
    ACCENT = "tx2"
    SURFACE = "bg1"
    RAISED = "bg2"
    FIRST = "accent1"


_PRESETS: Mapping[Pattern, str] = MappingProxyType(
    {
        Pattern.LINES: "narVert",
        Pattern.HATCH: "ltUpDiag",
        Pattern.DOTS: "pct20",
        Pattern.CROSS: "openDmnd",
    }
)
NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"


def colour(value: str) -> str:
    """Return a colour element of `#rrggbb` or of an `Ink`."""
    if value.startswith("#"):
        return f'<a:srgbClr val="{value[1:].upper()}"/>'
    return f'<a:schemeClr val="{value}"/>'


def solid(value: str) -> str:
    """Return a plain fill."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>"


def line(value: str, points: float, *, dash: str = "") -> str:
    """Return an outline; `dash` is a preset such as `sysDash`."""
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{round(points * POINT)}">{solid(value)}{dashed}<a:round/></a:ln>'


def zone_fill(look: ZoneLook) -> str:
    """Return the fill of a zone or state, with its pattern."""
    preset = _PRESETS.get(look.pattern)
    if preset is None:
        return solid(look.fill)
    return (
        f'<a:pattFill prst="{preset}"><a:fgClr>{colour(look.pattern_ink)}</a:fgClr>'
        f"<a:bgClr>{colour(look.fill)}</a:bgClr></a:pattFill>"
    )


def zone_line(look: ZoneLook, points: float) -> str:
    """Return the outline of a place: between places on a map, or around what is left blank."""
    return line(look.outline if look.pattern is Pattern.BLANK else LIGHT.boundary, points)
