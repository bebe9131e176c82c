"""Any two releases of a data set side by side."""

import streamlit as st

from analysis.preview import ReleaseChange, compare_releases
from data.release import Release
from data.store import releases as releases_of
from language import _
from pages.parts.page_choice import choose_on_page, page_choice
from pages.parts.releases.change import show_change
from pages.parts.releases.words import moment_word

_BEFORE, _AFTER = "lama", "baru"


def show_comparison(name: str) -> None:
    """Let the reader choose two releases and show what changes from one to the other."""
    st.subheader(_("Bandingkan dua rilis"), anchor=False)
    known = {each.release_id: each for each in releases_of(name)}
    if len(known) < 2:
        st.markdown(_("Perbandingan tersedia begitu set data ini punya dua rilis."))
        return
    newest, second = list(known)[:2]
    left, right = st.columns(2, gap="medium")
    with left:
        before = _choose(_("Sebelum"), _BEFORE, known, default=second)
    with right:
        after = _choose(_("Sesudah"), _AFTER, known, default=newest)
    if before == after:
        st.markdown(_("Pilih dua rilis yang berbeda."))
        return
    earlier, later = sorted((before, after))
    with st.spinner(_("Membandingkan")):
        show_change(_compared(known[earlier], known[later]), key="releases")


@st.cache_resource(max_entries=8, show_spinner=False, hash_funcs={Release: lambda known: known.checksum})
def _compared(before: Release, after: Release) -> ReleaseChange:
    return compare_releases(before, after)


def _choose(title: str, key: str, known: dict[str, Release], *, default: str) -> str:
    widget = f"release to compare {key}"
    current = page_choice(key, allowed=known, default=default)
    st.session_state[widget] = current
    st.selectbox(
        title,
        tuple(known),
        key=widget,
        format_func=lambda code: (
            f"{code} ({moment_word(known[code].published_at)})" if code in known else code
        ),
        on_change=lambda: choose_on_page(key, st.session_state[widget]),
    )
    return current
