"""The release a link asks for: files name theirs, and it shows again even where a later one is in force.

What shows is a view like any other, and nothing on a page changes a release. A release the store no longer
has is never silently answered by another one.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from analysis.link import RELEASE_KEY
from data.errors import UserError
from data.release import Release
from data.store import open_release

_ASKED = "release asked for"
_GONE = "release asked for that is gone"


def asked_release(name: str) -> Release | None:
    """Return the release of a data set this session looks at; None for the one in force."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    asked: Release | None = st.session_state.get(_ASKED)
    return asked if asked is not None and asked.name == name else None


def ask_release(query: Mapping[str, str], *, in_force: Mapping[str, Release]) -> None:
    """Take over the release an address asks for; without one, that in force shows.

    Args:
        query: the address.
        in_force: the releases in force by data set.
    """
    leave_release()
    name, release_id = query.get("d", ""), query.get(RELEASE_KEY, "")
    if not release_id or name not in in_force or in_force[name].release_id == release_id:
        return
    found = _kept(name, release_id)
    st.session_state[_GONE if found is None else _ASKED] = found or release_id


def leave_release() -> None:
    """Return to the release in force."""
    st.session_state[_ASKED], st.session_state[_GONE] = None, ""


def release_query(name: str) -> dict[str, str]:
    """Return what the address of a view says of its release: nothing where that is the one in force."""
    asked = asked_release(name)
    return {RELEASE_KEY: asked.release_id} if asked else {}


def release_gone() -> str:
    """Return the release a link asked for that cannot show; "" for none."""
    return str(st.session_state.get(_GONE, ""))


def _kept(name: str, release_id: str) -> Release | None:
    """The release, whole; None where the store has it no longer or its time has not come."""
    try:
        found = open_release(name, release_id=release_id)
    except UserError:
        return None
    is_other = found.release_id != release_id  # a bundled data set has one release alone
    return None if is_other or found.is_embargoed(datetime.now(UTC)) else found
