"""Moments and actions of the store in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from data.store import Action
from language import _, format_date

_CAPITAL = ZoneInfo("Asia/Jakarta")


def moment_word(moment: datetime | str) -> str:
    """Return a moment as the capital reads it, such as 1 Desember 2026 09.00 WIB."""
    known = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    there = known.astimezone(_CAPITAL)
    return f"{format_date(there.date())} {there:%H.%M} WIB"


def action_word(action: Action) -> str:
    """Return what was done to a data set, as a row of its journal says it."""
    return {
        Action.PUBLISH: _("Diterbitkan"),
        Action.CORRECT: _("Dikoreksi"),
        Action.ROLLBACK: _("Diberlakukan"),
        Action.CALL_OFF: _("Waktu berlaku dibatalkan"),
        Action.WITHDRAW: _("Ditarik"),
        Action.RETAIN: _("Dihapus"),
        Action.RESTORE: _("Dipulihkan"),
        Action.ABANDONED: _("Tidak terjadi"),
    }[action]
