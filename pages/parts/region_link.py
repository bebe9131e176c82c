"""A link to the profile of a region that keeps the view: same data, day and filters."""

import streamlit as st

from pages.parts.state import selection, view_query

PROFILE = "pages/explore/profile.py"


def show_region_link(code: str, name: str) -> None:
    """Draw the name of a place as a link to its profile."""
    there = selection().but(region=code)
    st.page_link(
        PROFILE,
        label=name,
        query_params=view_query(there),
        width="stretch",
    )
