"""Region codes found in a text: `3601`, `36.01`, `3601.0` out of a spreadsheet, `36.01 Pandeglang`."""

import re
from collections.abc import Container

from data.places import CodeScheme
from geo.register import bps_codes, current_code

_CODE_ALONE = re.compile(r"\d{2}(?:\.?\d{2})?(?:\.0)?")
_CODE_WITHOUT_ITS_ZERO = re.compile(r"(\d{2})\.([1-9])")
_CODE_FIRST = re.compile(r"(\d{2}\.?\d{2}|\d{2})[\s\-\u2013:.)\]]+(?=\D)(.*)", re.DOTALL)
_CODE_LAST = re.compile(r"(.*)[\s\-\u2013:(\[](\d{2}\.?\d{2}|\d{2})[)\]]?", re.DOTALL)
_LIST_NUMBER = re.compile(r"\d{1,3}[.)]\s+(?=\D)")


def without_list_number(text: str) -> str:
    """Return the text without the number of a list before it: `12. Kab. Pandeglang`."""
    return _LIST_NUMBER.sub("", text, count=1) if _LIST_NUMBER.match(text) else text


def is_number(text: str) -> bool:
    """Return whether a text is made of digits and points alone, and so can only be a code."""
    return text.replace(".", "").isdecimal() and text.isascii()


def code_alone(text: str, *, known: Container[str], scheme: CodeScheme = CodeScheme.KEMENDAGRI) -> str | None:
    """Return today's code where the text is nothing but a known code.

    A spreadsheet that took `11.10` for a number shows `11.1`; no other code could have become that. Only the
    codes of Kemendagri are written with a point.
    """
    found = _CODE_ALONE.fullmatch(text)
    if found:
        return _known(found[0].removesuffix(".0"), known, scheme)
    shortened = _CODE_WITHOUT_ITS_ZERO.fullmatch(text)
    return _known(f"{shortened[1]}.{shortened[2]}0", known, scheme) if shortened else None


def code_and_name(
    text: str, *, known: Container[str], scheme: CodeScheme = CodeScheme.KEMENDAGRI
) -> tuple[str, str] | None:
    """Return today's code and the rest of the text where it begins or ends with a known code."""
    for pattern, code_group, rest_group in ((_CODE_FIRST, 1, 2), (_CODE_LAST, 2, 1)):
        found = pattern.fullmatch(text)
        if found:
            code = _known(found[code_group], known, scheme)
            if code:
                return code, found[rest_group]
    return None


def _known(written: str, known: Container[str], scheme: CodeScheme) -> str | None:
    if scheme is CodeScheme.BPS:
        return bps_codes().get(written)
    today = current_code(written.replace(".", ""))
    return today if today in known else None
