"""The fifth step: what readers would see change, before anything is published."""

import streamlit as st

from analysis.frames import zone_frames
from analysis.preview import compare_releases
from analysis.source import source_for
from analysis.zones import legend
from charts.map import map_payload
from data.desk import Examination
from data.kinds import TableKind
from data.store import unpublished
from language import _
from pages.parts.desk.examining import in_force
from pages.parts.desk.naming import name_asked
from pages.parts.desk.work import Preview, change_work, data_set, work
from pages.parts.map import show_map
from pages.parts.releases.change import show_change


def show_preview(found: Examination) -> None:
    """Offer the preview, and show it once it was asked for."""
    st.subheader(_("5. Pratinjau"), anchor=False)
    at_hand = work()
    if found.is_refused or at_hand is None:
        st.markdown(_("Pratinjau tersedia begitu ada baris yang diterima."))
        return
    if at_hand.preview is None:
        st.markdown(
            _("Lihat lebih dahulu apa yang akan berubah bagi pembaca. Belum ada yang terbit atau disimpan.")
        )
        if not st.button(_("Lihat pratinjau"), key="desk preview", icon=":material/preview:"):
            return
        with st.spinner(_("Menghitung pratinjau")):
            change_work(preview=_preview(found))
        st.rerun()
        return
    show_change(at_hand.preview.change, key="desk")
    show_map(at_hand.preview.payload, key="desk-map", compact=True, height=360)


def _preview(found: Examination) -> Preview:
    named, name = data_set(), name_asked()
    before = in_force(name)
    with unpublished(
        found.table,
        name=name,
        kind=found.kind,
        unit=named.counted if found.kind is TableKind.CASES else None,
        complete=named.complete,
        title=named.title,
    ) as draft:
        change = compare_releases(before, draft)
        asked = change.selection
        source = source_for(draft, asked)
        payload = map_payload(
            zone_frames(source, asked), selection=asked, legend=legend(source, asked), release=draft
        )
    return Preview(change, payload, before.release_id if before else "")
