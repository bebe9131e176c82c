"""What a proposal is, and which texts it may hold."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.errors import UserError
from data.kinds import Level
from data.privacy import cut, kind_label
from language import _, format_date

_SETTING = re.compile(r"[a-z0-9_.~-]{0,400}")
_LONGEST = {"title": 80, "author": 80, "reason": 1000}
_SHORTEST = 3


class Status(StrEnum):
    """What became of a proposal."""

    PROPOSED = "proposed"
    WITHDRAWN = "withdrawn"
    APPROVED = "approved"


@dataclass(frozen=True)
class Event:
    """One thing that happened to a proposal.

    Attributes:
        status: what it became.
        who: name or office of the person.
        why: the reason given.
        when: the day.
    """

    status: Status
    who: str
    why: str
    when: date


@dataclass(frozen=True)
class Proposal:
    """A set of settings somebody proposes instead of a rule in force.

    Attributes:
        id: short code, given when it was saved.
        title: its name.
        rule: code of the zone rule it starts from.
        level: the level the rule colours.
        settings: what is tried, by key of the address (`lim`, `lapor`, `banding`, `bobot`).
        events: what happened, in order of time; the first is the proposal itself.
        in_force_from: the day an approval puts it in force; None unless approved.
    """

    id: str
    title: str
    rule: str
    level: Level
    settings: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    in_force_from: date | None = None

    @property
    def status(self) -> Status:
        """What became of it so far."""
        return self.events[-1].status

    @property
    def author(self) -> str:
        """Who proposed it."""
        return self.events[0].who

    @property
    def reason(self) -> str:
        """Why it was proposed."""
        return self.events[0].why


def event_sentence(event: Event) -> str:
    """Return what happened in one sentence."""
    pattern = {
        Status.PROPOSED: _("Diusulkan {who} pada {day}: {why}"),
        Status.WITHDRAWN: _("Ditarik {who} pada {day}: {why}"),
        Status.APPROVED: _("Disetujui {who} pada {day}: {why}"),
    }[event.status]
    return pattern.format(who=event.who, day=format_date(event.when), why=event.why)


def checked_text(name: str, text: str) -> str:
    """Return a text without surplus blanks.

    Raises:
        UserError: where it is missing, too long, or holds an identifier.
    """
    shown = {"title": _("Nama usulan"), "author": _("Nama atau jabatan"), "reason": _("Alasan")}[name]
    tidy = " ".join(text.split())
    if not _SHORTEST <= len(tidy) <= _LONGEST[name]:
        raise UserError(
            _("{field} belum diisi atau terlalu panjang.").format(field=shown),
            where=shown,
            expected=_("{low} hingga {high} karakter").format(low=_SHORTEST, high=_LONGEST[name]),
        )
    _rest, found = cut(tidy)
    if found:
        raise UserError(
            _("{field} memuat pengenal orang: {kinds}.").format(
                field=shown, kinds=", ".join(map(kind_label, found))
            ),
            where=shown,
            next_step=_("Hapus pengenal itu, lalu simpan lagi."),
        )
    return tidy


def check_settings(rule: str, settings: dict[str, str]) -> None:
    """Refuse settings that are no short codes.

    Raises:
        UserError: where one is not.
    """
    for text in (rule, *settings, *settings.values()):
        if not _SETTING.fullmatch(text):
            raise UserError(_("Salah satu setelan bukan kode yang dikenal."), where=text[:40])
