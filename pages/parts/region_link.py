"""A link to the profile of a region that keeps the view: same data, day and filters."""

import streamlit as st

from analysis.link import to_query
from pages.parts.state import selection
from pages.parts.stock import default_selection

PROFILE = "pages/explore/profile.py"


def show_region_link(code: str, name: str) -> None:
    """Draw the name of a place as a link to its profile."""
    there = selection().but(region=code)
    st.page_link(
        PROFILE,
        label=name,
        query_params=to_query(there, default=default_selection(there.dataset)),
        width="stretch",
    )
