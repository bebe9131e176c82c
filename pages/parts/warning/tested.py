"""How the alarm was tested, in few lines, with the way to the whole account."""

import streamlit as st

from analysis.method.alarm import note
from analysis.method.results import Result, results
from language import _
from pages.parts.state import selection, view_query

_METHOD = "pages/about/method.py"


def show_tested() -> None:
    """Draw what the studies of the alarm measured, and the link to the method."""
    with st.expander(_("Bagaimana peringatan ini diuji"), icon=":material/science:", key="warning-tested"):
        known = note()
        st.markdown(known.summary)
        measured = results(known.studies)
        if measured:
            st.markdown("\n".join(f"- {_words(row)}" for row in measured))
        else:
            st.caption(_("Hasil pengujian belum tercatat pada pemasangan ini."))
        st.markdown("\n".join(f"- {limit}" for limit in known.limits))
        there = selection()
        st.page_link(
            _METHOD,
            label=_("Metode selengkapnya"),
            icon=":material/menu_book:",
            query_params=view_query(there),
        )


def _words(row: Result) -> str:
    circumstances = f" ({row.setting})" if row.setting else ""
    target = _("; sasaran {target}").format(target=row.target) if row.target else ""
    return f"{row.label}{circumstances}: **{row.value}**{target}"
