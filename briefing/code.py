"""The QR code of a file, as a drawing that any renderer can scale."""

from functools import lru_cache
from io import BytesIO

import segno

_QUIET = 4  # modules of white around a code, as ISO/IEC 18004 asks


@lru_cache(maxsize=64)
def qr_svg(text: str) -> str:
    """Return the code of an address as SVG, black on white with its quiet zone."""
    memory = BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(memory, kind="svg", xmldecl=False, nl=False, border=_QUIET, light="#fff", omitsize=True)
    return memory.getvalue().decode("utf-8")


def qr_png(text: str, *, scale: int = 8) -> bytes:
    """Return the code of an address as PNG; the same address gives the same bytes."""
    memory = BytesIO()
    segno.make(text, error="m", micro=False).save(memory, kind="png", scale=scale, border=_QUIET)
    return memory.getvalue()
