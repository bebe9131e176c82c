"""The list of questions, each with a link that opens the place of its answer."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from analysis.link import LANGUAGE_KEY
from language import _, current_language
from pages.menu import pages_by_path
from pages.parts.page_choice import page_segments
from pages.parts.questions.register import Question

_EVERYBODY = "semua"
_COLUMNS = 2


def user_words() -> dict[str, str]:
    """Return who asks, in words."""
    return {"leadership": _("Pimpinan"), "analyst": _("Analis"), "all": _("Semua")}


def choose_user() -> str:
    """Let the reader keep the questions of leaders or analysts; return the code, or `semua`."""
    words = {_EVERYBODY: _("Semua pertanyaan"), "leadership": _("Pimpinan"), "analyst": _("Analis")}
    return page_segments(_("Siapa yang bertanya"), "siapa", words, default=_EVERYBODY)


def show_questions(every: tuple[Question, ...], user: str) -> None:
    """Draw the questions by rank; those that everybody asks stand in every choice."""
    pages = pages_by_path()
    kept = [question for question in every if user in (_EVERYBODY, question.user) or question.user == "all"]
    half = -(-len(kept) // _COLUMNS)
    for column, start in zip(st.columns(_COLUMNS, gap="medium"), range(0, len(kept), half), strict=False):
        with column:
            for question in kept[start : start + half]:
                _show(question, pages.get(question.page))


def _show(question: Question, page: StreamlitPage | None) -> None:
    with st.container(border=True, gap="xsmall", key=f"question-{question.rank}"):
        st.markdown(f"**{question.rank}. {question.text}** :gray-badge[{user_words()[question.user]}]")
        if page is None:
            st.caption(_("Halaman yang menjawabnya belum terpasang."))
            return
        language = {LANGUAGE_KEY: current_language()}
        st.page_link(
            page,
            label=f"{page.title} · {question.place}",
            icon=":material/arrow_forward:",
            query_params={**question.query, **language},
            width="stretch",
        )
