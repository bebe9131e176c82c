"""Start the dashboard: `python -m pages`, with any option of `streamlit run`.

The same as `streamlit run dashboard.py`, but with the service of `pages.app` around it, and ready when the
first visitor comes: what all visitors share is loaded, and page links are left to `st.navigation`. Streamlit
by itself looks the first link up among the files of `pages/` and tells that visitor that the page does not
exist.
"""

import logging
import sys

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

from data.access import SYSTEM, acting_as
from data.command_line import error_lines
from data.errors import UserError
from data.product import product_version
from data.settings import PROJECT
from pages.parts.service.choices import take_choices_whole
from pages.parts.service.logs import set_up_logs
from pages.parts.service.memory import keep_memory_settled
from pages.parts.service.sockets import send_at_once
from pages.parts.service.start import refuse_or_warn
from pages.parts.service.turns import answer_while_computing
from pages.parts.sign_in.provider import check_start, has_provider


def main() -> None:
    """Load what all visitors share, then serve; with `--version` say only which version this is."""
    if sys.argv[1:] == ["--version"]:
        sys.exit(print(f"Peta Netral {product_version()}"))
    PagesManager.uses_pages_directory = False
    set_up_logs()
    try:
        _check_and_load()
    except UserError as error:
        sys.exit(error_lines(error))
    keep_memory_settled()
    answer_while_computing()
    send_at_once()
    take_choices_whole()
    sys.argv = ["streamlit", "run", str(PROJECT / "pages" / "app.py"), *sys.argv[1:]]
    cli.main()


def _check_and_load() -> None:
    """Look over settings and files, and load what all visitors share.

    Raises:
        UserError: where the dashboard must not be started, or cannot be.
    """
    check_start(sys.argv[1:])
    refuse_or_warn()
    # Here, because a table without which nothing can be coloured is read on import: its loss is told too.
    from pages.parts.service.files import damaged_parts  # noqa: PLC0415
    from pages.parts.service.prepare import keep_prepared  # noqa: PLC0415
    from pages.parts.stock import load_shared_parts  # noqa: PLC0415

    for error in damaged_parts():
        logging.getLogger("peta-netral").warning("%s", error)
    try:
        with acting_as(SYSTEM):
            load_shared_parts()
    except UserError as error:
        logging.getLogger("peta-netral").warning("%s", error)
    if has_provider():
        keep_prepared()


if __name__ == "__main__":
    main()
