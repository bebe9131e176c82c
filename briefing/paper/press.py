"""Setting a briefing on paper with Typst, in the process, with the bundled fonts alone."""

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final

import matplotlib as mpl
import typst

from briefing.content import Briefing, Length
from briefing.paper.plain import plain
from charts import fonts
from language import speaking

_TEMPLATES = Path(__file__).parent / "templates"
_PAGES = {Length.BRIEF: "one_page.typ", Length.FULL: "report.typ"}
_STANDARD: Final = "ua-1"  # PDF/UA-1: tagged, titled, with its language and text alternatives
_ONE_AT_A_TIME = Lock()  # one compiler keeps fonts and templates in memory


def pdf(briefing: Briefing) -> bytes:
    """Return the briefing as a tagged PDF on A4; the same briefing gives the same bytes.

    The length of the briefing decides: one page, or a report with bookmarks.
    """
    with speaking(briefing.language):
        text = json.dumps(plain(briefing), ensure_ascii=False)
    with _ONE_AT_A_TIME:
        written = _compiler().compile(
            input=str(_TEMPLATES / _PAGES[briefing.length]),
            format="pdf",
            sys_inputs={"briefing": text},
            pdf_standards=[_STANDARD],
            timestamp=datetime.combine(briefing.as_of, time(), UTC),
        )
    if not isinstance(written, bytes):
        raise TypeError("Typst gave no single file")
    return written


def preview(briefing: Briefing, *, dots: float = 60) -> tuple[bytes, ...]:
    """Return the pages of the PDF as PNG pictures, in order.

    Args:
        briefing: the content.
        dots: resolution per inch.
    """
    with speaking(briefing.language):
        text = json.dumps(plain(briefing), ensure_ascii=False)
    with _ONE_AT_A_TIME:
        drawn = _compiler().compile(
            input=str(_TEMPLATES / _PAGES[briefing.length]),
            format="png",
            ppi=dots,
            sys_inputs={"briefing": text},
        )
    return tuple(page for page in drawn if page) if isinstance(drawn, list) else (drawn or b"",)


@cache
def _compiler() -> typst.Compiler:
    """A compiler that knows the bundled fonts, and DejaVu for the few signs they lack, as pictures do."""
    known = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(Path(fonts.__file__).parent), str(Path(mpl.get_data_path()) / "fonts" / "ttf")],
    )
    return typst.Compiler(root=str(_TEMPLATES), font_paths=known)
