"""What identifiers of persons look like in a text, beyond the shapes listed in `pii_patterns.csv`.

Numbers are written with blanks, points and brackets, or as a spreadsheet shows long ones (`1.99001E+17`);
addresses are written so that no machine finds them; accounts follow the name of their network.
"""

import re
from functools import cache

from data.tables import read_reference

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
FLOAT = re.compile(r"(?<![\w.,])([1-9]\d{0,2})(?:[.,]\d+)?\s?[eE]\+?0*([6-9]|1\d)(?!\d)")
FLOAT_TAIL = re.compile(r"(?<=\d{9})[.,]0+(?!\d)")
WEAK = "nip_old"
"""Too short to be told from other numbers, unless something beside it says NIP."""

_FLOAT_KINDS = {17: "nip", 15: "nik", 16: "long_number", 18: "long_number", 19: "long_number"}
_SHORTEST_FLOAT = 8
_DATE = r"(?!\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}(?!\d))"
_ANY_MARK = r"[ .\-/]?"
_SPACED_NIP = re.compile(
    r"(?<!\d)(?:19[3-9]\d|20[01]\d)S(?:0[1-9]|1[0-2])S(?:0[1-9]|[12]\d|3[01])S"
    r"(?:19[6-9]\d|20[0-4]\d)S(?:0[1-9]|1[0-2])S[12]S\d{3}(?!\d)".replace("S", _ANY_MARK)
)
_LONG = re.compile(rf"(?<!\d){_DATE}\d(?:[ .\-/'’]?\d){{14,24}}(?!\d)")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3}){5,}(?!\d)")
_MARKS = r"[ .\-/_()]{0,3}"
_SPACED_PHONE = re.compile(
    r"(?<![\d+])(?<!\d[.,])(?<!Rp)(?<!Rp )(?<!Rp\. )"  # no part of an amount
    rf"\(?(?:\+?62|0)?{_MARKS}8[1-9]\d(?:{_MARKS}\d){{6,9}}(?!\d)"
)
_FIXED_LINE = re.compile(
    r"\(0\d{2,3}\)[ \-]?\d{3}(?:[ \-]?\d){2,5}(?!\d)|(?<![\d/.\-])0[2-79]\d{1,2}[ \-]\d{6,8}(?![\d/.\-])"
)
_SAID_PHONE = re.compile(
    rf"\b(?:telp?|telepon|tlp|hp|wa|whatsapp|fax|faks)\b\W{{0,3}}{_DATE}(?:\+|\()?\d(?:{_MARKS}\d){{6,13}}(?!\d)",
    re.IGNORECASE,
)
_HIDDEN_MAIL = re.compile(
    r"[\w.+\-]+(?:\s?[\[({]\s?at\s?[\])}]\s?|\s@\s?|@\s)[\w\-]+(?:\.[\w\-]+)+|[\w.+\-]+@[\w\-]+",
    re.IGNORECASE,
)
_NETWORKS = r"(?:ig|instagram|fb|facebook|tiktok|twitter|threads|youtube|telegram|medsos)"
_SAID_ACCOUNT = re.compile(
    rf"\b(?:akun\s+)?{_NETWORKS}\s*(?:[:=]\s*|\s)@?(?=[a-z])[\w.]*\w[_.\d][\w.]*\w"
    rf"|\b(?:ig|fb)\s*[:=]\s*@?[\w.]{{3,30}}|\bakun\s*[:=]\s*@?[\w.]{{3,30}}",
    re.IGNORECASE,
)
SUSPECT = "|".join(
    (
        r"@|[\[({] ?at ?[\])}]",
        r"\d(?:[^\dA-Za-z]?\d){8}|\d\s*e\+?\d|\d[\s.\-/_()]{2,}\d",
        r"/KASN/|/P[BGLWP]/|\.[a-z]{2,5}[/?]",
        r"\(\+?\d{2,4}\)|0\d{2,3}[\s\-]\d{6}",
        r"\b(?:telp?|telepon|tlp|hp|wa|whatsapp|fax|faks|akun)\b",
        rf"\b{_NETWORKS}\b",
    )
)
"""What every text with an identifier holds; RE2 looks for it in whole columns, ignoring case."""


def float_kind(whole: str, exponent: str) -> str | None:
    """Return what a number in scientific notation is; None where it is too short to be an identifier."""
    digits = int(exponent) + len(whole) - 1
    return _FLOAT_KINDS.get(digits, "phone") if digits >= _SHORTEST_FLOAT else None


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each kind with a pattern, in the order of looking.

    Links before e-mail before handles, whole shapes before any long number.
    """
    rows = read_reference("pii_patterns")
    listed = [(code, re.compile(regex)) for code, regex in rows[["code", "regex"]].to_numpy() if regex]
    return (
        ("account_link", _links()),
        *listed,
        ("email", _HIDDEN_MAIL),
        ("handle", _SAID_ACCOUNT),
        ("nip", _SPACED_NIP),
        ("long_number", _GROUPED),
        ("long_number", _LONG),
        ("phone", _SAID_PHONE),
        ("phone", _SPACED_PHONE),
        ("phone", _FIXED_LINE),
    )


def _links() -> re.Pattern[str]:
    hosts = "|".join(map(re.escape, read_reference("account_hosts")["host"]))
    return re.compile(rf"(?:https?://)?(?<![\w.\-])(?:[\w\-]+\.)*(?:{hosts})[/?]\S+", re.IGNORECASE)
