"""Whether the log is whole, and where it ends."""

import streamlit as st

from data.audit import State, audit_path, verify
from language import _, _n, format_number


def show_state() -> None:
    """Look at the whole log and say what was found."""
    state = verify(audit_path())
    if state.is_whole:
        told = _n("Log utuh: {count} baris.", "Log utuh: {count} baris.", state.head.number)
        st.markdown(f":material/verified: {told.format(count=format_number(state.head.number))}")
    else:
        _say_problems(state)
    with st.expander(_("Ujung log")):
        st.markdown(
            _(
                "Simpan nomor dan sidik ini di luar sistem, misalnya dalam berita acara. Siapa pun yang "
                "kelak mengubah baris sebelumnya tidak dapat menghasilkan sidik yang sama."
            )
        )
        st.code(f"{state.head.number} {state.head.digest}", language=None)


def _say_problems(state: State) -> None:
    told = "  \n".join(
        [_("Log tidak utuh. Simpan berkasnya sebagai bukti sebelum apa pun diubah."), *state.problems]
    )
    st.error(told, icon=":material/gpp_bad:")
