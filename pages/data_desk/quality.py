import streamlit as st

from data.kinds import TableKind
from data.store import releases as releases_of
from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.quality import (
    show_coverage,
    show_delay,
    show_examinations,
    show_gaps,
    show_silent,
)
from pages.parts.section import show_live_section, show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Mutu Data"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
if source.release.kind is TableKind.COUNTS:
    st.info(
        _(
            "Set data ini hanya memuat angka terbit. Bulan laporan, saluran, tanggal tiap langkah, dan "
            "kelambatan tidak tercatat di dalamnya; yang dapat dinilai hanya wilayah mana yang sepi."
        ),
        icon=":material/info:",
    )
else:
    show_live_section(lambda: show_coverage(source, chosen), key="coverage")
    left, right = st.columns(2, gap="medium")
    with left:
        show_section(lambda: show_gaps(source, chosen))
    with right:
        show_section(lambda: show_delay(source, chosen, releases_of(chosen.dataset)))
        show_section(lambda: show_examinations(source, chosen, releases_of(chosen.dataset)))
show_section(lambda: show_silent(source, chosen))
