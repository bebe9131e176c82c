"""Ways on from a profile: the place beside its neighbours, or beside those most like it."""

import streamlit as st

from analysis.measure import CountSource
from analysis.profile import Relation
from analysis.selection import Selection
from data.kinds import Level
from language import _
from pages.parts.briefing import show_briefing_button
from pages.parts.profile.print import show_print_button
from pages.parts.profile.surroundings import around_codes
from pages.parts.state import selection, view_query

_COMPARE = "pages/explore/compare.py"
_REGIONS = "wil"  # what that page calls the regions it compares
_FEWEST, _MOST = 2, 8


def show_links(source: CountSource, asked: Selection) -> None:
    """Offer to compare the place with its neighbours and its peers, and to print the sheet."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="profile-links"):
        _compare(_("Bandingkan dengan tetangga"), around_codes(source, asked, Relation.NEIGHBOUR), asked)
        if asked.level is Level.REGION:
            _compare(_("Bandingkan dengan yang sebanding"), around_codes(source, asked, Relation.PEER), asked)
        show_print_button()
        show_briefing_button(asked)


def _compare(title: str, codes: tuple[str, ...], asked: Selection) -> None:
    if len(codes) < _FEWEST:
        return
    there = selection().but(level=asked.level, rule=asked.rule)
    query = view_query(there) | {_REGIONS: ".".join(codes[:_MOST])}
    st.page_link(_COMPARE, label=title, icon=":material/compare_arrows:", query_params=query)
