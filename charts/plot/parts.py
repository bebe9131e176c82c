"""What a renderer fills in, and small pieces that several share."""

from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from charts.figures.model import Note
from charts.theme import TYPE, Palette

_PHONE_LINE = 42  # characters that fit beside each other on a phone


@dataclass
class Draft:
    """A Plotly figure as plain values; Plotly checks the whole once, which is ten times faster than by parts.

    Attributes:
        traces: one mapping per trace, with its `type`.
        layout: everything of the layout but notes and shapes.
        notes: texts placed on the figure. shapes: areas behind it.
    """

    palette: Palette
    traces: list[dict[str, Any]] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)
    notes: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def note(self, text: str, **place: Any) -> None:
        """Write a small text without an arrow at a place."""
        font = {"size": TYPE.note, "color": self.palette.muted}
        self.notes.append({"text": text, "showarrow": False, "font": font, "align": "left"} | place)


def draw_note(draft: Draft, note: Note) -> None:
    """Draw a remark as an upright line at its day with a sign on it; the words show under the pointer."""
    line = {"color": draft.palette.comparison, "width": 1.5, "dash": "dot"}
    day = str(note.day)
    draft.shapes.append(
        {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "yref": "paper", "line": line}
    )
    words = broken(note.text, _PHONE_LINE)
    draft.note("◆", x=day, y=1, yref="paper", yanchor="top", hovertext=words, captureevents=True)


def message(draft: Draft, text: str) -> None:
    """Say in words why there is nothing to draw."""
    words = "<br>".join(wrap(text, _PHONE_LINE))
    draft.note(words, x=0.5, y=0.5, xref="paper", yref="paper", align="center")
    draft.layout |= {"height": 160, "xaxis": {"visible": False}, "yaxis": {"visible": False}}


def broken(text: str, width: int) -> str:
    """Return a label broken into lines, nothing cut off."""
    return "<br>".join(wrap(text, width, break_long_words=False)) or text
