"""What stands around every page: name, language, and the plain word on what is real."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from data.access import require, right_of_task
from data.errors import UserError
from data.product import product_version
from language import LANGUAGES, _, current_language
from pages.parts.help import show_help_button
from pages.parts.release_banner import show_release_banner
from pages.parts.service.measures import PAGE_FAILURES, REFUSALS, timed_page
from pages.parts.shell import show_shell
from pages.parts.sign_in import note_who
from pages.parts.state import choose_language, selection
from pages.parts.stock import release
from pages.parts.store_banner import show_store_banner

_log = logging.getLogger("peta-netral")
_WITHOUT_FIGURES = ("meja", "rilis", "audit")  # they speak of other data than those in view


def show_title(title: str, *, beside: Callable[[], None] | None = None) -> None:
    """Draw the title of a page and, beside it, the link to the view and the language switch.

    Args:
        title: the title.
        beside: draws what stands between them on the same line; nothing where None.
    """
    with st.container(horizontal=True, vertical_alignment="center", key="page-title"):
        st.title(title, anchor=False, width="content" if beside else "stretch")
        if beside:
            beside()
        show_shell()
        show_help_button()
        key = "language switch"
        st.session_state[key] = current_language()
        st.segmented_control(
            _("Bahasa"),
            tuple(LANGUAGES),
            key=key,
            format_func=str.upper,
            label_visibility="collapsed",
            on_change=lambda: choose_language(st.session_state[key] or current_language()),
            width="content",
        )


def show_page(page: StreamlitPage) -> None:
    """Run a page, where whoever asks may open it."""
    with timed_page(page.url_path), guarded():
        require(right_of_task("pages", page.url_path))
        show_store_banner()
        show_release_banner()
        page.run()


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what goes wrong inside into a sentence on the page and, where it is ours, a line in the log."""
    try:
        yield
    except UserError as error:
        REFUSALS.inc()
        st.error(error_text(error))
    except Exception:  # noqa: BLE001 - the outermost frame: Streamlit would show its own English box
        PAGE_FAILURES.inc()
        _log.exception("A page failed")
        st.error(
            _(
                "Bagian ini gagal ditampilkan. Data Anda tidak berubah. Muat ulang halaman; bila terulang, "
                "sampaikan kepada pengelola sistem beserta waktu kejadiannya."
            )
        )


def error_text(error: UserError) -> str:
    """Return what went wrong as Markdown, each part of it on a line of its own."""
    return "  \n".join(filter(None, (error.what, error.where, error.expected, error.next_step)))


def show_footer(path: str) -> None:
    """Say what the figures of a page are made of.

    Args:
        path: address of the page, "" for the first.
    """
    with st.container(key="footer"):
        st.divider()
        if path not in _WITHOUT_FIGURES and release(selection().dataset).illustrative:
            st.caption(
                _(
                    "**Data ilustratif.** Tabel perkara ini adalah rekonstruksi: jumlah totalnya sama dengan "
                    "angka yang dipublikasikan, tetapi tidak ada barisnya yang menggambarkan perkara atau "
                    "orang nyata."
                )
            )
        st.caption(
            _("Batas wilayah adalah batas perkiraan, tanpa kekuatan hukum. © Kontributor OpenStreetMap.")
        )
        st.page_link("pages/about/version.py", label=_("Versi {version}").format(version=product_version()))
        note_who(path)
