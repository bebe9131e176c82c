"""Small pieces that several drawings share."""

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import offset_copy

from charts.export.type import Weight, font
from charts.theme import LIGHT, Pattern, ZoneLook

HATCHES = {
    Pattern.NONE: "",
    Pattern.LINES: "||",
    Pattern.HATCH: "//",
    Pattern.DOTS: "..",
    Pattern.CROSS: "xx",
    Pattern.BLANK: "",
}
_HALF_CAPITAL = 0.33  # of the size of the type


def put(
    axes: Axes,
    text: str,
    x: float,
    y: float,
    *,
    size: float,
    weight: Weight = Weight.REGULAR,
    colour: str = LIGHT.ink,
    align: str = "left",
    turn: float = 0,
) -> Text:
    """Write on axes in their data coordinates, the middle of the capitals at the point."""
    down = -size * _HALF_CAPITAL
    shift = {"x": -down, "y": 0.0} if turn else {"x": 0.0, "y": down}
    place = offset_copy(axes.transData, axes.get_figure(root=True), **shift, units="points")
    return axes.text(
        x,
        y,
        text,
        fontproperties=font(size, weight),
        color=colour,
        ha=align,
        va="baseline",
        rotation=turn,
        rotation_mode="anchor",
        transform=place,
        clip_on=False,
        zorder=5,
    )


def letter(axes: Axes, look: ZoneLook, x: float, y: float, *, size: float) -> None:
    """Write the letter of a zone; over a pattern it stands on a patch of the fill."""
    text = put(axes, look.letter, x, y, size=size, weight=Weight.SEMIBOLD, colour=look.ink, align="center")
    if HATCHES[look.pattern]:
        text.set_path_effects([withStroke(linewidth=size * 0.3, foreground=look.fill)])


def chip(axes: Axes, look: ZoneLook, left: float, top: float, *, wide: float, high: float) -> None:
    """Draw a rectangle in the look of a zone, with its pattern and outline."""
    axes.add_patch(
        Rectangle(
            (left, top),
            wide,
            high,
            facecolor=look.fill,
            edgecolor=look.outline,
            linewidth=1.2 if look.pattern is not Pattern.BLANK else 0.8,
            hatch=HATCHES[look.pattern],
            hatchcolor=look.pattern_ink or look.outline,
            hatch_linewidth=1,
        )
    )
