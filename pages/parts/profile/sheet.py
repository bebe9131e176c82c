"""The whole profile: what is read first at once, everything else in parts that follow by themselves."""

from functools import partial
from pathlib import Path

import streamlit as st

from analysis.measure import CountSource
from analysis.profile import place_numbers
from analysis.selection import Selection
from pages.parts.profile.answers import accounts_of, trends_of, zones_of
from pages.parts.profile.cases import show_cases
from pages.parts.profile.drivers import show_drivers, show_prevention, show_rules
from pages.parts.profile.handling import show_ages, show_handling
from pages.parts.profile.heading import show_account, show_evidence, show_numbers
from pages.parts.profile.links import show_links
from pages.parts.profile.map import show_place_map
from pages.parts.profile.mix import show_mix, show_peers
from pages.parts.profile.notes import show_data_notes
from pages.parts.profile.people import show_people
from pages.parts.profile.start import note_visit
from pages.parts.profile.surroundings import show_history, show_surroundings
from pages.parts.profile.trend import show_trend
from pages.parts.section import show_live_section, show_section

_STYLE = Path(__file__).parent / "profile.css"


def show_profile(source: CountSource, asked: Selection) -> None:
    """Draw the profile of the place in focus.

    Args:
        source: the counts of the selection's election.
        asked: the question, turned to the place (`analysis.profile.focused`).
    """
    st.html(_STYLE)
    note_visit(asked.region or "")
    with st.container(key="profile"):
        _show_head(source, asked)
        with st.container(key="profile-body"):
            for pair in _PAIRS:
                for column, draw in zip(st.columns(2, gap="medium"), pair, strict=True):
                    with column:
                        show_section(partial(draw, source, asked))
            show_section(partial(show_data_notes, source, asked))


def _show_head(source: CountSource, asked: Selection) -> None:
    zones = zones_of(source, asked).set_index("region_code", drop=False)
    zone = zones.loc[[asked.region]].iloc[0]
    numbers = place_numbers(source, asked)
    words, place = st.columns([7, 3], gap="medium")
    with words:
        account = accounts_of(source, asked).loc[[asked.region]].iloc[0]
        show_account(zone, account, str(trends_of(source, asked).at[asked.region, "sentence"]), asked)
        show_evidence(source, zone, asked)
        show_links(source, asked)
    with place:
        show_place_map(source, asked, str(zone["reason"]))
    show_numbers(numbers, asked.as_of)
    show_cases(source, asked, numbers)


def _show_course(source: CountSource, asked: Selection) -> None:
    show_live_section(partial(show_trend, source, asked), key="profile-trend")


def _show_case_side(source: CountSource, asked: Selection) -> None:
    show_handling(source, asked)
    show_ages(source, asked)
    show_people(source, asked)


def _show_ground(source: CountSource, asked: Selection) -> None:
    show_drivers(source, asked)
    show_prevention(asked)
    show_rules(asked)


def _show_around(source: CountSource, asked: Selection) -> None:
    show_surroundings(source, asked)
    show_peers(asked)


# Each pair stands side by side where the screen is wide enough, else one after the other.
_PAIRS = ((_show_course, show_mix), (_show_case_side, _show_ground), (_show_around, show_history))
