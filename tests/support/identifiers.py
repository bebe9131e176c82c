"""Identifiers of nobody: numbers whose serials are never issued, names and accounts without vowels."""

import re
from collections.abc import Iterable

from hypothesis import strategies as st

from data.tables import read_reference

# Without vowels, so that no made-up word is one that a report or a column may hold.
LETTERS = "bcdfghjklmnpqrstvwxz"

_two = st.integers(1, 12).map("{:02d}".format)
_day = st.integers(1, 28).map("{:02d}".format)
_mark = st.sampled_from(["", " ", ".", "-"])
_word = st.text(LETTERS, min_size=6, max_size=10)
_name = _word.map(str.title)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


nip = st.builds(
    "{0}{1}{2}{6}{3}{4}{6}{5}{6}000".format,
    st.integers(1960, 2000),
    _two,
    _day,
    st.integers(1985, 2020),
    _two,
    st.sampled_from("12"),
    _mark,
)
ni_pppk = st.builds(
    "{0}{1}{2}{3}21{4}000".format,
    st.integers(1970, 2000),
    _two,
    _day,
    st.integers(2019, 2024),
    st.sampled_from("12"),
)
nik = st.builds(
    "{0}{1}{2}{3}{4}{5}0000".format, st.sampled_from(["11", "35", "73", "91"]), _two, _two, _day, _two, _day
)
family_card = nik.map(lambda number: f"KK {number[:4]} {number[4:8]} {number[8:12]} {number[12:]}")
phone = st.builds(
    "{}{}{}".format,
    st.sampled_from(["0", "62", "+62", "(0", "+62 "]),
    st.sampled_from(["812", "857", "878"]),
    st.text("0123456789", min_size=8, max_size=8).map(lambda rest: f"-{rest[:4]}-{rest[4:]}"),
).map(lambda number: number.replace("-", ") ", 1) if number.startswith("(") else number)
plain_phone = phone.map(_digits)
email = st.builds("{}.{}{}{}.id".format, _word, _word, st.sampled_from(["@", " [at] ", "(at)"]), _word)
handle = st.builds("@{}_{}".format, _word, _word)
said_account = st.builds("{} {}_{}".format, st.sampled_from(["IG:", "akun FB", "tiktok"]), _word, _word)
link = st.builds(
    "{}{}".format,
    st.sampled_from(
        ["https://www.instagram.com/", "facebook.com/", "https://www.tiktok.com/@", "https://t.me/"]
    ),
    _word,
)
floating = nip.map(lambda number: f"{float(int(_digits(number))):.6E}")
with_tail = nip.map(lambda number: _digits(number) + ".0")
named = st.builds(
    "{} {}".format, st.sampled_from(list(read_reference("given_names")["name"])).map(str.title), _name
)
titled = st.builds(
    "{} {}{}".format,
    st.sampled_from(["Drs.", "a.n.", "atas nama", "H.", "Sdr.", "Bpk", "Ibu", "dr."]),
    _name,
    st.sampled_from(["", ", S.Sos", ", M.Si", " S.Pd"]),
)
with_degree = st.builds(
    "{}{}".format, _name, st.sampled_from([", SH", ", S.STP., M.Si", " S.Pd.", ", SE, MM"])
)

NUMBERS = (nip, ni_pppk, nik, plain_phone)
"""Those that a cell may hold as a number."""

TEXTS = (family_card, phone, email, handle, said_account, link, floating, with_tail)
NAMES = (named, titled, with_degree)
anything = st.one_of(*NUMBERS, *TEXTS, *NAMES)
around = st.sampled_from(
    ["{}", "Kab. Serang {}", "({})", "NIP: {} ", "hub. {}, segera", "laporan\n{}\nterlampir"]
)


def traces(secret: str) -> list[str]:
    """Return the parts of an identifier that would give the person away.

    Six digits are what a spreadsheet shows of a number it made a float.
    """
    usual = {"instagram", "facebook", "tiktok", "https"}
    words = re.findall(r"[A-Za-z]{6,}|\d{6,}", secret)
    return [part.casefold() for part in words if part.casefold() not in usual]


def found_in(content: bytes, secrets: Iterable[str]) -> set[str]:
    """Return the secrets that stand in some bytes, as text of one or two bytes a letter, in any case."""
    text = content.lower()
    return {secret for secret in secrets if secret.encode() in text or secret.encode("utf-16-le") in text}
