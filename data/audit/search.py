"""Reading the log: what was done by whom, and the log as a file."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields

from data.access import Right, needs
from data.audit.book import audit_path
from data.audit.chain import lines_of
from data.audit.event import Act, Event


@needs(Right.AUDIT)
def events() -> tuple[Event, ...]:
    """Return what was recorded, oldest first; a damaged line is left out (`verify` says which).

    Raises:
        UserError: where whoever asks may not read the log.
    """
    return tuple(_sound(lines_of(audit_path())))


def found(
    known: Sequence[Event],
    *,
    who: str = "",
    acts: Iterable[Act] = (),
    first: str = "",
    last: str = "",
    release: str = "",
    text: str = "",
) -> tuple[Event, ...]:
    """Return the events that fit all that is asked, newest first.

    Args:
        known: events, oldest first.
        who: part of the subject or of the name given.
        acts: what was done; empty: anything.
        first: the first day, ISO 8601; empty: open.
        last: the last day, ISO 8601; empty: open.
        release: part of the data set or of the id of the release.
        text: part of anything in the line. Capital and small letters are one.
    """
    wanted = frozenset(acts)
    return tuple(
        each
        for each in reversed(known)
        if _has(who, each.who, each.signed)
        and (not wanted or each.act in wanted)
        and (not first or each.at[:10] >= first)
        and (not last or each.at[:10] <= last)
        and _has(release, each.dataset, each.release_id, f"{each.dataset} {each.release_id}")
        and _has(text, each.line.decode())
    )


def written(known: Iterable[Event], *, as_csv: bool = False) -> bytes:
    """Return events as a file: JSON Lines, or CSV with a heading."""
    if not as_csv:
        return b"".join(json.dumps(asdict(each), ensure_ascii=False).encode() + b"\n" for each in known)
    text = io.StringIO()
    table = csv.DictWriter(text, [each.name for each in fields(Event)], lineterminator="\n")
    table.writeheader()
    table.writerows({name: _plain(value) for name, value in asdict(each).items()} for each in known)
    return text.getvalue().encode("utf-8-sig")


def _plain(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _has(part: str, *texts: str) -> bool:
    return not part or any(part.casefold() in text.casefold() for text in texts)


def _sound(lines: Iterable[bytes]) -> Iterable[Event]:
    for line in lines:
        try:
            yield Event.read(line)
        except (ValueError, TypeError):
            continue
