"""The index of drivers: the highest places with their ranges, and how far the order hangs on one weight."""

import pandas as pd
import streamlit as st

from analysis.drivers import Weights
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.drivers import index_figure
from data import vocabulary
from geo.register import full_name
from language import _, format_number
from pages.parts.figure import show_figure
from pages.parts.text_table import Row, show_text_table


def show_index(index: pd.DataFrame, source: CountSource, chosen: Selection, weights: Weights) -> None:
    """Draw the highest places with their ranges; frame of `analysis.drivers.driver_index`."""
    known = provenance(source, chosen.but(region=None))
    show_figure(index_figure(index, known, weights=weights.sentence()))


def show_sensitivity(effects: pd.DataFrame) -> None:
    """Say what doubling one weight at a time does to the order; frame of `weight_sensitivity`."""
    st.subheader(_("Seberapa urutan bergantung pada satu bobot"), anchor=False)
    rows = effects.to_dict("records")
    show_text_table(
        {
            _("Bobot digandakan"): [vocabulary.label("risk_drivers", str(row["driver"])) for row in rows],
            _("Kaitan urutan"): [_number(row["correlation"], 2) for row in rows],
            _("Berpindah"): [_number(row["moved"]) for row in rows],
            _("Terjauh"): [_furthest(row) for row in rows],
            _("Tetap di sepuluh teratas"): [
                _("{kept} dari {top}").format(kept=_number(row["top_kept"]), top=_number(row["top"]))
                for row in rows
            ],
        },
        key="sensitivity",
        right=(
            _("Kaitan urutan"),
            _("Berpindah"),
        ),
    )


def _furthest(row: Row) -> str:
    if not row["largest_move"]:
        return "–"
    return _("{places} peringkat: {region}").format(
        places=format_number(row["largest_move"]), region=full_name(str(row["moved_region"]))
    )


def _number(value: float, digits: int = 0) -> str:
    return format_number(None if pd.isna(value) else value, digits)
