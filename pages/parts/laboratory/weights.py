"""The bench of weights: how much each driver weighs in the index."""

import streamlit as st

from analysis.drivers import Weights
from analysis.laboratory import weights_text
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_laboratory import weights_figure
from data import vocabulary
from language import _, format_number
from pages.parts.figure import show_figure
from pages.parts.laboratory.settings import WEIGHTS, clear_trial, weights_in_trial
from pages.parts.page_choice import choose_on_page

_TENTHS = tuple(range(0, 51, 5))


def show_weights_bench(source: CountSource, chosen: Selection) -> None:
    """Draw one slider a driver beside the regions that the weights move."""
    st.info(
        _(
            "Tidak ada penelitian yang menetapkan bobot; bobot adalah pilihan pembaca. Indeks ini terpisah "
            "dari zona, tidak menghitung pelanggaran, dan tidak meramalkan perilaku siapa pun."
        ),
        icon=":material/science:",
    )
    weights = weights_in_trial()
    settings, answer = st.columns([3, 8], gap="medium")
    with settings:
        names = vocabulary.labels("risk_drivers")
        for driver, weight in weights.pairs:
            _show_weight(driver, names[driver], weight, weights)
        st.button(
            _("Kembali ke bobot sama"), icon=":material/restart_alt:", key="lab equal", on_click=clear_trial
        )
    with answer:
        show_figure(weights_figure(source, chosen, weights))


def _show_weight(driver: str, title: str, weight: float, weights: Weights) -> None:
    key = f"lab weight {driver}"
    current = round(10 * weight)
    st.session_state[key] = current
    st.select_slider(
        title,
        sorted({*_TENTHS, current}),
        key=key,
        format_func=lambda tenths: format_number(tenths / 10, 1),
        on_change=_take,
        args=(driver, key, weights),
    )


def _take(driver: str, key: str, weights: Weights) -> None:
    stated = {**dict(weights.pairs), driver: st.session_state[key] / 10}
    if not any(stated.values()):
        st.toast(_("Sedikitnya satu bobot harus di atas nol."), icon=":material/block:")
        return
    made = Weights.of(stated)
    choose_on_page(WEIGHTS, None if made == Weights.equal() else weights_text(made))
