"""Small pieces that several Plotly figures share."""

from textwrap import wrap

import plotly.graph_objects as go

from charts.theme import TYPE, Palette

_PHONE_LINE = 42  # characters that fit beside each other on a phone


def message(drawn: go.Figure, text: str, palette: Palette) -> None:
    """Say in words why there is nothing to draw."""
    drawn.add_annotation(
        text="<br>".join(wrap(text, _PHONE_LINE)),
        x=0.5,
        y=0.5,
        xref="paper",
        yref="paper",
        showarrow=False,
        font={"size": TYPE.label, "color": palette.muted},
    )
    drawn.update_layout(height=160, xaxis={"visible": False}, yaxis={"visible": False})


def note(drawn: go.Figure, text: str, palette: Palette, **place: object) -> None:
    """Write a small text without an arrow at a place."""
    font = {"size": TYPE.note, "color": palette.muted}
    drawn.add_annotation({"text": text, "showarrow": False, "font": font, "align": "left"} | place)


def broken(text: str, width: int) -> str:
    """Return a label broken into lines, nothing cut off."""
    return "<br>".join(wrap(text, width, break_long_words=False)) or text
