"""The tour: six stops on the summary, each a part of the screen and a sentence; driver.js shows them."""

from pathlib import Path
from typing import NoReturn

import streamlit as st

from charts.theme import DARK, LIGHT
from language import _

_FOLDER = Path(__file__).parent
_RUN = "tour run"
_HOME = "pages/overview/summary.py"


def _script() -> str:
    library = (_FOLDER / "vendor" / "driver.iife.js").read_text(encoding="utf-8")
    # The library speaks to `this`, which a module has not.
    return f"(function () {{{library}}}).call(globalThis);\n" + (_FOLDER / "tour.js").read_text("utf-8")


_mount = st.components.v2.component("peta-netral-tour", js=_script())


def start_tour() -> NoReturn:
    """Go to the summary and begin."""
    st.session_state[_RUN] = st.session_state.get(_RUN, 0) + 1
    st.switch_page(_HOME)


def show_tour() -> None:
    """Begin the tour where it was asked for; its script is sent only then."""
    run = st.session_state.get(_RUN)
    if run is None:
        return
    look = {
        mode: {"ink": palette.ink, "surface": palette.raised, "muted": palette.muted, "line": palette.faint}
        for mode, palette in (("light", LIGHT), ("dark", DARK))
    }
    style = (_FOLDER / "vendor" / "driver.css").read_text(encoding="utf-8")
    style += (_FOLDER / "tour.css").read_text(encoding="utf-8")
    data = {"run": run, "stops": _stops(), "words": _words(), "look": look, "style": style}
    _mount(key="tour", data=data)


def _stops() -> list[dict[str, str]]:
    stops = (
        (
            ".st-key-headline",
            _("Jawabannya dahulu"),
            _("Satu kalimat: keadaan dan perubahannya."),
        ),
        (
            ".st-key-summary-figures",
            _("Lima angka"),
            _("Dugaan, terbukti, dan tindak lanjut dihitung terpisah, dengan perubahan 30 hari."),
        ),
        (
            ".st-key-map-place",
            _("Peta"),
            _("Arahkan untuk membaca zona dan alasannya; klik untuk memilih wilayah."),
        ),
        (".st-key-card-changes", _("Apa yang berubah"), _("Wilayah yang pindah zona, beserta sebabnya.")),
        (
            ".st-key-card-waiting",
            _("Siapa yang harus bertindak"),
            _("Rekomendasi yang belum dijalankan PPK dan umurnya; klik untuk profil wilayah."),
        ),
        (
            ".st-key-context-bar",
            _("Saring dan bagikan"),
            _("Ubah data, tanggal, atau wilayah di sini. Alamat halaman menyimpan semuanya."),
        ),
    )
    return [{"element": element, "title": title, "text": text} for element, title, text in stops]


def _words() -> dict[str, str]:
    return {
        "next": _("Lanjut"),
        "previous": _("Kembali"),
        "done": _("Selesai"),
        "close": _("Lewati tur"),
        "progress": _("{current} dari {total}").format(current="{{current}}", total="{{total}}"),
    }
