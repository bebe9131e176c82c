"""Publishing a table as a release, whole or not at all, at once or from a stated moment on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pandas as pd
import pyarrow.parquet as parquet

from data import shelf
from data.access import Right, needs
from data.atomic import new_folder
from data.errors import UserError
from data.examination_summary import ExaminationSummary
from data.kinds import TableKind, Unit
from data.privacy import cut
from data.release import TABLE, Release, file_checksum
from data.rules_version import rules_version
from data.schema import arrow_table, columns_of
from data.store.journal import Action, Entry, plan_of, record
from data.store.locking import writing
from data.store.pointer import Pointer, write_pointer
from language import _


@needs(Right.PUBLISH)
def publish(
    table: pd.DataFrame,
    *,
    name: str,
    kind: TableKind,
    title: str,
    source: str,
    unit: Unit | None = None,
    complete: bool = False,
    note: str = "",
    examination: ExaminationSummary | None = None,
    published_by: str = "",
    in_force_from: datetime | None = None,
    expects: str | None = None,
    mapping: Mapping[str, Any] | None = None,
    decisions: Sequence[Mapping[str, Any]] = (),
    corrections: Sequence[Mapping[str, Any]] = (),
    at: datetime | None = None,
) -> Release:
    """Publish a cleaned table as a new release of `name` and put it in force; the old ones stay.

    Args:
        table: the columns of `kind` as docs/data-format.md lists them, at least one row.
        name: the data set; small letters, digits, hyphens.
        kind: cases or counts.
        title: what the reader sees.
        source: where the table came from, such as a file's checksum.
        unit: what a row of cases stands for; None for counts, where each row says it.
        complete: whether a region without rows means that nobody was reported there.
        note: why it is published.
        examination: the numbers of the examination of its file, where there was one.
        published_by: name or office of who publishes it.
        in_force_from: the moment its embargo ends, with offset; until then the release before stays in
            force. None or a moment that has passed: at once.
        expects: id of the release that must still be in force, so that nobody's work is overwritten unseen;
            empty: the data set must have none; None: no matter which.
        mapping: what the columns of its file were taken for, as `data.mapping.mapping_facts` says it.
        decisions: what a person decided about its places and terms; plain values that JSON can hold.
        corrections: what was corrected in the release that `expects` names; the same.
        at: the time of publishing; None for now.

    Raises:
        UserError: where the name is not usable or belongs to bundled data, the moment has no offset, another
            release came in force than expected, another process keeps writing, or the disk refuses. The
            release in force stays as it was.
    """
    shelf.check_new_name(name)
    now = at or datetime.now(UTC)
    first_day, last_day = days_covered(table, kind)
    draft = Release(
        name=name,
        release_id="",
        kind=kind,
        title=_clean(title),
        title_en=_clean(title),
        illustrative=False,
        complete=complete,
        unit=unit,
        elections=tuple(sorted(table["election"].dropna().unique())),
        first_day=first_day,
        last_day=last_day,
        published_at=now.isoformat(timespec="seconds"),
        note=_clean(note),
        rows=len(table),
        checksum="",
        source=source,
        folder=shelf.home(name),
        examination=examination,
        published_by=published_by,
        in_force_from=_embargo(in_force_from, now),
        based_on=(expects or "") if corrections else "",
        rules_version=rules_version(),
        mapping=dict(mapping or {}),
        decisions=tuple(map(dict, decisions)),
        corrections=tuple(map(dict, corrections)),
    )
    with writing(name, at=now) as home:
        _check_expected(home, expects, now)
        return _put(_written(draft, table, home, now), home, now)


def _written(draft: Release, table: pd.DataFrame, home: Path, now: datetime) -> Release:
    """The release, whole and on disk, but not in force."""
    release_id = _next_id(draft.name, now)
    with new_folder(home / release_id) as temporary:
        parquet.write_table(arrow_table(table, kind=draft.kind), temporary / TABLE, compression="zstd")
        checksum = file_checksum(temporary / TABLE)
        release = replace(draft, release_id=release_id, checksum=checksum, folder=temporary)
        release.write_manifest()
    return replace(release, folder=home / release_id)


def _put(release: Release, home: Path, now: datetime) -> Release:
    before = plan_of(home) or Pointer(_newest_before(release))
    until = release.in_force_from
    plan = before.put(release.release_id, moment=until, at=now)
    entry = Entry(
        when=release.published_at,
        who=release.published_by,
        action=Action.CORRECT if release.corrections else Action.PUBLISH,
        release_id=release.release_id,
        before=before.in_force(now),
        note=release.note,
        in_force_from=until.isoformat() if until else "",
        plan=plan.text,
    )
    record(home, entry)
    write_pointer(home, plan)
    return release


def _newest_before(release: Release) -> str:
    """What readers saw where the plan was missing or damaged: the newest release there was."""
    others = [each for each in shelf.release_ids(release.name) if each != release.release_id]
    return others[0] if others else ""


def _check_expected(home: Path, expects: str | None, now: datetime) -> None:
    if expects is None:
        return
    plan = plan_of(home) or Pointer()
    if plan.in_force(now) != expects:
        raise UserError(
            _("Rilis yang berlaku sudah berganti sejak dilihat."),
            where=home.name,
            expected=expects or _("belum ada rilis yang berlaku"),
            next_step=_("Lihat rilis yang berlaku sekarang, lalu ulangi."),
        )


def _next_id(name: str, now: datetime) -> str:
    # A number in the order of publishing: a clock that is set back cannot change the order.
    newest = max(map(shelf.release_number, shelf.release_ids(name)), default=0)
    return f"{newest + 1:04d}-{now:%Y%m%d}-{uuid4().hex[:6]}"


def _embargo(moment: datetime | None, now: datetime) -> datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise UserError(
            _("Waktu embargo belum menyebut zona waktunya."),
            where=moment.isoformat(),
            expected=_("waktu dengan selisih UTC, misalnya 2026-12-01T09:00+07:00"),
        )
    return moment if moment > now else None


def _clean(text: str) -> str:
    return cut(text)[0]


def days_covered(table: pd.DataFrame, kind: TableKind) -> tuple[date, date]:
    """Return the first and last day that any date of a table speaks of."""
    dated = [pd.to_datetime(table[name]) for name in columns_of(kind, dtype="date") if name in table]
    days = pd.concat(dated).dropna()
    return days.min().date(), days.max().date()
