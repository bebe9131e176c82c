"""Which violations stand out in a place, and how its rate compares."""

import streamlit as st

from analysis.comparison import against, peer_sentence, peers, spine
from analysis.measure import CountSource
from analysis.places import province_of
from analysis.scope import borders
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.spine import spine_figure
from data.kinds import Level
from geo.register import short_name
from language import _
from pages.parts.figure import show_figure


def show_mix(source: CountSource, asked: Selection) -> None:
    """Draw the type mix beside nation, province and peers, and tell the comparisons of rates."""
    is_region = asked.level is Level.REGION
    province = short_name(province_of(asked.region or "", borders(asked))) if is_region else ""
    show_figure(spine_figure(spine(source, asked), provenance(source, asked), province=province))
    lines = [f"- {sentence}" for sentence in against(source, asked)["sentence"]]
    st.markdown("\n".join(lines))


def show_peers(asked: Selection) -> None:
    """Say which places are comparable and why each was chosen."""
    if asked.level is not Level.REGION:
        st.caption(_("Wilayah sebanding hanya dicari untuk kabupaten/kota."))
        return
    place = asked.region or ""
    found = peers(place, election=asked.election)
    st.caption(peer_sentence(place, found))
    told = zip(found["region_name"], found["reason"], strict=True)
    with st.expander(_("Mengapa sebanding"), key="profile-peers"):
        st.markdown("\n".join(f"- **{name}.** {reason}" for name, reason in told))
