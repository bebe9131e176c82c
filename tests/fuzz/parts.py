"""Inputs of several parts: the first byte says which part of a sound whole the rest takes the place of.

Bytes changed anywhere in an archive hardly ever get past its checksums; a part that is changed and packed
anew reaches what reads it.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping


def with_part(parts: Mapping[str, bytes], given: bytes) -> dict[str, bytes]:
    """Return the parts with one of them replaced, as the input says."""
    chosen = sorted(parts)[given[0] % len(parts) if given else 0]
    return {**parts, chosen: given[1:]}


def inputs_of(parts: Mapping[str, bytes]) -> Iterator[bytes]:
    """Give for each part the input that leaves it as it is."""
    for place, name in enumerate(sorted(parts)):
        yield bytes([place]) + parts[name]


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the members of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive without compression of some members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return written.getvalue()
