"""The selection of one session: read from the address, kept across pages, written back as codes."""

import streamlit as st

from analysis.link import LANGUAGE_KEY, RELEASE_KEY, SHARED_KEYS, from_query, to_query
from analysis.selection import Selection
from language import DEFAULT_LANGUAGE, LANGUAGES, use_language
from pages.parts.map import MapState
from pages.parts.page_choice import enter_page, page_choices
from pages.parts.release_asked import ask_release, leave_release, release_query
from pages.parts.stock import choices, default_selection, inside, releases

_SELECTION = "selection"
_LANGUAGE = "language"
_WRITTEN = "query written last"
_AHEAD = "selection is ahead of the address"
_ASKED = "what a foreign address asks of its page"
_OF_THE_VIEW = SHARED_KEYS | {RELEASE_KEY}  # what of an address is no choice of its page


def selection() -> Selection:
    """Return the selection in force in this session."""
    chosen: Selection = st.session_state[_SELECTION]
    return chosen


def choose(**changes: object) -> None:
    """Change some choices; days and elections that no longer fit move to the nearest that do."""
    _put_in_force(inside(selection().but(**changes)))


def reset() -> None:
    """Return to the default view of the data set in force."""
    _put_in_force(default_selection(selection().dataset))


def return_to_release_in_force() -> None:
    """Leave the release a link asked for; what does not fit the one in force moves as near as it can."""
    leave_release()
    choose()


def _put_in_force(chosen: Selection) -> None:
    st.session_state[_SELECTION] = chosen
    st.session_state[_AHEAD] = True


def choose_language(language: str) -> None:
    """Put a language in force for this session."""
    st.session_state[_LANGUAGE] = language if language in LANGUAGES else DEFAULT_LANGUAGE
    st.session_state[_AHEAD] = True
    use_language(st.session_state[_LANGUAGE])


def read_address() -> None:
    """Take over what the address asks for, where the address did not come from this session itself.

    The browser learns of a new address only after the run that wrote it, so a choice made in the meantime
    arrives with an address of before: the choice is newer and stands.
    """
    query = st.query_params.to_dict()
    is_first = _SELECTION not in st.session_state
    is_foreign = bool(query) and query != st.session_state.get(_WRITTEN)
    if is_first or (is_foreign and not st.session_state.get(_AHEAD)):
        ask_release(query, in_force=releases())
        asked = query.get("d", "")
        usual = default_selection(asked)
        st.session_state[_SELECTION] = inside(from_query(query, default=usual, choices=choices()))
        choose_language(query.get(LANGUAGE_KEY, st.session_state.get(_LANGUAGE, DEFAULT_LANGUAGE)))
        st.session_state[_ASKED] = {key: text for key, text in query.items() if key not in _OF_THE_VIEW}
    use_language(st.session_state[_LANGUAGE])


def view_query(chosen: Selection) -> dict[str, str]:
    """Return what the address of a view says, whole, so that opening it adds no second step to go back by."""
    return to_query(chosen, default=default_selection(chosen.dataset))


def enter(path: str) -> None:
    """Say which page is on screen, "" for the first, and give it what a foreign address asks of it."""
    enter_page(path, asked=st.session_state.pop(_ASKED, None))


def write_address() -> None:
    """Put the selection and the choices of the page into the address, so that copying it shares the view."""
    chosen = selection()
    query = view_query(chosen) | page_choices()
    query |= release_query(chosen.dataset)
    if st.session_state[_LANGUAGE] != DEFAULT_LANGUAGE:
        query[LANGUAGE_KEY] = st.session_state[_LANGUAGE]
    st.session_state[_WRITTEN] = query
    if st.query_params.to_dict() != query:
        st.query_params.from_dict(query)
    st.session_state[_AHEAD] = False


def take_map_choice(choice: MapState) -> None:
    """Take over what the reader chose on the map: region, province it is fitted to, day."""
    choose(region=choice.region, province=choice.province, as_of=choice.as_of or selection().as_of)
