"""Descriptions of charts: the data shown and how to read them, before anything draws them."""

from charts.figures.heat import region_by_type
from charts.figures.model import Figure, signed
from charts.figures.numbers import key_figures
from charts.figures.provenance import Provenance, provenance_of
from charts.figures.shares import group_mix, type_mix
from charts.figures.trend import Period, trend
from charts.figures.zones import top_regions, zone_map

__all__ = [
    "Figure",
    "Period",
    "Provenance",
    "group_mix",
    "key_figures",
    "provenance_of",
    "region_by_type",
    "signed",
    "top_regions",
    "trend",
    "type_mix",
    "zone_map",
]
