"""What only the institution may know: the libraries, and since when the process runs."""

import platform
from datetime import UTC, datetime
from importlib.metadata import version

import streamlit as st
from prometheus_client import REGISTRY

from data.access import Right, needs
from language import _, format_date
from pages.parts.text_table import show_text_table

_LIBRARIES = ("streamlit", "duckdb", "ibis-framework", "pandas", "pyarrow", "shapely", "plotly", "typst")


@needs(Right.SEE_RELEASES)
def show_host() -> None:
    """List the libraries that shape what is shown, and say since when the process runs.

    Raises:
        UserError: where whoever asks may not know the versions, which tell an attacker what to try.
    """
    since = started()
    if since is not None:
        st.markdown(
            _("Berjalan sejak {day} pukul {time} UTC.").format(
                day=format_date(since.date()), time=since.strftime("%H.%M")
            )
        )
    show_text_table(
        {
            _("Pustaka"): ["Python", *_LIBRARIES],
            _("Versi"): [platform.python_version(), *map(version, _LIBRARIES)],
        },
        key="libraries",
    )


def started() -> datetime | None:
    """Return when the process began, in UTC; None where the system does not tell."""
    seconds = REGISTRY.get_sample_value("process_start_time_seconds")
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
