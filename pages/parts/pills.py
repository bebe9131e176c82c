"""What is chosen, one removable pill a choice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import streamlit as st

from analysis.exposure import exposure_label
from analysis.rules import default_rule, rule_for
from charts.words import unit_label
from data.kinds import Counter, Exposure, Level, Unit
from data.vocabulary import label
from geo.register import provinces, regions
from language import _
from pages.parts.rule_in_force import rule_by_approval
from pages.parts.state import choose, reset, selection
from pages.parts.stock import release
from pages.parts.words import counter_words


@dataclass(frozen=True)
class Pill:
    """One choice that narrows the view, and what removing it changes."""

    text: str
    changes: dict[str, Any]


def show_pills(*, keeps_place: bool = True) -> None:
    """Draw a pill for each choice that differs from the whole picture, and a way back to it.

    Args:
        keeps_place: whether room is kept where there is no pill.
    """
    pills = list(_pills())
    if not pills and not keeps_place:
        return
    # The container stands even where it is empty, so that what follows keeps its place on the page.
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="pills"):
        for number, pill in enumerate(pills):
            st.button(
                pill.text,
                key=f"pill {number}",
                icon=":material/close:",
                help=_("Hapus saringan ini"),
                on_click=choose,
                kwargs=pill.changes,
            )
        if pills:
            st.button(_("Atur ulang"), key="reset", type="tertiary", on_click=reset)


def _pills() -> Iterator[Pill]:
    chosen = selection()
    if chosen.level != Level.REGION:
        yield Pill(_("Tingkat provinsi"), {"level": Level.REGION})
    if chosen.province:
        yield Pill(str(provinces().at[chosen.province, "name"]), {"province": None})
    if chosen.region:
        names = provinces() if len(chosen.region) == 2 else regions()
        yield Pill(str(names.at[chosen.region, "name"]), {"region": None})
    for field, vocabulary in (("violation_types", "violation_types"), ("positions", "positions")):
        codes = getattr(chosen, field)
        for code in codes:
            yield Pill(label(vocabulary, code), {field: tuple(kept for kept in codes if kept != code)})
    if chosen.counter != Counter.REPORTED:
        yield Pill(counter_words()[chosen.counter], {"counter": Counter.REPORTED})
    if chosen.unit != (release(chosen.dataset).unit or Unit.PERSON):
        yield Pill(_("Satuan: {unit}").format(unit=unit_label(chosen.unit)), {"unit": Unit.PERSON})
    in_force = rule_by_approval(chosen.level, chosen.as_of) or default_rule(chosen.level).id
    if chosen.rule and chosen.rule != in_force:
        yield Pill(rule_for(chosen).label, {"rule": None})
    if chosen.exposure != Exposure.CONTEST:
        words = _("Terhadap {exposure}").format(exposure=exposure_label(chosen.exposure).lower())
        yield Pill(words, {"exposure": Exposure.CONTEST})
