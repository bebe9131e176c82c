"""The pictures of every violation type, which the map changes to without asking; made once for all."""

from typing import Any

import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from charts.map import question_of, type_answers
from pages.parts.map import send_ahead

_KEPT = 64  # some 20 kB each


def send_types_ahead(source: CountSource, chosen: Selection) -> None:
    """Send the map of the page what each violation type looks like on its own."""
    send_ahead(_answers(source, chosen, question_of(source.release, chosen)))


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _answers(_source: CountSource, _selection: Selection, asked: str) -> dict[str, Any]:
    del asked  # the key: all that the answers depend on
    return type_answers(_source, _selection)
