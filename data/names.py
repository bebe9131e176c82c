"""Telling that a heading or a text is about a person, by words alone; nothing here knows any person."""

import re
from functools import cache

from data.tables import read_reference

_ROLES = frozenset(("terlapor", "pelapor", "saksi", "korban", "terduga", "pelaku", "oknum", "tersangka"))
_PERSON_WORDS = _ROLES | {"nama", "name", "namalengkap", "identitas", "alamat"}
# fmt: off
_OTHER_WORDS = frozenset((
    "daerah", "wilayah", "kabupaten", "kab", "kota", "provinsi", "prov", "kecamatan", "desa", "kelurahan",
    "instansi", "lembaga", "pemda", "pemilu", "pilkada", "pemilihan", "tanggal", "tgl", "jumlah", "jml",
    "jenis", "jabatan", "posisi", "status", "golongan", "saluran", "sanksi", "nomor", "no", "region", "place",
))
# fmt: on
_TITLES = re.compile(
    r"(?<!\w)(?:a\.\s?n\.?|a/n|an\.|atas\s+nama|sdr\.?|sdri\.?|saudara|saudari|bapak|bpk\.?|ibu(?!\s?kota)|pak|bu"
    r"|ny\.|tn\.|drs\.?|dra\.|dr\.|ir\.|hj?\.|haji|hajah|prof\.?|kh\.|bin|binti)\s+(?=[^\W\d_])"
    r"|\b(?:KH|Hj)\s+[A-Z]"
    r"|\b(?:terlapor|pelapor|saksi|oknum|nama)\s*[:=]\s*(?-i:[A-Z][a-z]{2,})",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"\b[SMA]\.\s?(?:Sos|STP|Pd|IP|Kom|Ag|Kep|Keb|Si|AP|Kes|Hum|Psi|Farm|Md|Ma|Ak|E|T|H|P|M|Tr|Or|Th|Kn|Hut|Pt)\b"
    r"|,\s*(?:Sp\.\s?[A-Z]+|Ns\.|Apt\.|Lc\b|Ph\.?D\b)",
    re.IGNORECASE,
)
_SHORT_DEGREES = re.compile(r",\s*(?:SH|SE|ST|SP|SIP|SPd|SSos|SSTP|SAg|MM|MH|MT|MSi|MPd|MAP|SKM|STr)\b")
_GREAT_EVENTS = re.compile(
    r"\b(?:kampanye|rapat|tabli[gq]h?|pengajian|doa|konser|reuni|temu)\s+akbar\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def names_persons(header: str) -> bool:
    """Return whether a normalised heading is that of a column of names or addresses of persons."""
    words = set(header.split())
    if "nama" in words and (words & _ROLES or "kepala" in words):
        return True
    return bool(words & _PERSON_WORDS) and not words & _OTHER_WORDS


def looks_like_a_person(text: str) -> bool:
    """Return whether a text holds a title, a degree or a common given name."""
    if any(signs.search(text) for signs in (_TITLES, _DEGREES, _SHORT_DEGREES)):
        return True
    plain = _GREAT_EVENTS.sub(" ", text)  # Akbar is a given name, and the word for great
    return any(word.casefold() in _given_names() for word in _WORD.findall(plain))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(read_reference("given_names")["name"])
