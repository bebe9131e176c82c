"""Our index and counts beside a list the Indeks Kerawanan Pemilu (IKP) published."""

import streamlit as st

from analysis.drivers import IkpComparison, ikp_schemes
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.drivers import ikp_figure
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import choose_on_page, page_choice, page_segments

_KEY, _WIDGET = "ikp", "ikp list"
_INDEX, _COUNT = "index", "count"


def choose_ikp() -> tuple[str, str]:
    """Let the reader choose the published list, and what of ours is held against it; return both codes."""
    schemes = {scheme.code: scheme.label for scheme in ikp_schemes()}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        code = page_choice(_KEY, allowed=schemes, default=next(iter(schemes)))
        st.session_state[_WIDGET] = code
        st.selectbox(
            _("Daftar IKP"),
            tuple(schemes),
            key=_WIDGET,
            format_func=schemes.__getitem__,
            on_change=lambda: choose_on_page(_KEY, st.session_state[_WIDGET]),
            width=380,
        )
        words = {_INDEX: _("Indeks pendorong"), _COUNT: _("Jumlah yang dihitung")}
        measure = page_segments(_("Yang dibandingkan"), "banding", words, default=_INDEX)
    return code, measure


def show_ikp(found: IkpComparison, source: CountSource, chosen: Selection, measure: str) -> None:
    """Draw our order over the published one."""
    known = provenance(source, chosen.but(region=None, province=None))
    show_figure(ikp_figure(found, known, measure=measure))


def show_disagreements(found: IkpComparison, measure: str) -> None:
    """List the places high in one order and low in the other."""
    st.subheader(_("Di mana keduanya berbeda"), anchor=False)
    rows = found.disagreements[found.disagreements["measure"] == measure]
    if rows.empty:
        st.markdown(_("Tidak ada wilayah yang tinggi pada yang satu dan rendah pada yang lain."))
    else:
        st.markdown("\n".join(f"- {sentence}" for sentence in rows["sentence"]))
    st.caption(
        _(
            "IKP menilai kerawanan semua tahapan atau dibuat sebelum pemilihan; angka kami mengikuti yang "
            "dilaporkan. Bila berbeda, tidak berarti salah satunya keliru."
        )
    )
