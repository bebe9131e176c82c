import streamlit as st

from language import _
from pages.parts.desk import (
    show_columns,
    show_found,
    show_outcome,
    show_preview,
    show_publish,
    show_upload,
    show_waiting,
    work,
)
from pages.parts.desk.examining import examined
from pages.parts.frame import show_title

show_title(_("Meja Data"))
st.caption(
    _(
        "Dari berkas menjadi rilis yang dapat dipercaya, dalam enam langkah. Data bawaan (ilustrasi dan "
        "angka terbit) hanya dapat dibaca; berkas Anda selalu menjadi set data tersendiri."
    )
)
at_hand = work()
if at_hand is not None and at_hand.published is not None:
    show_outcome(at_hand.published)
else:
    show_upload()
    found = examined()
    if found is not None:
        show_columns(found)
        show_waiting(found)
        show_found(found)
        show_preview(found)
        show_publish(found)
