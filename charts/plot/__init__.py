"""Figures on the screen, through Plotly."""

from charts.plot.render import CONFIG, plot, ready
from charts.plot.template import template

__all__ = ["CONFIG", "plot", "ready", "template"]
