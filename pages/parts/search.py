"""Find a region by its name, an alias, its code, or with a typing error; the key "/" leads here."""

import streamlit as st

from analysis.places import province_of
from analysis.scope import borders
from geo.match import Match, Status, match
from geo.register import full_name, provinces, regions
from language import _
from pages.parts.state import choose, selection

PROFILE = "pages/explore/profile.py"
_TEXT = "search text"
_ANSWER = "search answer"
_FOUND = "search found"
_MOST = 8


def show_search(*, opens_profile: bool = True) -> None:
    """Draw the search field, and beneath it what to choose from where the words fit several regions or none.

    Args:
        opens_profile: whether a region that was found opens its profile; otherwise it comes into focus on the
            page on screen.
    """
    with st.container(key="search", gap="xsmall"):
        st.text_input(
            _("Cari wilayah"),
            key=_TEXT,
            type="search",
            icon=":material/search:",
            placeholder=_("Cari wilayah: Pandeglang, Kutim, 3601"),
            label_visibility="collapsed",
            max_chars=120,
            on_change=_look,
        )
        if _ANSWER in st.session_state:
            _show_answer(st.session_state[_ANSWER])
    if st.session_state.pop(_FOUND, False) and opens_profile:
        st.switch_page(PROFILE)


def show_place_button(code: str, *, words: str | None = None, key: str) -> None:
    """Draw a button that brings a place into focus, as the search does."""
    st.button(words or place_words(code), key=f"{key} {code}", on_click=take_place, args=(code,))


def place_words(code: str) -> str:
    """Return a place as it can be told apart: Kabupaten Serang, Banten."""
    if code not in regions().index:
        return full_name(code)
    province = provinces().at[regions().at[code, "province_code"], "name"]
    return _("{region}, {province}").format(region=full_name(code), province=province)


def take_place(code: str) -> None:
    """Bring a place into focus; a province that does not hold it gives way."""
    chosen = selection()
    holds = chosen.province == province_of(code, borders(chosen))
    choose(region=code, province=chosen.province if holds else None)
    st.session_state[_TEXT] = ""
    st.session_state.pop(_ANSWER, None)
    st.session_state[_FOUND] = True


def _look() -> None:
    text = st.session_state[_TEXT].strip()
    st.session_state.pop(_ANSWER, None)
    if not text:
        return
    answer = match(text)
    if answer.status is Status.MATCHED and answer.code:
        take_place(answer.code)
    else:
        st.session_state[_ANSWER] = answer


def _show_answer(answer: Match) -> None:
    st.caption(answer.reason)
    if not answer.candidates:
        st.caption(_("Tulis nama kabupaten, kota, atau provinsi, singkatannya, atau kode Kemendagri-nya."))
    with st.container(horizontal=True, gap="small"):
        for code in answer.candidates[:_MOST]:
            show_place_button(code, key="search candidate")
