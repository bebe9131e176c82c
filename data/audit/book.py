"""Adding to the log: `<store>/.audit/audit.jsonl`, with where it ends in `audit.head` beside it."""

import os
from datetime import UTC, datetime
from pathlib import Path

from data.access import current_reader
from data.atomic import append_line, replace_text
from data.audit.chain import Head, digest_of
from data.audit.event import Act, Event
from data.errors import UserError
from data.locked import locked_folder
from data.privacy import cut
from data.settings import read_settings
from language import _

_FOLDER = ".audit"
_FILE = "audit.jsonl"
_LONGEST = 2_000


def audit_path() -> Path:
    """Return where the log of this installation lies."""
    return read_settings().store / _FOLDER / _FILE


def record(
    act: Act,
    *,
    who: str | None = None,
    signed: str = "",
    dataset: str = "",
    release_id: str = "",
    selection: str = "",
    details: str = "",
    at: datetime | None = None,
) -> Event:
    """Add a line; call it before what it speaks of, so that nothing is done that is not recorded.

    Args:
        act: what is done.
        who: the subject; None for whoever is asking in this context.
        signed: as in `Event`; identifiers of persons are cut out.
        dataset: as in `Event`.
        release_id: as in `Event`.
        selection: as in `Event`.
        details: as in `Event`; identifiers of persons are cut out.
        at: the moment; None for now.

    Raises:
        UserError: where another process keeps writing, the disk refuses, or the end of the log is damaged.
            Nothing was recorded then, and what was to be recorded must not be done.
    """
    busy = _("Proses lain sedang menulis log audit.")
    refused = _("Tindakan ini tidak dapat dicatat dalam log audit, jadi tidak dilakukan; data tidak berubah.")
    with locked_folder(audit_path().parent, busy=busy, refused=refused) as folder:
        path = folder / _FILE
        head = _end(path)
        event = Event(
            number=head.number + 1,
            at=(at or datetime.now(UTC)).isoformat(timespec="seconds"),
            who=current_reader().subject if who is None else who,
            act=act,
            signed=cut(signed)[0][:_LONGEST],
            dataset=dataset,
            release_id=release_id,
            selection=selection[:_LONGEST],
            details=cut(details)[0][:_LONGEST],
            before=head.digest,
        )
        append_line(path, event.line.decode())
        replace_text(path.with_suffix(".head"), Head(event.number, digest_of(event.line)).text)
    return event


def _end(path: Path) -> Head:
    """Where the log ends; what a killed writer left of its line is taken away."""
    noted = Head.read(path.with_suffix(".head"))
    last, is_ended = _last_line(path)
    if last is None:
        if noted is None or noted.number == 0:
            return Head()
        raise _broken()
    if noted is not None and digest_of(last) == noted.digest:
        return noted
    if not is_ended:
        _cut_off(path, len(last))
        return _end(path)
    try:
        event = Event.read(last)
    except (ValueError, TypeError) as error:
        raise _broken() from error
    follows = event.number == (noted.number if noted else 0) + 1
    if not follows or event.before != (noted or Head()).digest:
        raise _broken()
    return Head(event.number, digest_of(last))


def _last_line(path: Path) -> tuple[bytes | None, bool]:
    """The last line, and whether it is ended; None where there is none."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return None, True
    with path.open("rb") as file:
        file.seek(max(size - 16 * _LONGEST, 0), os.SEEK_SET)
        tail = file.read()
    if not tail:
        return None, True
    return tail.removesuffix(b"\n").rsplit(b"\n", 1)[-1], tail.endswith(b"\n")


def _cut_off(path: Path, length: int) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - length)
        os.fsync(file.fileno())


def _broken() -> UserError:
    return UserError(
        _("Log audit tidak utuh, jadi tidak ada yang dapat dicatat dan tindakan ini tidak dilakukan."),
        where=_FILE,
        next_step=_(
            "Jalankan `python -m data audit verify`, simpan berkasnya sebagai bukti, lalu pindahkan."
        ),
    )
