"""A bar that says how far a long piece of work is."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from data.reading import Progress


@contextmanager
def shown_progress(words: str) -> Iterator[Progress]:
    """Give progress that is shown as a bar until the work is done.

    Args:
        words: what is being done, until the work itself says more.
    """
    bar = st.progress(0.0, words)

    def tell(fraction: float, doing: str) -> None:
        bar.progress(min(max(fraction, 0.0), 1.0), doing)

    try:
        yield tell
    finally:
        bar.empty()
