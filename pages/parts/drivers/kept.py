"""The comparison with a published list, kept between runs of all sessions."""

import streamlit as st

from analysis.drivers import IkpComparison, Weights, ikp_comparison
from analysis.measure import CountSource
from analysis.selection import Selection
from language import current_language

_KEPT = 12


def ikp_of(source: CountSource, selection: Selection, weights: Weights, scheme: str) -> IkpComparison:
    """Return our index and counts beside a published list."""
    asked = selection.but(region=None, province=None)
    return _ikp(source, source.release.checksum, asked, weights, scheme, current_language())


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _ikp(
    _source: CountSource, checksum: str, selection: Selection, weights: Weights, scheme: str, language: str
) -> IkpComparison:
    del checksum, language
    found = ikp_comparison(_source, selection, weights=weights, scheme=scheme)
    assert found is not None  # a named list is always compared  # noqa: S101
    return found
