"""The line above a page that shows another release than the one in force, and the way back."""

import streamlit as st

from language import _
from pages.parts.release_asked import asked_release, release_gone
from pages.parts.state import return_to_release_in_force, selection
from pages.parts.stock import release_in_force


def show_release_banner() -> None:
    """Say which release shows, where a link asked for another one than that in force."""
    name = selection().dataset
    asked, gone, in_force = asked_release(name), release_gone(), release_in_force(name).release_id
    if asked is not None:
        told = _(
            "Anda melihat rilis {release} dari sebuah berkas, hanya untuk dibaca. Yang berlaku sekarang "
            "adalah rilis {in_force}."
        ).format(release=asked.release_id, in_force=in_force)
        _show(told, ":material/history:", back=_("Ke rilis yang berlaku"))
    elif gone:
        told = _(
            "Tautan ini dibuat dari rilis {release}, yang tidak ada lagi di penyimpanan. Yang tampil adalah "
            "rilis yang berlaku, {in_force}; angkanya dapat berbeda dari berkas Anda."
        ).format(release=gone, in_force=in_force)
        _show(told, ":material/warning:", back=_("Mengerti"))


def _show(told: str, icon: str, *, back: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="release-asked"):
        st.info(told, icon=icon)
        st.button(back, key="release in force", on_click=return_to_release_in_force, width="content")
