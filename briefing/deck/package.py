"""Office files as packages of parts: put together and taken apart so that equal content is equal bytes."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip file can hold
_TYPES = "[Content_Types].xml"  # readers look for it first
_DATES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")
_WORKBOOK = ".xlsx"


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of parts in the order of their names, with no time in it."""
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _TYPES, name)):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, parts[name], compresslevel=6)
    return memory.getvalue()


def unpacked(package: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(BytesIO(package)) as content:
        return {name: content.read(name) for name in content.namelist()}


def timeless(package: bytes, *, day: date) -> bytes:
    """Return a package with every date of its making set to a day, and so the workbooks inside it."""
    stamp = rb"\g<1>" + day.isoformat().encode() + rb"T00:00:00Z\g<3>"
    parts = unpacked(package)
    for name, content in parts.items():
        if name.endswith(_WORKBOOK):
            parts[name] = timeless(content, day=day)
        elif name == "docProps/core.xml":
            parts[name] = _DATES.sub(stamp, content)
    return packed(parts)
