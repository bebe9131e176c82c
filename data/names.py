"""Telling that a heading or a text is about a person, by words alone; nothing here knows any person."""

import re
from functools import cache

from data.tables import read_reference

_PERSON_WORDS = frozenset(
    ("nama", "name", "namalengkap", "terlapor", "pelapor", "saksi", "korban", "terduga", "pelaku", "alamat")
)
# fmt: off
_OTHER_WORDS = frozenset((
    "daerah", "wilayah", "kabupaten", "kab", "kota", "provinsi", "prov", "kecamatan", "desa", "kelurahan",
    "instansi", "lembaga", "pemda", "pemilu", "pilkada", "pemilihan", "tanggal", "tgl", "jumlah", "jml",
    "jenis", "jabatan", "posisi", "status", "golongan", "saluran", "sanksi", "nomor", "no", "region", "place",
))
# fmt: on
_TITLES = re.compile(
    r"(?<!\w)(?:a\.\s?n\.|an\.|sdr\.?|sdri\.?|bapak|ibu|drs?\.|dra\.|ir\.|hj?\.|prof\.|kh\.|bin|binti)\s+\w"
    r"|,\s*(?:[A-Z]\.\s?|[SMA]\.?\s?)(?:Sos|STP|Pd|IP|Kom|Ag|Kep|Si|AP|Kes|Hum|Psi|Farm|Md|H|E|T|P|M)\b"
    r"|,\s*(?:SH|SE|ST|SP|MM|MH|MT|MAP|SKM|S1|S2)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def names_persons(header: str) -> bool:
    """Return whether a normalised heading is that of a column of names or addresses of persons."""
    words = set(header.split())
    return bool(words & _PERSON_WORDS) and not words & _OTHER_WORDS


def looks_like_a_person(text: str) -> bool:
    """Return whether a text holds a title, a degree or a common given name."""
    if _TITLES.search(text):
        return True
    return any(word.casefold() in _given_names() for word in _WORD.findall(text))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(read_reference("given_names")["name"])
