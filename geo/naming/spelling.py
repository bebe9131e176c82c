"""A written place as plain words: one case, one alphabet, no punctuation, abbreviations written out."""

import re
import unicodedata

LONGEST = 200
"""Characters read of a text; no place is written with more."""

_NOT_A_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile("['`\u2018\u2019\u02bc]")
_WRITTEN_OUT = {
    "adm": "administrasi",
    "bdr": "bandar",
    "kab": "kabupaten",
    "kabup": "kabupaten",
    "kep": "kepulauan",
    "kepul": "kepulauan",
    "kodya": "kota",
    "kotamadya": "kota",
    "peg": "pegunungan",
    "prop": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "sel": "selatan",
    "slt": "selatan",
    "teng": "tengah",
    "tgh": "tengah",
    "tim": "timur",
    "tj": "tanjung",
    "tjg": "tanjung",
    "utr": "utara",
}
_OLD_SPELLING = (("oe", "u"), ("tj", "c"), ("dj", "j"))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a written place, abbreviations written out; empty where there are none."""
    plain = text[:LONGEST].casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", text[:LONGEST]).casefold()
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(character for character in apart if not unicodedata.combining(character))
    spaced = _NOT_A_WORD.sub(" ", _APOSTROPHES.sub("", plain))
    return tuple(_WRITTEN_OUT.get(word, word) for word in spaced.split())


def key(name: tuple[str, ...]) -> str:
    """Return the words run together, so that `Bau-Bau`, `Bau Bau` and `Baubau` are one name."""
    return "".join(name)


def modern(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words in today's spelling: `Tjirebon` as `Cirebon`, `Bandoeng` as `Bandung`."""
    return tuple(_modern_word(word) for word in name)


def _modern_word(word: str) -> str:
    for old, new in _OLD_SPELLING:
        word = word.replace(old, new)
    return word
