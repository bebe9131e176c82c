"""Answers that take longer than a glance, kept between runs of all sessions."""

import pandas as pd
import streamlit as st

from analysis.concentration import concentration_table
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.warning.turning import turning_red
from analysis.warning.weeks import weekly_ranges
from data.kinds import Level
from language import current_language

_KEPT = 12


def weeks_of(source: CountSource, selection: Selection, level: Level, place: str) -> pd.DataFrame:
    """Return the weeks of one place; those of all places of the level are worked out together."""
    every = _weeks(source, *_key(source, selection.but(level=level)))
    return every[every["region_code"] == place].reset_index(drop=True)


def turning_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the places close to merah."""
    return _turning(source, source.release.checksum, selection.but(region=None), current_language())


def concentrations_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the concentrations of the places in view."""
    return _concentrations(source, source.release.checksum, selection.but(region=None), current_language())


def _key(source: CountSource, selection: Selection) -> tuple[str, Selection, str]:
    return source.release.checksum, selection.but(region=None, province=None, rule=None), current_language()


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _weeks(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return weekly_ranges(_source, selection)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _turning(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return turning_red(_source, selection)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _concentrations(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return concentration_table(_source, selection)
