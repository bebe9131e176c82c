"""Which pages there are, in the order of the menu; a new page is one line here."""

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from language import _


def menu() -> Mapping[str, list[StreamlitPage]]:
    """Return the pages by section, titled in the language in force."""
    return {
        _("Gambaran"): [
            _page("overview/summary", _("Ringkasan"), ""),
            _page("overview/risk_map", _("Peta Risiko"), "peta"),
        ],
        _("Jelajah"): [
            _page("explore/types", _("Jenis Pelanggaran"), "jenis"),
            _page("explore/trends", _("Tren"), "tren"),
            _page("explore/columns", _("Peta Kolom 3D"), "kolom"),
        ],
        _("Tentang"): [
            _page("about/sources", _("Data & Sumber"), "sumber"),
            _page("about/method", _("Metode"), "metode"),
        ],
    }


def _page(script: str, title: str, path: str) -> StreamlitPage:
    return st.Page(f"pages/{script}.py", title=title, url_path=path or None, default=not path)
