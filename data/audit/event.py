"""One line of the audit log."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Act(StrEnum):
    """What is recorded."""

    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    PUBLISH = "publish"
    CORRECT = "correct"
    ROLLBACK = "rollback"
    CALL_OFF = "call_off"
    WITHDRAW = "withdraw"
    RETAIN = "retain"
    RESTORE = "restore"
    ABANDONED = "abandoned"
    BACKUP = "backup"
    LOAD_WAREHOUSE = "load_warehouse"
    PRUNE_WAREHOUSE = "prune_warehouse"
    PROPOSE_RULE = "propose_rule"
    APPROVE_RULE = "approve_rule"
    WITHDRAW_RULE = "withdraw_rule"
    DECIDE = "decide"
    TAKE_BACK_DECISION = "take_back_decision"
    REMEMBER_MAPPING = "remember_mapping"
    UNDO_MAPPING = "undo_mapping"
    PIN_NOTE = "pin_note"
    WITHDRAW_NOTE = "withdraw_note"
    EXPORT = "export"


@dataclass(frozen=True)
class Event:
    """One thing that was done.

    Attributes:
        number: place in the log, from 1.
        at: moment, ISO 8601 with offset.
        who: the subject that the provider, the account or the schedule is known by; "" where not known.
        act: what was done.
        signed: the name or office the person gave; "" where none was asked for.
        dataset, release_id: what it was done with; "" where it concerns none.
        selection: the address that reopens the view; "" where it concerns none.
        details: what else belongs to it, in a few words.
        before: SHA-256 of the line before; of nothing for the first.
    """

    number: int
    at: str
    who: str
    act: Act
    signed: str
    dataset: str
    release_id: str
    selection: str
    details: str
    before: str

    @classmethod
    def read(cls, line: bytes) -> "Event":
        """Return the event of a line.

        Raises:
            ValueError: where the line is no event.
        """
        facts: Mapping[str, Any] = json.loads(line)
        if not isinstance(facts, dict) or set(facts) != set(cls.__dataclass_fields__):
            raise ValueError(line[:80])
        texts = {name: str(value) for name, value in facts.items()}
        return cls(**texts | {"number": int(facts["number"]), "act": Act(facts["act"])})  # type: ignore[arg-type]

    @property
    def line(self) -> bytes:
        """The line of the log, without its end."""
        return json.dumps(vars(self), ensure_ascii=False, sort_keys=True).encode()
