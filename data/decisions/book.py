"""Where decisions are kept.

`<store>/.decisions/decisions.jsonl` holds one line for everything that happened: a decision made, a decision
taken back. Lines are only ever added, under a lock, so whatever was decided can be seen later.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from data import audit
from data.access import Right, needs
from data.decisions.checking import checked_place, checked_region, checked_term
from data.decisions.decision import Decision, Decisions, Subject, province_key
from data.errors import UserError
from data.event_log import add_event, events_of
from data.locked import locked_folder
from data.notes import checked_author, checked_text
from data.settings import read_settings
from language import _

_FOLDER = ".decisions"
_FILE = "decisions.jsonl"


@needs(Right.DECIDE)
def decide_place(
    written: str, *, code: str, at: datetime, province: str = "", author: str = "", note: str = ""
) -> Decision:
    """Remember which region a written place means; an earlier decision about it is replaced, and kept.

    Args:
        written: the place as written.
        code: Kemendagri code of a kabupaten/kota or province; "" where it stays unknown.
        at: the time of deciding.
        province: what stands in the column of the province beside it; the decision holds for that only.
        author: who decides, as they sign.
        note: why.

    Raises:
        UserError: where there is nothing to decide or the text may not be kept; where another process keeps
            writing, or the disk refuses.
    """
    return _add(
        Subject.PLACE,
        written=checked_place(written),
        context=province_key(checked_place(province)) if province else "",
        code=checked_region(code),
        at=at,
        author=author,
        note=note,
    )


@needs(Right.DECIDE)
def decide_term(
    written: str, *, vocabulary: str, code: str, at: datetime, author: str = "", note: str = ""
) -> Decision:
    """Remember which term of a vocabulary a written word means; see `decide_place`.

    Args:
        written: the word as written.
        vocabulary: as in `data.schema.columns`, such as `violation_types`.
        code: one of its codes, or a word known for one.
        at: the time of deciding.
        author: who decides, as they sign.
        note: why.

    Raises:
        UserError: as `decide_place`; also where the vocabulary or its term is not known.
    """
    text, known = checked_term(written, vocabulary=vocabulary, code=code)
    return _add(Subject.TERM, written=text, context=vocabulary, code=known, at=at, author=author, note=note)


@needs(Right.DECIDE)
def take_back_decision(decision_id: str, *, at: datetime, author: str = "") -> Decision:
    """Take a decision back: it holds no longer, and what it concerns awaits a person again.

    Raises:
        UserError: where no such decision holds; where another process keeps writing, or the disk refuses.
    """
    with _writing():
        holding = {decision.id: decision for decision in decisions_in_force()}
        if decision_id not in holding:
            raise UserError(
                _("Keputusan ini tidak ada atau sudah dibatalkan."),
                where=decision_id,
                next_step=_("Lihat daftarnya dengan `python -m data decisions`."),
            )
        moment = at.isoformat(timespec="seconds")
        event = {"event": "taken_back", "id": decision_id, "at": moment, "author": checked_author(author)}
        _record(audit.Act.TAKE_BACK_DECISION, holding[decision_id], signed=event["author"])
        add_event(_path(), event)
    return replace(holding[decision_id], taken_back_at=moment)


def decisions_in_force() -> tuple[Decision, ...]:
    """Return the decisions that hold, oldest first."""
    return tuple(decision for decision in _all(_path()) if not decision.taken_back_at)


def known_decisions() -> Decisions:
    """Return the decisions that hold, for looking up."""
    return Decisions.of(decisions_in_force())


def decision_history() -> tuple[Decision, ...]:
    """Return every decision that was ever made, newest first; those replaced or taken back say when."""
    return tuple(reversed(_all(_path())))


def _add(
    subject: Subject, *, written: str, context: str, code: str, at: datetime, author: str, note: str
) -> Decision:
    decision = Decision(
        id=uuid4().hex[:12],
        subject=subject,
        written=written,
        context=context,
        code=code,
        author=checked_author(author),
        note=checked_text(note) if note.strip() else "",
        decided_at=at.isoformat(timespec="seconds"),
    )
    facts = {name: value for name, value in asdict(decision).items() if name != "taken_back_at"}
    with _writing():
        _record(audit.Act.DECIDE, decision, signed=decision.author)
        add_event(_path(), {"event": "decided", **facts})
    return decision


def _record(act: audit.Act, decision: Decision, *, signed: str) -> None:
    written = " / ".join(filter(None, (decision.written, decision.context)))
    audit.record(
        act, signed=signed, details=f"{decision.subject}: {written} = {decision.code or '-'}; {decision.id}"
    )


def _all(path: Path) -> tuple[Decision, ...]:
    known: dict[str, Decision] = {}
    for event in events_of(path):
        if event.get("event") == "decided" and (decision := _decision(event)):
            for old in known.values():
                if old.key == decision.key and not old.taken_back_at:
                    known[old.id] = replace(old, taken_back_at=decision.decided_at)
            known[decision.id] = decision
        elif event.get("event") == "taken_back" and event.get("id") in known:
            known[event["id"]] = replace(known[event["id"]], taken_back_at=str(event.get("at", "")))
    return tuple(known.values())


def _decision(event: Mapping[str, Any]) -> Decision | None:
    names = ("id", "written", "context", "code", "author", "note", "decided_at")
    try:
        return Decision(subject=Subject(event["subject"]), **{name: str(event[name]) for name in names})
    except (KeyError, ValueError):
        return None


def _path() -> Path:
    return read_settings().store / _FOLDER / _FILE


def _writing() -> AbstractContextManager[Path]:
    return locked_folder(
        _path().parent,
        busy=_("Proses lain sedang menyimpan keputusan."),
        refused=_("Keputusan tidak dapat disimpan; keputusan lama tidak berubah."),
    )
