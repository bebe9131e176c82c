"""Briefings made once for all sessions that ask the same."""

from collections.abc import Callable

import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from briefing import Briefing, Length, brief
from briefing.kept import KeptFigure, made_anew
from briefing.paper import preview
from charts.figures import Figure
from data.release import Release
from language import current_language
from pages.parts.stock import counts_for

_SECONDS = 30  # a note of an analyst shows after this


def made(selection: Selection, length: Length) -> Briefing:
    """Return the briefing of a selection in the language in force."""
    source = counts_for(selection)
    return _made(source, source.release, selection, length, current_language())


def maker_of(selection: Selection, length: Length) -> Callable[[], Briefing]:
    """Return what makes the briefing of a selection in the language in force now, once it is asked for."""
    source, language = counts_for(selection), current_language()
    return lambda: brief(source, selection, length=length, language=language)


@st.cache_resource(
    max_entries=8,
    ttl=_SECONDS,
    show_spinner=False,
    hash_funcs={Release: lambda known: known.checksum, Selection: repr},
)
def _made(
    _source: CountSource, in_force: Release, selection: Selection, length: Length, language: str
) -> Briefing:
    del in_force  # there to be part of the cache key
    return brief(_source, selection, length=length, language=language)


def figure_anew(kept: KeptFigure, selection: Selection) -> Figure:
    """Return a figure of a saved arrangement, made for a selection in the language in force."""
    return _figure(counts_for(selection).release, kept, selection, current_language())


@st.cache_resource(
    max_entries=48,
    ttl=_SECONDS,
    show_spinner=False,
    hash_funcs={Release: lambda known: known.checksum, Selection: repr, KeptFigure: repr},
)
def _figure(in_force: Release, kept: KeptFigure, selection: Selection, language: str) -> Figure:
    del in_force, language  # there to be part of the cache key
    return made_anew(kept, selection, counts_for=counts_for)


def pictures(briefing: Briefing) -> tuple[bytes, ...]:
    """Return the pages of the briefing as pictures."""
    return _pictures(briefing, briefing.id)


@st.cache_resource(max_entries=8, show_spinner=False)
def _pictures(_briefing: Briefing, number: str) -> tuple[bytes, ...]:
    del number  # there to be part of the cache key
    return preview(_briefing)
