"""Setting a briefing on paper with Typst, in the process, with the bundled fonts alone."""

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final

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
_REMEMBERED = 10  # how many documents back the compiler keeps what it worked out


def pdf(briefing: Briefing) -> bytes:
    """Return the briefing as a tagged PDF on A4; the same briefing gives the same bytes.

    The length of the briefing decides: one page, or a report with bookmarks.
    """
    moment = datetime.combine(briefing.as_of, time(), UTC)
    written = _set(briefing, format="pdf", pdf_standards=[_STANDARD], timestamp=moment)
    if not isinstance(written, bytes):
        raise TypeError("Typst gave no single file")
    return written


def preview(briefing: Briefing, *, dots: float = 60) -> tuple[bytes, ...]:
    """Return the pages of the PDF as PNG pictures, in order.

    Args:
        briefing: the content.
        dots: resolution per inch.
    """
    drawn = _set(briefing, format="png", ppi=dots)
    return tuple(page for page in drawn if page) if isinstance(drawn, list) else (drawn or b"",)


def _set(briefing: Briefing, **wanted: Any) -> Any:
    with speaking(briefing.language):
        text = json.dumps(plain(briefing), ensure_ascii=False)
    with _ONE_AT_A_TIME:
        made = _compiler().compile(
            input=str(_TEMPLATES / _PAGES[briefing.length]), sys_inputs={"briefing": text}, **wanted
        )
        _forget()
    return made


def _forget() -> None:
    """Let the compiler drop what it worked out for the last document, maps above all.

    It keeps that for ten documents, though nothing of one briefing serves the next: files for every province
    took 100 MB more. Only setting documents makes it forget, so it sets empty ones, which takes 10 ms.
    """
    for _document in range(_REMEMBERED):
        _compiler().compile(input=b"", format="pdf")


@cache
def _compiler() -> typst.Compiler:
    """A compiler that knows the bundled fonts, and DejaVu for the few signs they lack, as pictures do."""
    known = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(Path(fonts.__file__).parent), str(Path(mpl.get_data_path()) / "fonts" / "ttf")],
    )
    return typst.Compiler(root=str(_TEMPLATES), font_paths=known)
