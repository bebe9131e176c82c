import streamlit as st

from language import _
from pages.parts.frame import show_title
from pages.parts.questions.register import questions
from pages.parts.questions.show import choose_user, show_questions

show_title(_("Pertanyaan"))
st.markdown(
    _("Pertanyaan yang paling sering diajukan, menurut urutannya. Setiap tautan membuka tempat jawabannya.")
)
show_questions(questions(), choose_user())
