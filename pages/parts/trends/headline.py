"""What can be said of the trend of the place in focus, before any chart."""

import streamlit as st

from analysis.measure import CountSource
from analysis.mix import place_of
from analysis.selection import Selection
from analysis.stages.settling import Settling
from analysis.stages.tags import trend_tags
from charts.answers import place_title


def show_trend_headline(source: CountSource, chosen: Selection, *, settling: Settling | None) -> None:
    """Say whether the place in focus rises, falls or holds steady, with the numbers compared."""
    place = place_of(chosen)
    table = trend_tags(source, chosen, places=(place,), settling=settling)
    st.markdown(f"#### {place_title(place, chosen)}: {table['sentence'].iloc[0]}", width="stretch")
