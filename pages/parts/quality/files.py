"""How late cases came in, and how the file of each release fared."""

import streamlit as st

from analysis.measure import CountSource
from analysis.quality import files_by_release, findings_by_release, reporting_delay
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.quality import delay_figure, examinations_figure
from data.kinds import Counter
from data.release import Release
from data.vocabulary import label
from language import _, format_number
from pages.parts.figure import show_figure
from pages.parts.text_table import show_text_table

_SHOWN = 30


def show_delay(source: CountSource, chosen: Selection, known: tuple[Release, ...]) -> None:
    """Draw how much of what each release brought had been reported before the one before it."""
    asked = chosen.but(counter=Counter.REPORTED)
    fitting = [each for each in known if chosen.election in each.elections]
    show_figure(delay_figure(reporting_delay(fitting, asked), provenance(source, asked)))


def show_examinations(source: CountSource, chosen: Selection, known: tuple[Release, ...]) -> None:
    """Draw the findings of each release over time, and how often each rule spoke."""
    show_figure(examinations_figure(files_by_release(known), provenance(source, chosen)))
    rows = findings_by_release(known)[::-1].head(_SHOWN).to_dict("records")
    if not rows:
        return
    words = {"MUST": _("wajib diperbaiki"), "SHOULD": _("sebaiknya diperiksa")}
    with st.expander(_("Menurut aturan")):
        show_text_table(
            {
                _("Rilis"): [str(row["release_id"]) for row in rows],
                _("Temuan"): [format_number(row["count"]) for row in rows],
                _("Tingkat"): [words[str(row["level"])] for row in rows],
                _("Aturan"): [label("check_rules", str(row["rule"])) for row in rows],
            },
            key="findings-by-release",
            right=(_("Temuan"),),
        )
