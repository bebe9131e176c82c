"""What was done where recommendations were not carried out: records blocked, heads warned."""

import streamlit as st

from analysis.measure import CountSource
from analysis.prevention import ministerial_warning
from analysis.selection import Selection
from charts.answers_handling import blocked_answer
from language import _, format_date, format_number
from pages.parts.figure import show_figure


def show_control_measures(source: CountSource, chosen: Selection) -> None:
    """Draw the blocked personnel records, and tell of the warning to regional heads."""
    show_figure(blocked_answer(source, chosen))
    warning = ministerial_warning()
    if chosen.election == "pilkada-2020" and warning.issued_on <= chosen.as_of:
        st.markdown(
            _(
                "Pada {day} Menteri Dalam Negeri menegur {heads} kepala daerah karena {open} rekomendasi "
                "belum dijalankan ([sumber](<{url}>))."
            ).format(
                day=format_date(warning.issued_on),
                heads=format_number(warning.heads),
                open=format_number(warning.open_before),
                url=warning.source_urls[0],
            )
        )
