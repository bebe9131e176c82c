"""One note of an analyst, and which texts may become one."""

from dataclasses import dataclass
from datetime import date

from data.errors import UserError
from data.names import looks_like_a_person
from data.privacy import cut, kind_label
from language import _, format_number

LONGEST_TEXT = 280
LONGEST_AUTHOR = 40

_MARKS = str.maketrans({"<": "‹", ">": "›"})  # a note is text, whatever shows it


@dataclass(frozen=True)
class PinnedNote:
    """A remark of an analyst.

    Attributes:
        id: unique, for withdrawing.
        dataset: the data set it speaks of.
        region: code of a kabupaten/kota or province; "" for the nation.
        day: the day it is pinned to.
        text: at most `LONGEST_TEXT` characters, on one line.
        author: who wrote it, as they sign; may be empty.
        written_at: ISO 8601.
        withdrawn_at: when it was taken back, ISO 8601; "" while it stands.
    """

    id: str
    dataset: str
    region: str
    day: date
    text: str
    author: str
    written_at: str
    withdrawn_at: str = ""


def checked_text(text: str) -> str:
    """Return the text of a note on one line.

    Raises:
        UserError: where it is empty, too long, or holds an identifier or the name of a person.
    """
    clean = " ".join(text.split()).translate(_MARKS)
    if not clean:
        raise UserError(_("Catatan masih kosong."), next_step=_("Tulis catatannya, lalu simpan lagi."))
    if len(clean) > LONGEST_TEXT:
        raise UserError(
            _("Catatan terlalu panjang: {number} karakter.").format(number=format_number(len(clean))),
            expected=_("paling banyak {most} karakter").format(most=format_number(LONGEST_TEXT)),
        )
    _refuse_identifiers(clean)
    if looks_like_a_person(clean):
        raise UserError(
            _("Catatan ini mungkin memuat nama orang, jadi tidak disimpan."),
            expected=_("catatan tentang wilayah, lembaga, atau keadaan, tanpa nama dan gelar"),
            next_step=_("Hapus namanya, lalu simpan lagi."),
        )
    return clean


def checked_author(author: str) -> str:
    """Return the signature of a note on one line; it may be empty.

    Raises:
        UserError: where it is too long or holds an identifier.
    """
    clean = " ".join(author.split()).translate(_MARKS)
    if len(clean) > LONGEST_AUTHOR:
        raise UserError(
            _("Penulis terlalu panjang."),
            expected=_("paling banyak {most} karakter").format(most=format_number(LONGEST_AUTHOR)),
        )
    _refuse_identifiers(clean)
    return clean


def _refuse_identifiers(text: str) -> None:
    _rest, found = cut(text)
    if found:
        raise UserError(
            _("Catatan ini memuat {kinds}, jadi tidak disimpan.").format(
                kinds=", ".join(kind_label(kind) for kind in sorted(found))
            ),
            expected=_("catatan tanpa nomor dan akun siapa pun"),
            next_step=_("Hapus bagian itu, lalu simpan lagi."),
        )
