"""The weights of the index, open to everybody and part of the address."""

from functools import partial

import streamlit as st

from analysis.drivers import Weights
from analysis.drivers.checklist import listed_drivers
from data import vocabulary
from language import _, format_number
from pages.parts.page_choice import choose_on_page, page_choices

_KEY = "bobot"
_STEPS = (0, 1, 2, 3)
_COLUMNS = 3


def choose_weights() -> Weights:
    """Let the reader weigh each driver and return the weights; equal ones where nothing is chosen."""
    weights = weights_of(page_choices().get(_KEY, ""))
    with st.expander(_("Bobot"), icon=":material/tune:", key="driver-weights"):
        st.caption(
            _(
                "Belum ada kajian tentang bobot: pilihan pembaca, bukan temuan. Nol berarti pendorong itu "
                "tidak ikut; yang diperlihatkan saja mulai dari nol."
            )
        )
        columns = st.columns(_COLUMNS, gap="medium")
        for number, (driver, weight) in enumerate(weights.pairs):
            with columns[number % _COLUMNS]:
                _pick(driver, int(weight))
        st.button(_("Bobot awal"), key="weights reset", on_click=choose_on_page, args=(_KEY, None))
    return weights


def weights_of(text: str) -> Weights:
    """Return the weights an address asks for: `incumbency-2.dynasty-0`; what is wrong in it is left out."""
    usual = Weights.equal()
    parts = [part.rpartition("-") for part in text.split(".")]
    asked = {
        driver: float(step)
        for driver, _dash, step in parts
        if driver in listed_drivers() and step in map(str, _STEPS)
    }
    merged = {**dict(usual.pairs), **asked}
    return Weights.of(merged) if any(merged.values()) else usual


def weights_text(weights: Weights) -> str | None:
    """Return weights as an address holds them: those that differ from the default; None where none does."""
    usual = dict(Weights.equal().pairs)
    changed = [f"{driver}-{int(weight)}" for driver, weight in weights.pairs if weight != usual[driver]]
    return ".".join(changed) or None


def _pick(driver: str, weight: int) -> None:
    widget = f"weight {driver}"
    st.session_state[widget] = weight
    st.segmented_control(
        vocabulary.label("risk_drivers", driver),
        _STEPS,
        key=widget,
        format_func=format_number,
        on_change=partial(_take, driver, widget),
    )


def _take(driver: str, widget: str) -> None:
    step = st.session_state[widget]
    if step is None:
        return
    changed = {**dict(weights_of(page_choices().get(_KEY, "")).pairs), driver: float(step)}
    if any(changed.values()):
        choose_on_page(_KEY, weights_text(Weights.of(changed)))
