"""Which texts a decision may be about; a text that may name a person is never kept."""

import re

from data.errors import UserError
from data.kinds import TableKind
from data.names import looks_like_a_person
from data.privacy import HIDDEN, cut
from data.schema import columns
from data.terms import known_codes, meanings
from data.vocabulary import normalise
from language import _, format_number

LONGEST = 200
"""Characters; nothing longer is the name of a place or term."""

_REGION = re.compile(r"\d{2}(?:\d{2})?")


def may_be_kept(written: str) -> bool:
    """Return whether a text can be the subject of a decision: short, and no trace of a person in it."""
    return bool(normalise(written)) and not _refusal(written)


def checked_place(written: str) -> str:
    """Return a written place, normalised.

    Raises:
        UserError: where it is empty, may not be kept, or is nothing but a code.
    """
    text = _checked(written)
    if not any(character.isalpha() for character in text):
        raise UserError(
            _("Kode wilayah tidak diputuskan satu per satu."),
            where=text,
            next_step=_("Nyatakan sistem kode seluruh kolom: `--codes kemendagri` atau `--codes bps`."),
        )
    return text


def checked_region(code: str) -> str:
    """Return the code of a region; "" stands for a place that stays unknown.

    Raises:
        UserError: where it is no code.
    """
    if code and not _REGION.fullmatch(code):
        raise UserError(
            _("Kode wilayah {code} tidak dikenal.").format(code=code),
            expected=_("kode Kemendagri empat angka, atau dua angka untuk provinsi"),
        )
    return code


def checked_term(written: str, *, vocabulary: str, code: str) -> tuple[str, str]:
    """Return a written term, normalised, and the code it is to mean.

    Raises:
        UserError: where the text may not be kept, or the vocabulary or code is not known.
    """
    if vocabulary not in vocabularies():
        raise UserError(
            _("Daftar istilah ini tidak dikenal."), where=vocabulary, expected=", ".join(vocabularies())
        )
    known = meanings(vocabulary).get(normalise(code))
    if known is None:
        raise UserError(
            _("Nilai pilihan tidak dikenal."), where=code, expected=", ".join(known_codes(vocabulary))
        )
    return _checked(written), known


def vocabularies() -> tuple[str, ...]:
    """Return the vocabularies that the columns of a file are written in."""
    named = (name for kind in TableKind for name in columns(kind)["vocabulary"] if name)
    return tuple(dict.fromkeys(named))


def _checked(written: str) -> str:
    refusal = _refusal(written)
    if not normalise(written) or refusal:
        raise UserError(
            refusal or _("Teks yang diputuskan masih kosong."),
            next_step=_("Perbaiki teks itu di dalam berkasnya, lalu periksa lagi.") if refusal else "",
        )
    return normalise(written)


def _refusal(written: str) -> str:
    if len(written) > LONGEST:
        return _("Teks ini terlalu panjang untuk diingat: {number} karakter.").format(
            number=format_number(len(written))
        )
    if cut(written)[1] or looks_like_a_person(written) or HIDDEN in written:
        return _("Teks ini mungkin memuat data pribadi, jadi tidak disimpan.")
    return ""
