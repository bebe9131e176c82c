"""The parts of the summary for a selection: numbers, map, tiles and lists, each asked of the analysis."""

from datetime import timedelta

import pandas as pd
import streamlit as st

from analysis.account import headline
from analysis.frames import zone_frames
from analysis.handling import open_recommendations
from analysis.ledger import View, ledger_sentence, top_changes
from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from analysis.summary import key_figures
from analysis.warning import alarm_table, watch_list
from analysis.warning import headline as warning_headline
from analysis.zones import legend
from charts.map import MapPayload, map_payload
from pages.parts.summary.figures import show_summary_figures
from pages.parts.summary.lists import show_changes, show_open_recommendations, show_watch_list

_BACK = timedelta(days=30)


def show_headline(source: CountSource, chosen: Selection) -> None:
    """Say in one sentence how things stand, what changed and what waits."""
    with st.container(key="headline"):
        st.markdown(f"#### {_headline(source, chosen)}")


def show_numbers(source: CountSource, chosen: Selection) -> None:
    """Draw the five figures."""
    show_summary_figures(key_figures(source, chosen))


@remembered(64)
def zone_map(source: CountSource, chosen: Selection) -> MapPayload:
    """Return the map of zones."""
    return map_payload(
        zone_frames(source, chosen), selection=chosen, legend=legend(source, chosen), release=source.release
    )


def show_changed(source: CountSource, chosen: Selection, *, limit: int = 5) -> None:
    """List what changed since thirty days before."""
    show_changes(*_changed(source, chosen, limit))


def show_watched(source: CountSource, chosen: Selection, *, limit: int = 5) -> None:
    """List what to look at first."""
    show_watch_list(*_watched(source, chosen, limit))


def show_waiting(source: CountSource, chosen: Selection, *, limit: int = 5) -> None:
    """List who must act."""
    show_open_recommendations(_waiting(source, chosen, limit))


_headline = remembered(64)(headline)


@remembered(64)
def _changed(source: CountSource, chosen: Selection, limit: int) -> tuple[pd.DataFrame, str]:
    then, now = View(source, chosen.but(as_of=chosen.as_of - _BACK)), View(source, chosen)
    return top_changes(then, now, number=limit), ledger_sentence(then, now)


@remembered(64)
def _watched(source: CountSource, chosen: Selection, limit: int) -> tuple[pd.DataFrame, str]:
    told = warning_headline(source, chosen, alarm_table(source, chosen))
    return watch_list(source, chosen, limit=limit), told


@remembered(64)
def _waiting(source: CountSource, chosen: Selection, limit: int) -> pd.DataFrame:
    return open_recommendations(source, chosen).head(limit)
