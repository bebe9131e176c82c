"""The door of every run: who is asking, whether they come in, and what they are told of it."""

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import streamlit as st

from data import audit
from data.access import (
    LOCAL,
    NOBODY,
    Reader,
    Role,
    current_reader,
    reader_of_claims,
    right_of_task,
    use_reader,
)
from data.errors import UserError
from data.settings import read_settings
from language import _
from pages.parts.sign_in.provider import has_provider, is_local

_log = logging.getLogger("peta-netral")
_keep_address = st.components.v2.component(
    "peta-netral-door", js=(Path(__file__).parent / "door.js").read_text(encoding="utf-8")
)
_RECORDED = "sign-in recorded for"
_PASSED = "door passed"
_ABOUT = ("sumber", "rilis", "audit")  # the pages that tell a local person that nobody signs in


def admitted() -> bool:
    """Say for this run who is asking, and return whether they come in; else ask them to sign in."""
    reader = _reader()
    use_reader(reader)
    if reader == NOBODY:
        _ask_to_sign_in()
        return False
    if has_provider():
        _record_once(reader)
        _return_to_address()
    return True


def may_open(path: str) -> bool:
    """Return whether whoever asks may open a page.

    Args:
        path: address of the page, "" for the first.
    """
    return current_reader().may(right_of_task("pages", path))


def note_who(path: str) -> None:
    """Say at the foot of a page who is signed in, with the way out; on a few pages, that nobody has to."""
    reader = current_reader()
    if not has_provider():
        if path in _ABOUT:
            st.caption(
                _(
                    "Tanpa penyedia identitas: dasbor ini hanya dapat dibuka dari perangkat ini, dan yang "
                    "membukanya memegang semua hak."
                )
            )
        return
    with st.container(horizontal=True, vertical_alignment="center", key="signed-in"):
        st.caption(_signed_in(reader), width="content")
        st.button(_("Keluar"), key="sign out", type="tertiary", on_click=_sign_out)


def _reader() -> Reader:
    if not has_provider():
        return LOCAL if is_local(str(st.get_option("server.address") or "")) else NOBODY
    claims = st.user.to_dict()
    if not claims.get("is_logged_in") or not _is_fresh(claims):
        return NOBODY
    return reader_of_claims(claims, settings=read_settings())


def _is_fresh(claims: Mapping[str, Any]) -> bool:
    """Whether the sign-in is of the last hours: the cookie alone would last for weeks."""
    issued = claims.get("iat")
    if not isinstance(issued, int | float):
        return False
    age = datetime.now(UTC).timestamp() - issued
    return -60 <= age < read_settings().session_seconds  # a minute, as clocks differ


def _ask_to_sign_in() -> None:
    st.title("Peta Netral", anchor=False)
    st.markdown(_("Masuk dengan akun lembaga Anda untuk melihat halaman ini."))
    if has_provider():
        st.button(_("Masuk"), key="sign in", type="primary", icon=":material/login:", on_click=st.login)
        _keep_address(key="door", data={"isIn": False})
    else:
        st.error(
            _(
                "Dasbor ini dapat dibuka perangkat lain, padahal belum ada cara masuk. Jalankan dengan "
                "`python -m pages`, atau lihat docs/security.md."
            )
        )


def _return_to_address() -> None:
    """Lead who comes from the provider to the page whose link they had opened; once a session."""
    if not st.session_state.get(_PASSED):
        st.session_state[_PASSED] = True
        with st.container(key="passed-door"):
            _keep_address(key="door", data={"isIn": True})


def _record_once(reader: Reader) -> None:
    """Tell the audit log of a sign-in once a session; where it cannot be told, again on the next run."""
    if st.session_state.get(_RECORDED) == reader.subject:
        return
    try:
        audit.record(audit.Act.SIGN_IN, details=_roles(reader))
        st.session_state[_RECORDED] = reader.subject
    except UserError as error:
        _log.error("A sign-in was not recorded: %s", error.what)


def _sign_out() -> None:
    try:
        audit.record(audit.Act.SIGN_OUT)
    except UserError as error:
        _log.error("A sign-out was not recorded: %s", error.what)
    st.logout()


def _roles(reader: Reader) -> str:
    return " ".join([*sorted(reader.roles), *sorted(reader.provinces)])


def _signed_in(reader: Reader) -> str:
    words = {
        Role.LEADER: _("pimpinan"),
        Role.ANALYST: _("analis"),
        Role.STEWARD: _("pengelola data"),
        Role.PUBLIC: _("pemantau publik"),
    }
    roles = ", ".join(words[role] for role in Role if role in reader.roles)
    if Role.PUBLIC in reader.roles and len(reader.roles) == 1:
        return _("Masuk sebagai {roles}: angka kecil disembunyikan.").format(roles=roles)
    if reader.provinces:
        return _("Masuk sebagai {roles} untuk provinsi {provinces}.").format(
            roles=roles, provinces=", ".join(sorted(reader.provinces))
        )
    return _("Masuk sebagai {roles}.").format(roles=roles)
