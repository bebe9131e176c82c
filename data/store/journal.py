"""What was done to a data set, by whom and why: `<store>/<name>/journal.jsonl`, only ever added to.

A line is written before the change it speaks of, so no change goes unrecorded. Where the process ended in
between, the next writer adds that the change did not come about.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from data import audit
from data.alarm import call_off_alarm, sound_alarm
from data.atomic import append_line
from data.store.pointer import CURRENT, Pointer, parse_pointer, read_pointer, write_pointer

JOURNAL = "journal.jsonl"
_LONGEST_LINE = 65_536


class Action(StrEnum):
    """What is done to a data set."""

    PUBLISH = "publish"
    CORRECT = "correct"
    ROLLBACK = "rollback"
    CALL_OFF = "call_off"
    WITHDRAW = "withdraw"
    RETAIN = "retain"
    RESTORE = "restore"
    ABANDONED = "abandoned"
    """The action before it was recorded, but the process ended before it took effect."""


@dataclass(frozen=True)
class Entry:
    """One line of the journal.

    Attributes:
        when: ISO 8601 with offset.
        who: name or office of the person; empty where not stated.
        action: what was done.
        release_id: to which release.
        before: the release that was in force until then; empty: none.
        note: why.
        in_force_from: the moment an embargo ends; empty: at once.
        plan: the content of `current` once the action has taken effect.
        details: what else belongs to the action.
    """

    when: str
    who: str
    action: Action
    release_id: str
    before: str
    note: str
    in_force_from: str = ""
    plan: str = ""
    details: Mapping[str, Any] = field(default_factory=dict, hash=False)


def read_journal(home: Path) -> tuple[Entry, ...]:
    """Return the entries of a data set, oldest first; a line that was damaged is left out."""
    try:
        lines = (home / JOURNAL).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    return tuple(filter(None, map(_entry, lines)))


def record(home: Path, entry: Entry) -> None:
    """Add an entry, and a line to the audit log before it.

    Raises:
        OSError: where the disk refuses; the journal stays as it was.
        UserError: where the audit log cannot be written.
    """
    audit.record(
        audit.Act(entry.action.value),
        signed=entry.who,
        dataset=home.name,
        release_id=entry.release_id,
        details=entry.note,
    )
    facts = {name: value for name, value in vars(entry).items() if value}
    append_line(home / JOURNAL, json.dumps(facts, ensure_ascii=False, sort_keys=True))


def plan_of(home: Path) -> Pointer | None:
    """Return the plan of a data set; where `current` was lost or damaged, what the journal says it held.

    None where neither is there. Without the journal a rollback or a withdrawal would be forgotten with the
    file, and other figures would show.
    """
    plan = read_pointer(home)
    if plan is not None:
        call_off_alarm(home / CURRENT)
        return plan
    known = _plans(home)
    if not known:
        return None
    sound_alarm(home / CURRENT, "The file that says what is in force of %s is damaged", home.name)
    try:
        return parse_pointer(known[-1])
    except ValueError:
        return None


def settle_journal(home: Path, *, at: datetime) -> None:
    """Say of the last entry that it did not come about, where the process ended before it did.

    Where `current` was lost or damaged from outside, it is written again.

    Raises:
        OSError: where the disk refuses.
    """
    last = _last(home)
    plan = plan_of(home)
    if plan is not None and _is_pointer_lost(home):
        write_pointer(home, plan)
        return
    if last is None or not last.plan or last.plan == written_plan(home):
        return
    record(
        home,
        Entry(
            when=at.isoformat(timespec="seconds"),
            who="",
            action=Action.ABANDONED,
            release_id=last.release_id,
            before=last.before,
            note="",
            plan=written_plan(home) if (home / CURRENT).exists() else "",
        ),
    )


def _is_pointer_lost(home: Path) -> bool:
    """Whether `current` was lost or damaged; without it, the first change may just not have come to it."""
    return read_pointer(home) is None and ((home / CURRENT).exists() or len(_plans(home)) > 1)


def _plans(home: Path) -> list[str]:
    return [entry.plan for entry in read_journal(home) if entry.plan]


def _last(home: Path) -> Entry | None:
    """The last entry, without reading the years before it."""
    try:
        with (home / JOURNAL).open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(end - _LONGEST_LINE, 0))
            lines = file.read().decode(errors="replace").splitlines()
    except OSError:
        return None
    return next(filter(None, map(_entry, reversed(lines))), None)


def written_plan(home: Path) -> str:
    """Return the content of `current`; that of an empty plan where it is missing."""
    try:
        return (home / CURRENT).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return Pointer().text


def _entry(line: str) -> Entry | None:
    try:
        facts = json.loads(line)
        return Entry(
            when=str(facts["when"]),
            who=str(facts.get("who", "")),
            action=Action(facts["action"]),
            release_id=str(facts.get("release_id", "")),
            before=str(facts.get("before", "")),
            note=str(facts.get("note", "")),
            in_force_from=str(facts.get("in_force_from", "")),
            plan=str(facts.get("plan", "")),
            details=dict(facts.get("details", {})),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
