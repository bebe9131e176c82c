"""A release: one immutable table with its manifest, bundled with the product or published by a steward."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

from data.errors import UserError
from data.examination_summary import ExaminationSummary
from data.kinds import TableKind, Unit
from language import _

MANIFEST = "manifest.json"
TABLE = "table.parquet"


@dataclass(frozen=True)
class Release:
    """What a release says of itself.

    Attributes:
        name: the data set it belongs to, such as `ilustrasi`.
        release_id: unique within the data set and sortable by time of publishing.
        kind: cases, or counts as stated by a body.
        title: what the reader sees, in Indonesian; `title_en` in English.
        illustrative: True for reconstructions; everything drawn from them says so.
        complete: True where a region without rows means that nobody was reported there (a full register of
            the counting body); False where it means that nothing is known.
        unit: what a row of cases stands for; None where each row states its own.
        elections: codes of the elections in the table.
        first_day, last_day: the days the table covers.
        published_at: time of publishing, ISO 8601 with offset.
        note: why it was published.
        rows: number of rows.
        checksum: SHA-256 of the table file.
        source: where the table came from.
        folder: where it lies.
        examination: the numbers of the examination of its file; None for bundled data and older releases.
        published_by: name or office of who published it; empty where not stated.
        in_force_from: the moment its embargo ends, with offset; None where it had none.
        based_on: id of the release it corrects; empty where it was made from a file.
        rules_version: digest of the checks and vocabularies it was accepted under; empty where not recorded.
        mapping: what the columns of its file were taken for, as `data.mapping.mapping_facts` says it.
        decisions: what a person decided about its places and terms, one mapping each.
        corrections: what was corrected, one mapping each; see `data.corrections`.
        is_public: True for what the public gets of a release, small counts hidden.
        provinces: two-digit codes it was narrowed to for somebody; empty: it is whole.
    """

    name: str
    release_id: str
    kind: TableKind
    title: str
    title_en: str
    illustrative: bool
    complete: bool
    unit: Unit | None
    elections: tuple[str, ...]
    first_day: date
    last_day: date
    published_at: str
    note: str
    rows: int
    checksum: str
    source: str
    folder: Path
    examination: ExaminationSummary | None = None
    published_by: str = ""
    in_force_from: datetime | None = None
    based_on: str = ""
    rules_version: str = ""
    mapping: Mapping[str, Any] = field(default_factory=dict, hash=False)
    decisions: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)
    corrections: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)
    is_public: bool = False
    provinces: tuple[str, ...] = ()

    @property
    def table(self) -> Path:
        """The Parquet file of the release."""
        return self.folder / TABLE

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the manifest in `folder`; what a later version of the product added to it is passed over.

        Raises:
            UserError: where the manifest is missing or damaged.
        """
        try:
            stated: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            known = {each.name: stated[each.name] for each in fields(cls) if each.name in stated}
            _check_types(known)
            _moment(stated["published_at"])
            return cls(
                **known
                | {
                    "kind": TableKind(stated["kind"]),
                    "unit": Unit(stated["unit"]) if stated["unit"] else None,
                    "elections": _texts(stated["elections"]),
                    "first_day": date.fromisoformat(stated["first_day"]),
                    "last_day": date.fromisoformat(stated["last_day"]),
                    "folder": folder,
                    "examination": _examination(stated.get("examination")),
                    "in_force_from": _moment(stated.get("in_force_from")),
                    "decisions": tuple(stated.get("decisions", ())),
                    "corrections": tuple(stated.get("corrections", ())),
                    "provinces": _texts(stated.get("provinces", [])),
                }
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise UserError(
                _("Rilis data tidak dapat dibaca."),
                where=folder.name,
                expected=_("manifes rilis yang utuh ({file})").format(file=MANIFEST),
                next_step=_("Kembalikan ke rilis sebelumnya dengan `python -m data rollback`."),
            ) from error

    def write_manifest(self) -> None:
        """Write the manifest beside the table; what is not stated is left out."""
        stated = asdict(self)
        del stated["folder"]
        for each in fields(self):
            optional = each.default is not MISSING or each.default_factory is not MISSING
            if optional and not stated[each.name]:
                del stated[each.name]
        text = json.dumps(stated, default=_written, ensure_ascii=False, indent=2, sort_keys=True)
        (self.folder / MANIFEST).write_text(text + "\n", encoding="utf-8")

    def is_embargoed(self, at: datetime) -> bool:
        """Return whether its embargo lasts at a moment."""
        return self.in_force_from is not None and at < self.in_force_from


def _check_types(stated: Mapping[str, Any]) -> None:
    """Refuse texts, numbers and flags of another kind: a manifest has no checksum of its own."""
    for each in fields(Release):
        plain = each.type in (str, int, bool) and each.name in stated
        if plain and type(stated[each.name]) is not each.type:
            raise TypeError(each.name)


def _texts(listed: object) -> tuple[str, ...]:
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise TypeError(listed)
    return tuple(listed)


def _moment(text: str | None) -> datetime | None:
    moment = datetime.fromisoformat(text) if text else None
    if moment is not None and moment.tzinfo is None:
        raise ValueError(text)
    return moment


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _examination(fields: dict[str, Any] | None) -> ExaminationSummary | None:
    return ExaminationSummary.read(fields) if fields else None


def file_checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
