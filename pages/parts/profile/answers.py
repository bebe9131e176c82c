"""Answers about all places at once, kept between runs: choosing another region asks none of them again."""

import pandas as pd
import streamlit as st

from analysis.account import accounts
from analysis.comparison import history
from analysis.drivers import driver_checklist, driver_index
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.tags import trend_tags
from analysis.zones import zone_table
from language import current_language

_KEPT = 12


def zones_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the zone of every place of the selection's level, with its distance to flip."""
    return _zones(source, *_key(source, selection))


def accounts_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return what is said of every place, indexed by code."""
    return _accounts(source, *_key(source, selection))


def checklist_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the drivers of every place."""
    return _checklist(source, *_key(source, selection))


def index_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the composite index of every place, indexed by code."""
    return _index(source, *_key(source, selection))


def trends_of(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the trend of every place, indexed by code; false tags are controlled among all of them."""
    return _trends(source, *_key(source, selection))


def history_of(source: CountSource) -> pd.DataFrame:
    """Return what was stated or counted of each kabupaten/kota in each election."""
    return _history(source, source.release.checksum, source.election)


def _key(source: CountSource, selection: Selection) -> tuple[str, Selection, str]:
    return source.release.checksum, selection.but(region=None, province=None), current_language()


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _zones(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return zone_table(_source, selection, with_flips=True)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _accounts(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return accounts(_source, selection).set_index("region_code")


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _checklist(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return driver_checklist(_source, selection)


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _index(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return driver_index(checklist_of(_source, selection)).set_index("region_code")


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _trends(_source: CountSource, checksum: str, selection: Selection, language: str) -> pd.DataFrame:
    del checksum, language
    return trend_tags(_source, selection).set_index("region_code")


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _history(_source: CountSource, checksum: str, election: str) -> pd.DataFrame:
    del checksum, election
    return history(sources=[_source])
