"""Where a briefing begins: presets of the product, and those somebody saved."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from analysis.selection import Selection
from briefing.arrange import Part
from briefing.content import Length
from briefing.presets import drop_preset, not_kept, presets, save_preset
from language import _
from pages.parts.frame import guarded
from pages.parts.tray import items, name_preset, preset_in_use, use_preset


def show_presets(selection: Selection) -> None:
    """Offer the presets, and to save the arrangement under a name."""
    tray = items(selection)
    known = {code: each for code, each in presets().items() if each.length is Length.FULL}
    key = "briefing preset choice"
    st.session_state[key] = preset_in_use() if preset_in_use() in known else None
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            _("Susunan"),
            tuple(known),
            key=key,
            format_func=lambda code: known[code].title,
            on_change=lambda: use_preset(known[st.session_state[key]]),
            placeholder=_("Pilih susunan"),
        )
        with st.popover(_("Simpan"), icon=":material/bookmark_add:", key="briefing save"):
            name = st.text_input(_("Nama susunan"), key="briefing preset name", max_chars=60)
            st.caption(_("Gambar tambahan ikut disimpan dan dibuat ulang untuk tanggal briefing berikutnya."))
            _show_not_kept([item.part for item in tray], selection)
            if st.button(_("Simpan susunan"), key="briefing preset save", type="primary"):
                with guarded():
                    parts, now = [item.part for item in tray], datetime.now(UTC).astimezone()
                    name_preset(save_preset(name, parts, selection=selection, at=now))
                    st.rerun()
            if preset_in_use() in known and known[preset_in_use()].saved:
                _show_drop(preset_in_use())


def _show_not_kept(parts: Sequence[Part], selection: Selection) -> None:
    left_out = not_kept(parts, selection=selection)
    if left_out:
        titles = ", ".join(dict.fromkeys(figure.title for figure in left_out))
        st.caption(_("Hanya untuk sesi ini, tidak ikut disimpan: {titles}.").format(titles=titles))


def _show_drop(name: str) -> None:
    if st.button(_("Hapus susunan {name}").format(name=name), key="briefing preset drop"):
        with guarded():
            drop_preset(name, at=datetime.now(UTC).astimezone())
            st.rerun()
