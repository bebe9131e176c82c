"""The files of proposals: `<store>/proposals/<id>.json`, one each, only ever added to."""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from data import audit
from data.access import Right, needs
from data.atomic import replace_text
from data.errors import UserError
from data.kinds import Level
from data.locked import locked_folder
from data.proposals.proposal import Event, Proposal, Status, check_settings, checked_text
from data.settings import read_settings
from language import _

_ACTS = {
    Status.PROPOSED: audit.Act.PROPOSE_RULE,
    Status.APPROVED: audit.Act.APPROVE_RULE,
    Status.WITHDRAWN: audit.Act.WITHDRAW_RULE,
}
_ID = re.compile(r"\d{4}-[0-9a-f]{6}")


@needs(Right.PROPOSE_RULE)
def propose(
    *, title: str, author: str, reason: str, rule: str, level: Level, settings: dict[str, str], when: date
) -> Proposal:
    """Save a proposal and return it.

    Args:
        title: its name, 3 to 80 characters.
        author: name or office of who proposes, 3 to 80 characters.
        reason: why, 3 to 1000 characters.
        rule: code of the zone rule it starts from.
        level: the level the rule colours.
        settings: what is tried, by key of the address.
        when: the day.

    Raises:
        UserError: where a text is missing, too long or holds an identifier of a person, where a setting is
            not a short code, or the store cannot be written to.
    """
    title, reason = checked_text("title", title), checked_text("reason", reason)
    event = Event(Status.PROPOSED, who=checked_text("author", author), why=reason, when=when)
    check_settings(rule, settings)
    with _locked() as folder:
        number = 1 + max((int(each.stem[:4]) for each in _files(folder)), default=0)
        digest = sha256(f"{title}{event}{settings}".encode()).hexdigest()[:6]
        made = Proposal(f"{number:04d}-{digest}", title, rule, level, tuple(settings.items()), (event,))
        _write(folder, made)
    return made


def proposals() -> tuple[Proposal, ...]:
    """Return every sound proposal, newest first; a damaged file is left out."""
    folder = _folder()
    found = (_read(path) for path in _files(folder)) if folder.is_dir() else ()
    return tuple(sorted((each for each in found if each), key=lambda each: each.id, reverse=True))


@needs(Right.PROPOSE_RULE)
def withdraw(proposal_id: str, *, who: str, why: str, when: date) -> Proposal:
    """Mark a proposal as withdrawn; it stays on record.

    Raises:
        UserError: where there is no such proposal, it is withdrawn already, or a text is not fit.
    """
    event = Event(Status.WITHDRAWN, checked_text("author", who), checked_text("reason", why), when)

    def end(known: Proposal) -> Proposal:
        if known.status is Status.WITHDRAWN:
            raise UserError(_("Usulan ini sudah ditarik."), where=known.title)
        return replace(known, events=(*known.events, event))

    return _change(proposal_id, end)


@needs(Right.APPROVE_RULE)
def approve(proposal_id: str, *, who: str, why: str, when: date, in_force_from: date) -> Proposal:
    """Record that a proposal is approved, by whom and why, and from which day it is in force.

    Raises:
        UserError: where there is no such proposal, it is not open, who approves is who proposed, or a text
            is not fit.
    """
    event = Event(Status.APPROVED, checked_text("author", who), checked_text("reason", why), when)

    def put_in_force(known: Proposal) -> Proposal:
        if known.status is not Status.PROPOSED:
            raise UserError(
                _("Hanya usulan yang masih terbuka yang dapat disetujui."),
                where=known.title,
                next_step=_("Simpan usulan baru."),
            )
        if known.author.casefold() == event.who.casefold():
            raise UserError(
                _("Usulan disetujui oleh orang lain daripada yang mengusulkan."), where=known.author
            )
        return replace(known, events=(*known.events, event), in_force_from=in_force_from)

    return _change(proposal_id, put_in_force)


def in_force(level: Level, day: date, *, known: Sequence[Proposal] | None = None) -> Proposal | None:
    """Return the approved proposal whose rule colours a level on a day; None where the stated rule does.

    Args:
        level: kabupaten/kota or provinces.
        day: the as-of day.
        known: the proposals, where they have been read already.
    """
    begun = [
        each
        for each in (proposals() if known is None else known)
        if each.status is Status.APPROVED
        and each.level is level
        and each.in_force_from is not None
        and each.in_force_from <= day
    ]
    return max(begun, key=lambda each: (each.in_force_from or day, each.id), default=None)


def _change(proposal_id: str, change: Callable[[Proposal], Proposal]) -> Proposal:
    with _locked() as folder:
        path = folder / f"{proposal_id}.json"
        known = _read(path) if _ID.fullmatch(proposal_id) else None
        if known is None:
            raise UserError(
                _("Usulan tidak dikenal."),
                where=proposal_id,
                expected=", ".join(each.stem for each in _files(folder)),
            )
        changed = change(known)
        _write(folder, changed)
    return changed


def _folder() -> Path:
    return read_settings().store / "proposals"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.json") if _ID.fullmatch(path.stem))


def _locked() -> AbstractContextManager[Path]:
    return locked_folder(
        _folder(),
        busy=_("Proses lain sedang menyimpan usulan."),
        refused=_("Usulan tidak dapat disimpan; yang lama tidak berubah."),
    )


def _write(folder: Path, proposal: Proposal) -> None:
    audit.record(
        _ACTS[proposal.status],
        signed=proposal.events[-1].who,
        details=f"{proposal.id} {proposal.rule} {proposal.title}",
    )
    text = json.dumps(asdict(proposal), ensure_ascii=False, indent=2, default=str)
    replace_text(folder / f"{proposal.id}.json", text + "\n")


def _read(path: Path) -> Proposal | None:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
        return Proposal(
            id=path.stem,
            title=str(known["title"]),
            rule=str(known["rule"]),
            level=Level(known["level"]),
            settings=tuple((str(key), str(text)) for key, text in known["settings"]),
            events=tuple(_event(each) for each in known["events"]) or (_event({}),),
            in_force_from=known["in_force_from"] and date.fromisoformat(known["in_force_from"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _event(known: dict[str, str]) -> Event:
    return Event(Status(known["status"]), known["who"], known["why"], date.fromisoformat(known["when"]))
