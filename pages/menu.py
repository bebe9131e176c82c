"""Which pages there are, in the order of the menu; a new page is one line here."""

from collections.abc import Mapping
from copy import copy
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from analysis.remembered import remembered
from data.access import Right, current_reader
from language import _
from pages.parts.sign_in import may_open


def menu() -> Mapping[str, list[StreamlitPage]]:
    """Return the pages by section, titled in the language in force."""
    known = _menu(current_reader().rights)
    # Each run marks the one page it may call, on pages of its own.
    return {section: [copy(page) for page in pages] for section, pages in known.items()}


@remembered(64)  # Streamlit looks every script up on the disk
def _menu(_rights: frozenset[Right]) -> Mapping[str, list[StreamlitPage]]:
    return {
        _("Gambaran"): [
            _page("overview/summary", _("Ringkasan"), ""),
            _page("overview/risk_map", _("Peta Risiko"), "peta"),
            _page("overview/wall", _("Layar Dinding"), "dinding"),
        ],
        _("Jelajah"): [
            _page("explore/profile", _("Profil Wilayah"), "wilayah"),
            _page("explore/types", _("Jenis Pelanggaran"), "jenis"),
            _page("explore/trends", _("Tren & Tahapan"), "tren"),
            _page("explore/compare", _("Bandingkan"), "bandingkan"),
            _page("explore/drivers", _("Faktor Risiko"), "faktor"),
            _page("explore/columns", _("Peta Kolom 3D"), "kolom"),
        ],
        _("Tindak lanjut"): [
            _page("act/handling", _("Penanganan Perkara"), "penanganan"),
            _page("act/warning", _("Kewaspadaan Dini"), "waspada"),
            _page("act/prevention", _("Pencegahan"), "pencegahan"),
            _page("act/briefing", _("Briefing"), "briefing"),
        ],
        _("Data"): [
            _page("data_desk/intake", _("Meja Data"), "meja"),
            _page("data_desk/releases", _("Rilis"), "rilis"),
            _page("data_desk/quality", _("Mutu Data"), "mutu"),
            _page("data_desk/audit", _("Log Audit"), "audit"),
        ],
        _("Tentang"): [
            _page("about/sources", _("Data & Sumber"), "sumber"),
            _page("about/reconciliation", _("Rekonsiliasi Sumber"), "rekonsiliasi"),
            _page("about/method", _("Metode"), "metode"),
            _page("about/laboratory", _("Laboratorium Metode"), "lab"),
            _page("about/questions", _("Pertanyaan"), "pertanyaan"),
            _page("about/version", _("Versi"), "versi"),
        ],
    }


def pages_by_path() -> Mapping[str, StreamlitPage]:
    """Return the pages by their address; "" is the first."""
    return {page.url_path: page for section in menu().values() for page in section}


def _page(script: str, title: str, path: str) -> StreamlitPage:
    visibility: Literal["visible", "hidden"] = "visible" if may_open(path) else "hidden"
    return st.Page(
        f"pages/{script}.py", title=title, url_path=path or None, default=not path, visibility=visibility
    )
