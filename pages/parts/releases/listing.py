"""The releases of a data set: which is in force, which wait, and how to change that."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from data import store
from data.errors import UserError
from data.release import Release
from language import _, format_date, format_number
from pages.parts.desk.signing import ask_signature, signature
from pages.parts.frame import error_text
from pages.parts.releases.acting import id_in_force, put_in_force
from pages.parts.releases.picking import is_bundled
from pages.parts.releases.words import moment_word
from pages.parts.state import choose
from pages.parts.stock import forget_releases

_DONE, _REFUSED = "release put in force", "release refused"


def show_list(name: str) -> None:
    """List the releases of a data set, newest first, with what can be done with each."""
    st.subheader(_("Rilis set data ini"), anchor=False)
    _say_what_happened(name)
    current = id_in_force(name)
    waiting = {each.release_id for each in store.scheduled(name)}
    if is_bundled(name):
        st.info(
            _("Data bawaan hanya dapat dibaca: rilisnya datang bersama produk dan tidak dapat diganti."),
            icon=":material/lock:",
        )
    else:
        ask_signature(key="releases")
        if not current and not waiting:
            st.info(
                _("Tidak ada rilis yang berlaku. Berlakukan salah satu di bawah supaya tampil di peta."),
                icon=":material/visibility_off:",
            )
    for release in store.releases(name):
        with st.container(border=True, key=f"release-{release.release_id}"):
            is_current, waits = release.release_id == current, release.release_id in waiting
            _show_release(release, is_current=is_current, waits=waits)


def _show_release(release: Release, *, is_current: bool, waits: bool) -> None:
    marks = {
        _("berlaku"): "green" if is_current else "",
        _("menunggu waktunya"): "orange" if waits else "",
        _("ilustratif"): "orange" if release.illustrative else "",
    }
    badges = " ".join(f":{colour}-badge[{words}]" for words, colour in marks.items() if colour)
    st.markdown(f"**{_('Rilis')} {release.release_id}** {badges}")
    st.markdown(_facts(release))
    if release.note:
        st.markdown(release.note)
    if release.in_force_from is not None:
        st.caption(_("Embargo hingga {moment}").format(moment=moment_word(release.in_force_from)))
    if not is_bundled(release.name):
        _offer(release, is_current=is_current, waits=waits)


def _facts(release: Release) -> str:
    when = moment_word(release.published_at)
    who = release.published_by
    return _("Terbit {when} · {rows} baris · {first} hingga {last}").format(
        when=_("{when} oleh {who}").format(when=when, who=who) if who else when,
        rows=format_number(release.rows),
        first=format_date(release.first_day),
        last=format_date(release.last_day),
    )


def _offer(release: Release, *, is_current: bool, waits: bool) -> None:
    with st.container(horizontal=True, gap="small"):
        if not is_current:
            with st.popover(_("Berlakukan"), icon=":material/published_with_changes:"):
                st.markdown(
                    _("Pembaca akan segera melihat rilis ini. Rilis yang sekarang berlaku tetap tersimpan.")
                )
                st.button(
                    _("Ya, berlakukan"),
                    key=f"put {release.release_id}",
                    type="primary",
                    on_click=_put,
                    args=(release.name, release.release_id),
                )
        if waits:
            st.button(
                _("Batalkan waktunya"),
                key=f"call off {release.release_id}",
                icon=":material/event_busy:",
                on_click=_act,
                args=(store.call_off, release.name, release.release_id),
            )
        if is_current:
            with st.popover(_("Tarik"), icon=":material/visibility_off:"):
                st.markdown(_("Set data ini hilang dari peta sampai ada rilis yang diberlakukan lagi."))
                st.button(
                    _("Ya, tarik"),
                    key=f"withdraw {release.release_id}",
                    on_click=_act,
                    args=(store.withdraw, release.name, release.release_id),
                )
        st.download_button(
            _("Unduh cadangan (ZIP)"),
            data=_backup(release),
            file_name=f"{release.name}-{release.release_id}.zip",
            mime="application/zip",
            key=f"backup {release.release_id}",
            icon=":material/download:",
            on_click="ignore",
        )


def _backup(release: Release) -> Callable[[], bytes]:
    def write() -> bytes:
        with TemporaryDirectory(prefix="peta-") as folder:
            out = Path(folder) / "rilis.zip"
            return store.export_release(release.name, release.release_id, out=out).read_bytes()

    return write


def _put(name: str, release_id: str) -> None:
    try:
        before = put_in_force(name, release_id, who=signature())
    except UserError as error:
        st.session_state[_REFUSED] = error_text(error)
    else:
        st.session_state[_DONE] = (name, release_id, before)


def _act(action: Callable[..., Release], name: str, release_id: str) -> None:
    try:
        action(name, release_id, who=signature())
    except UserError as error:
        st.session_state[_REFUSED] = error_text(error)
    st.session_state.pop(_DONE, None)
    forget_releases()
    choose()  # a data set that was withdrawn is in view no longer


def _undo(name: str, release_id: str, before: str) -> None:
    if before:
        _act(store.rollback, name, before)
    else:
        _act(store.withdraw, name, release_id)


def _say_what_happened(name: str) -> None:
    if refused := st.session_state.pop(_REFUSED, None):
        st.error(refused)
    of, release_id, before = st.session_state.get(_DONE, ("", "", ""))
    if of != name:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(_("Rilis {id} sekarang berlaku.").format(id=release_id), icon=":material/check_circle:")
        st.button(
            _("Kembalikan"),
            key="undo put",
            icon=":material/undo:",
            on_click=_undo,
            args=(of, release_id, before),
        )
