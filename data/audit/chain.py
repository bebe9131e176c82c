"""Whether the log is whole: every line follows from the one before, and the last is the one noted."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from data.audit.event import Event
from language import _, format_number

NOTHING = sha256(b"").hexdigest()
"""What stands in the first line for the line before it."""


@dataclass(frozen=True)
class Head:
    """Where the log ends: keep it outside, and no later change of the lines before it goes unseen.

    Attributes:
        number: how many lines there are.
        digest: SHA-256 of the last, in hexadecimal; of nothing where there is none.
    """

    number: int = 0
    digest: str = NOTHING

    @property
    def text(self) -> str:
        """The content of the file beside the log."""
        return json.dumps({"number": self.number, "digest": self.digest}) + "\n"

    @classmethod
    def read(cls, path: Path) -> "Head | None":
        """Return what the file says; None where it is missing or damaged."""
        try:
            facts = json.loads(path.read_text(encoding="utf-8"))
            return cls(int(facts["number"]), str(facts["digest"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


@dataclass(frozen=True)
class State:
    """What a look at the whole log found.

    Attributes:
        head: where the log ends as far as it holds together.
        problems: what does not, in words, in order; empty: the log is whole.
    """

    head: Head
    problems: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing shows that the log was changed."""
        return not self.problems


def digest_of(line: bytes) -> str:
    """Return the SHA-256 of a line, in hexadecimal."""
    return sha256(line).hexdigest()


def verify(path: Path, *, known: Head | None = None) -> State:
    """Look at every line of a log.

    A line that was written while its head was not (the process ended in between) is no problem: the head then
    speaks of the line before.

    Args:
        path: the log; missing: no line.
        known: a head that was kept outside; that line must still be there as it was.
    """
    lines = lines_of(path)
    problems, head = _chained(lines)
    noted = Head.read(path.with_suffix(".head"))
    if noted is None and lines:
        problems.append(_("Catatan ujung log hilang atau rusak."))
    for told, what in ((noted, _("catatan ujung log")), (known, _("catatan ujung yang disimpan di luar"))):
        if told is not None and not _holds(told, lines):
            pattern = _("Log tidak cocok dengan {what}: baris {number} hilang atau berubah.")
            problems.append(pattern.format(what=what, number=format_number(told.number)))
    if noted is not None and len(lines) > noted.number + 1:
        problems.append(_("Ada baris sesudah ujung log yang tercatat."))
    return State(head, tuple(problems))


def lines_of(path: Path) -> list[bytes]:
    """Return the lines of a log without their ends, also one without an end; none where it is missing."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return []
    lines = content.split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def _chained(lines: list[bytes]) -> tuple[list[str], Head]:
    """What is wrong with the chain, at most the first, and where it ends that far."""
    head = Head()
    for number, line in enumerate(lines, start=1):
        try:
            event = Event.read(line)
        except (ValueError, TypeError):
            pattern = _("Baris {number} rusak.")
            return [pattern.format(number=format_number(number))], head
        if event.line != line or event.number != number or event.before != head.digest:
            pattern = _(
                "Baris {number} tidak menyambung baris sebelumnya: ada yang diubah, dihapus, atau dipindah."
            )
            return [pattern.format(number=format_number(number))], head
        head = Head(number, digest_of(line))
    return [], head


def _holds(told: Head, lines: list[bytes]) -> bool:
    if told.number == 0:
        return told.digest == NOTHING
    return told.number <= len(lines) and digest_of(lines[told.number - 1]) == told.digest
