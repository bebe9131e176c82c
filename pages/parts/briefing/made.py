"""Briefings made once for all sessions that ask the same."""

from collections.abc import Callable

import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from briefing import Briefing, Length, brief
from briefing.paper import preview
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


def pictures(briefing: Briefing) -> tuple[bytes, ...]:
    """Return the pages of the briefing as pictures."""
    return _pictures(briefing, briefing.id)


@st.cache_resource(max_entries=8, show_spinner=False)
def _pictures(_briefing: Briefing, number: str) -> tuple[bytes, ...]:
    del number  # there to be part of the cache key
    return preview(_briefing)
