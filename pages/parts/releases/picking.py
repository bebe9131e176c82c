"""Which data set a page of this section speaks of."""

import streamlit as st

from data.shelf import bundled_names, imported_names
from data.store import releases as releases_of
from language import _
from pages.parts.page_choice import choose_on_page, page_choice
from pages.parts.state import selection

_KEY = "set"


def choose_data_set() -> str:
    """Let the reader choose a data set, bundled ones last; it opens with the one in view."""
    names = (*imported_names(), *bundled_names())
    usual = selection().dataset if selection().dataset in names else names[0]
    current = page_choice(_KEY, allowed=names, default=usual)
    widget = "data set to look at"
    st.session_state[widget] = current
    st.selectbox(
        _("Set data"),
        names,
        key=widget,
        format_func=data_set_title,
        on_change=lambda: choose_on_page(_KEY, st.session_state[widget]),
        width=420,
    )
    return current


def data_set_title(name: str) -> str:
    """Return the title of the newest release of a data set with its name."""
    newest = next(iter(releases_of(name)), None)
    return f"{newest.title} ({name})" if newest else name


def is_bundled(name: str) -> bool:
    """Return whether a data set came with the product and is read only."""
    return name in bundled_names()
