"""From what an identity provider says of a person to a reader; whatever is missing gives fewer rights."""

import csv
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from data.access.reader import NOBODY, Reader
from data.access.rights import Role
from data.errors import UserError
from data.settings import Settings
from language import _

_PUBLIC = frozenset({Role.PUBLIC})
_COLUMNS = {"subject", "roles", "provinces"}


def reader_of_claims(claims: Mapping[str, Any], *, settings: Settings) -> Reader:
    """Return who the claims speak of.

    Roles come from the table `settings.roles` where there is one, else from the claim `settings.role_claim`.
    A person the table does not name, a claim that is missing or names no role, or a missing or wrong
    province where provinces are asked for: the person reads as the public does.

    Args:
        claims: of a token that was verified; `sub` names the person.
        settings: where roles and provinces are found.

    Raises:
        UserError: where the table of roles cannot be read.
    """
    subject = claims.get("sub")
    if not isinstance(subject, str) or not subject.strip():
        return NOBODY
    if settings.roles is not None:
        return _listed(settings.roles).get(subject, Reader(subject, _PUBLIC))
    roles = _roles(_words(claims.get(settings.role_claim)))
    if not settings.province_claim:
        return Reader(subject, roles or _PUBLIC)
    return _scoped(subject, roles, _words(claims.get(settings.province_claim)))


def _scoped(subject: str, roles: frozenset[Role], provinces: Iterable[str]) -> Reader:
    written = frozenset(provinces)
    if not roles or not written or not all(map(_is_province, written - {"*"})):
        return Reader(subject, _PUBLIC)
    return Reader(subject, roles, frozenset() if "*" in written else written)


def _is_province(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isdigit()


def _roles(words: Iterable[str]) -> frozenset[Role]:
    known = {role.value: role for role in Role}
    return frozenset(known[word] for word in words if word in known)


def _words(value: object) -> tuple[str, ...]:
    """The words of a claim: a list of them, or one text with spaces or commas between."""
    if isinstance(value, str):
        return tuple(value.replace(",", " ").split())
    if isinstance(value, list | tuple):
        return tuple(each.strip() for each in value if isinstance(each, str))
    return ()


def _listed(path: Path) -> Mapping[str, Reader]:
    try:
        facts = path.stat()
        return _read(path, facts.st_mtime_ns, facts.st_size)
    except (OSError, ValueError, KeyError) as error:
        raise UserError(
            _("Tabel peran tidak dapat dibaca."),
            where=path.name,
            expected=_("CSV dengan kolom {columns}").format(columns=", ".join(sorted(_COLUMNS))),
            next_step=_("Perbaiki berkas yang disebut PETA_ROLES."),
        ) from error


@lru_cache(maxsize=4)
def _read(path: Path, modified: int, size: int) -> Mapping[str, Reader]:
    del modified, size  # there to be part of the cache key
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    return {
        row["subject"]: _scoped(row["subject"], _roles(_words(row["roles"])), _words(row["provinces"]))
        for row in rows
    }
