"""A release: one immutable table with its manifest, bundled with the product or published by a steward."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
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

    @property
    def table(self) -> Path:
        """The Parquet file of the release."""
        return self.folder / TABLE

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the manifest in `folder`.

        Raises:
            UserError: where the manifest is missing or damaged.
        """
        try:
            fields: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            return cls(
                **fields
                | {
                    "kind": TableKind(fields["kind"]),
                    "unit": Unit(fields["unit"]) if fields["unit"] else None,
                    "elections": tuple(fields["elections"]),
                    "first_day": date.fromisoformat(fields["first_day"]),
                    "last_day": date.fromisoformat(fields["last_day"]),
                    "folder": folder,
                    "examination": _examination(fields.get("examination")),
                }
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UserError(
                _("Rilis data tidak dapat dibaca."),
                where=folder.name,
                expected=_("manifes rilis yang utuh ({file})").format(file=MANIFEST),
                next_step=_("Kembalikan ke rilis sebelumnya dengan `python -m data rollback`."),
            ) from error

    def write_manifest(self) -> None:
        """Write the manifest beside the table."""
        fields = asdict(self)
        del fields["folder"]
        if self.examination is None:
            del fields["examination"]
        text = json.dumps(fields, default=str, ensure_ascii=False, indent=2, sort_keys=True)
        (self.folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def _examination(fields: dict[str, Any] | None) -> ExaminationSummary | None:
    return ExaminationSummary.read(fields) if fields else None


def file_checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
