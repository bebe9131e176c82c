"""Mappings that a person confirmed, remembered for each source beside the releases.

`<store>/.mappings/<fingerprint>.json` holds every version that was confirmed, oldest first; the last is in
force. Headings are kept only as far as they are safe to show, and no cell is ever kept.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from data import audit
from data.access import Right, needs
from data.atomic import replace_text
from data.dates import DateOrder
from data.kinds import TableKind
from data.locked import locked_folder
from data.mapping.kinds import ColumnChoice, ColumnMapping, Ground, fingerprint_of, keys_of
from data.places import CodeScheme
from data.privacy import safe_to_show
from data.schema import columns
from data.settings import read_settings
from language import _

_FOLDER = ".mappings"


@dataclass(frozen=True)
class RememberedMapping:
    """One version of a mapping.

    Attributes:
        saved_at: when it was confirmed, ISO 8601.
        note: what the person said about it.
        columns: heading, safe to show, and the column of the schema it is read as.
        date_orders: column of the schema and how its dates are written.
        stated: column of the schema and the code that holds for every row.
        code_scheme: the system the codes of places belong to; None: not said.
    """

    saved_at: str
    note: str
    columns: tuple[tuple[str, str], ...]
    date_orders: dict[str, DateOrder]
    stated: dict[str, str]
    code_scheme: CodeScheme | None = None


@needs(Right.DECIDE)
def remember_mapping(mapping: ColumnMapping, *, at: datetime, note: str = "") -> None:
    """Keep a confirmed mapping for later files with the same headings; earlier versions stay.

    Args:
        mapping: as confirmed.
        at: the time of confirming.
        note: why.

    Raises:
        UserError: where another process keeps writing, or the disk refuses; the old version stays.
    """
    version = {
        "saved_at": at.isoformat(timespec="seconds"),
        "note": safe_to_show(note),
        "kind": mapping.kind.value,
        "columns": [
            {"key": _digest(key), "heading": safe_to_show(choice.heading), "column": choice.column}
            for choice, key in zip(mapping.choices, _keys(mapping), strict=True)
            if choice.is_read or choice.ground is Ground.STATED
        ],
        "date_orders": {column: order.value for column, order in mapping.date_orders.items()},
        "stated": dict(mapping.stated),
        "code_scheme": mapping.code_scheme and mapping.code_scheme.value,
    }
    with _writing() as folder:
        path = folder / f"{mapping.fingerprint}.json"
        _record(audit.Act.REMEMBER_MAPPING, path, version)
        replace_text(path, json.dumps([*_versions(path), version], ensure_ascii=False, indent=2) + "\n")


def recall_mapping(headers: Sequence[str]) -> ColumnMapping | None:
    """Return the mapping that was last confirmed for a file with these headings, or None.

    Headings that no version speaks of are not read. A version that names a column the schema no longer has
    is not used.
    """
    versions = _versions(_path(fingerprint_of(headers)))
    if not versions:
        return None
    last = versions[-1]
    kind = TableKind(last["kind"])
    said = {one["key"]: str(one["column"]) for one in last["columns"]}
    named = {*said.values(), *last["date_orders"], *last["stated"]} - {""}
    if not named <= set(columns(kind).index):
        return None
    choices = tuple(
        _choice(place, heading, said.get(_digest(key)))
        for place, (heading, key) in enumerate(zip(headers, keys_of(headers), strict=True))
    )
    orders = {column: DateOrder(order) for column, order in last["date_orders"].items()}
    return ColumnMapping(kind, choices, orders, dict(last["stated"]), _scheme(last))


def mapping_history(headers: Sequence[str]) -> tuple[RememberedMapping, ...]:
    """Return the versions that were confirmed for a file with these headings, newest first."""
    return tuple(
        RememberedMapping(
            saved_at=version["saved_at"],
            note=version["note"],
            columns=tuple((one["heading"], one["column"]) for one in version["columns"]),
            date_orders={column: DateOrder(order) for column, order in version["date_orders"].items()},
            stated=dict(version["stated"]),
            code_scheme=_scheme(version),
        )
        for version in reversed(_versions(_path(fingerprint_of(headers))))
    )


@needs(Right.DECIDE)
def undo_mapping(headers: Sequence[str]) -> bool:
    """Take back the version that was confirmed last; the one before it is in force again.

    Returns:
        Whether there was one to take back.

    Raises:
        UserError: where another process keeps writing, or the disk refuses.
    """
    with _writing() as folder:
        path = folder / f"{fingerprint_of(headers)}.json"
        versions = _versions(path)
        if not versions:
            return False
        _record(audit.Act.UNDO_MAPPING, path, versions[-1])
        if len(versions) == 1:
            path.unlink()
        else:
            replace_text(path, json.dumps(versions[:-1], ensure_ascii=False, indent=2) + "\n")
        return True


def _record(act: audit.Act, path: Path, version: Mapping[str, Any]) -> None:
    read = "; ".join(f"{one['heading']} = {one['column'] or '-'}" for one in version["columns"])
    audit.record(act, details=f"{version['kind']}: {read}; {path.stem[:12]}")


def _choice(place: int, heading: str, column: str | None) -> ColumnChoice:
    if column is None:
        return ColumnChoice(place, heading)
    return ColumnChoice(place, heading, column, 1.0, Ground.STATED)


def _scheme(version: Mapping[str, Any]) -> CodeScheme | None:
    said = version.get("code_scheme")
    return CodeScheme(said) if said else None


def _keys(mapping: ColumnMapping) -> list[tuple[str, int]]:
    return keys_of([choice.heading for choice in mapping.choices])


def _digest(key: tuple[str, int]) -> str:
    return hashlib.sha256(f"{key[0]}\t{key[1]}".encode()).hexdigest()[:16]


def _path(fingerprint: str) -> Path:
    return read_settings().store / _FOLDER / f"{fingerprint}.json"


def _versions(path: Path) -> list[dict[str, Any]]:
    """Return every version in a file; none where it is missing or was damaged from outside."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        TableKind(found[-1]["kind"])
        [DateOrder(order) for version in found for order in version["date_orders"].values()]
        [_scheme(version) for version in found]
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return []
    return list(found)


def _writing() -> AbstractContextManager[Path]:
    return locked_folder(
        read_settings().store / _FOLDER,
        busy=_("Proses lain sedang menyimpan pemetaan kolom."),
        refused=_("Pemetaan kolom tidak dapat disimpan; yang lama tetap berlaku."),
    )
