"""Choices that belong to one page, such as its period or the regions it compares, held in the address.

Filters that all pages share are in the `Selection`; what only one page knows is a page choice. Each is a
short text under a key of its own, documented in `analysis.link`.
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

import streamlit as st

_CHOICES = "page choices"
_PAGE = "page on screen"
_JUST_OPENED = "page was just opened"
_KEY = re.compile(r"[a-z]{2,12}")
_LONGEST = 500


def enter_page(path: str, *, asked: Mapping[str, str] | None) -> None:
    """Say which page is on screen, and take over what a foreign address asks of it.

    Args:
        path: address of the page, "" for the first.
        asked: keys and texts of the address that are no part of the selection; None where the address is
            our own and says nothing new.
    """
    st.session_state[_JUST_OPENED] = st.session_state.get(_PAGE) != path
    st.session_state[_PAGE] = path
    if asked is not None:
        fitting = {key: text for key, text in asked.items() if _KEY.fullmatch(key)}
        _all()[path] = {key: text for key, text in fitting.items() if len(text) < _LONGEST}


def page_on_screen() -> str:
    """Return the address of the page on screen; "" is the first."""
    return str(st.session_state.get(_PAGE, ""))


def is_just_opened() -> bool:
    """Return whether the page on screen shows for the first time since another one did."""
    return bool(st.session_state.get(_JUST_OPENED, True))


def page_choices() -> dict[str, str]:
    """Return what was chosen on the page on screen, by key."""
    return _all().setdefault(st.session_state.get(_PAGE, ""), {})


def page_choice(key: str, *, allowed: Collection[str], default: str) -> str:
    """Return one choice of the page on screen; the default where it is missing or not allowed."""
    return _checked(key, default, lambda text: text in allowed)


def page_choices_of(key: str, *, allowed: Collection[str], default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return a choice of several codes, joined by dots in the address; others drop out."""
    text = page_choices().get(key)
    if text is None:
        return default
    return tuple(dict.fromkeys(code for code in text.split(".") if code in allowed))


def page_choice_checked(key: str, *, default: str, is_valid: Callable[[str], bool]) -> str:
    """Return one choice of the page on screen that a function judges; the default where it is not valid."""
    return _checked(key, default, is_valid)


def choose_on_page(key: str, value: str | Collection[str] | None) -> None:
    """Keep a choice of the page on screen; None, or nothing chosen, returns to the default."""
    text = value if isinstance(value, str) or value is None else ".".join(value)
    if text is None:
        page_choices().pop(key, None)
    else:
        page_choices()[key] = text


def page_segments(title: str, key: str, words: Mapping[str, str], *, default: str, **options: Any) -> str:
    """Draw a row of words to choose one from, bound to a page choice, and return the code chosen."""
    widget = f"page {st.session_state.get(_PAGE, '')} {key}"
    current = page_choice(key, allowed=words, default=default)
    st.session_state[widget] = current
    st.segmented_control(
        title,
        tuple(words),
        key=widget,
        format_func=words.__getitem__,
        on_change=lambda: choose_on_page(key, st.session_state[widget] or current),
        **options,
    )
    return current


def _checked(key: str, default: str, is_valid: Callable[[str], bool]) -> str:
    text = page_choices().get(key)
    return text if text is not None and is_valid(text) else default


def _all() -> dict[str, dict[str, str]]:
    known: dict[str, dict[str, str]] = st.session_state.setdefault(_CHOICES, {})
    return known
