"""The help: opened by its button on every page, and by itself on a first visit that asks for nothing else."""

import streamlit as st

from analysis.link import LANGUAGE_KEY
from data import vocabulary
from language import _, current_language
from pages.menu import pages_by_path
from pages.parts.help.tour import start_tour
from pages.parts.questions.register import questions

_SAMPLES = 5


def show_help_button() -> None:
    """Draw the button that opens the help."""
    # The help is drawn in the run of the button; the browser presses it on a first visit (shell/welcome.js).
    if st.button(_("Bantuan"), icon=":material/help:", key="help"):
        st.dialog(_("Selamat datang di Peta Netral"), width="medium")(_show_help)()


def _show_help() -> None:
    st.markdown(
        _(
            "Peta Netral memperlihatkan wilayah mana yang berisiko pelanggaran netralitas ASN, mengapa, apa "
            "yang berubah, dan siapa yang belum bertindak. Zona adalah alat penyaringan wilayah, bukan "
            "penilaian atas orang."
        )
    )
    st.info(
        _(
            "Tabel perkara bawaan adalah **data ilustratif**: jumlahnya sama dengan angka yang "
            "dipublikasikan, tetapi tidak ada barisnya yang menggambarkan perkara atau orang nyata. Angka "
            "terbit dan data Anda sendiri tidak bertanda itu."
        ),
        icon=":material/info:",
    )
    if st.button(_("Mulai tur 30 detik"), type="primary", icon=":material/tour:", key="start tour"):
        start_tour()
    _show_samples()
    with st.expander(_("Istilah"), icon=":material/dictionary:"):
        _show_terms()
    with st.expander(_("Tombol papan ketik"), icon=":material/keyboard:"):
        _show_keys()


def _show_samples() -> None:
    st.markdown(f"**{_('Atau mulailah dari satu pertanyaan')}**")
    pages = pages_by_path()
    asked = [question for question in questions() if question.user == "leadership"]
    with st.container(gap=None, key="sample-questions"):
        for question in asked[:_SAMPLES]:
            st.page_link(
                pages[question.page],
                label=question.text,
                icon=":material/arrow_forward:",
                query_params={**question.query, LANGUAGE_KEY: current_language()},
                width="stretch",
            )


def _show_terms() -> None:
    language = current_language()
    lines = [
        f"- **{row.term}**: {getattr(row, f'label_{language}')}. {getattr(row, f'definition_{language}')}"
        for row in vocabulary.table("glossary").itertuples(index=False)
    ]
    st.markdown("\n".join(lines))


def _show_keys() -> None:
    keys = {
        "/": _("ke kotak cari"),
        "Esc": _("lepaskan semua saringan; pada peta: lepaskan pilihan"),
        "Tab": _("ke bagian berikutnya; pada awal halaman: lewati menu"),
        "← ↑ → ↓": _("pada peta: pindah ke wilayah di sebelahnya"),
        "Enter": _("pada peta: pilih wilayah"),
        "+ − 0": _("pada peta: perbesar, perkecil, tampilkan semua"),
    }
    st.markdown("\n".join(f"- `{key}` {what}" for key, what in keys.items()))
