"""Which encoding a text file is written in, told by its bytes."""

import codecs
import re
from pathlib import Path

from data.reading.refusals import unreadable
from language import _

_CHUNK = 1 << 20
_SAMPLE = 1 << 17
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def encoding_of(path: Path) -> str:
    """Return the encoding of a text file: UTF-8, UTF-16 or Windows-1252.

    The whole file has to be UTF-8 for it to be taken as such; a single letter that is not speaks for
    Windows-1252.

    Raises:
        UserError: where it is no text in any of them.
    """
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    for encoding in _likely(sample):
        if _is_text(sample, encoding) and _decodes(path, encoding):
            return encoding
    raise unreadable(path.name, _("berkas CSV berupa teks, XLSX, XLS, ODS, Parquet, atau JSON Lines"))


def _likely(sample: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS.items():
        if sample.startswith(mark):
            return (encoding,)
    if sample.count(0) > len(sample) // 4:
        # Latin letters have their empty half first in big-endian text, last in little-endian text.
        return ("utf-16-be",) if sample[::2].count(0) > sample[1::2].count(0) else ("utf-16-le",)
    return ("utf-8", "cp1252")


def _is_text(sample: bytes, encoding: str) -> bool:
    # A letter of several bytes may be cut off at the end of the sample.
    return not _CONTROL.search(sample.decode(encoding, errors="ignore"))


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
