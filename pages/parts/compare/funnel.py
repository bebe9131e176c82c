"""Who lies outside of what chance explains."""

import streamlit as st

from analysis.exposure import exposure_label
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_compare import funnel_figure
from data.kinds import Exposure
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments


def show_funnel(source: CountSource, chosen: Selection) -> None:
    """Draw the funnel plot, its limits by chance alone or with the spread between regions."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        limits = page_segments(
            _("Batas"),
            "batas",
            {"sempit": _("Kebetulan saja"), "lebar": _("Dengan keragaman antarwilayah")},
            default="sempit",
            help=_(
                "Wilayah memang berbeda-beda. Batas dengan keragaman hanya menandai yang berbeda lebih dari "
                "perbedaan yang biasa di antara wilayah."
            ),
        )
        held = page_segments(_("Harapan menurut"), "banding", exposure_words(), default=_usual(chosen).value)
    asked = chosen.but(exposure=Exposure(held))
    show_figure(funnel_figure(source, asked, wide=limits == "lebar"))


def exposure_words() -> dict[str, str]:
    """Return what counts can be held against, in words, by code."""
    labels = {each.value: exposure_label(each) for each in Exposure}
    return {code: label[:1].upper() + label[1:] for code, label in labels.items()}


def _usual(chosen: Selection) -> Exposure:
    """What the funnel opens with; by contests every region expects the same, which shows no funnel."""
    return Exposure.POPULATION if chosen.exposure is Exposure.CONTEST else chosen.exposure
