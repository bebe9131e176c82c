"""The button that prints a profile on one sheet."""

from pathlib import Path

import streamlit as st

from language import _

_FOLDER = Path(__file__).parent
_HTML = """
<button type="button">
  <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="2"><path d="M7 9V3h10v6M7 18H4v-8h16v8h-3M7 14h10v7H7z" /></svg>
  <span></span>
</button>
"""
_CSS = """
button {
  display: flex; align-items: center; gap: 0.5rem; min-height: 2rem; padding: 0.25rem 0.5rem; cursor: pointer;
  font: inherit; font-size: 0.875rem;
  color: var(--st-text-color); background: transparent; border: 0; border-radius: 0.5rem; white-space: nowrap;
}
button:hover { background: var(--st-secondary-background-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
"""
_mount = st.components.v2.component(
    "peta-netral-sheet", html=_HTML, css=_CSS, js=(_FOLDER / "print.js").read_text(encoding="utf-8")
)


def show_print_button() -> None:
    """Draw the button; the look of the sheet is in `profile.css`."""
    with st.container(width="content", key="profile-print"):
        _mount(key="profile sheet", data={"print": _("Cetak satu halaman")})
