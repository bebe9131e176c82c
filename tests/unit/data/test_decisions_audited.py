"""What persons decide is told to the audit log before it holds; what cannot be told does not hold."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from data import decisions, mapping, notes
from data.access import Reader, Role, acting_as
from data.audit import Act, audit_path, events
from data.errors import UserError
from data.kinds import TableKind

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
STEWARD = Reader("s-7", frozenset({Role.STEWARD, Role.ANALYST}))
HEADINGS = ("No Kasus", "Kab/Kota")
MAPPING = mapping.mapping_of({0: "case_id", 1: "region"}, headers=HEADINGS, kind=TableKind.CASES)


def decide() -> str:
    return decisions.decide_place("Kab. Serag", code="3604", at=AT, author="Biro Data").id


def remember() -> None:
    mapping.remember_mapping(MAPPING, at=AT, note="uji")


def pin() -> str:
    return notes.pin_note(
        "Periksa lagi.", dataset="uji", region="3604", day=date(2020, 9, 21), at=AT, author="Ana"
    ).id


def decide_and_take_back() -> None:
    decisions.take_back_decision(decide(), at=AT, author="Biro Data")


def remember_and_undo() -> None:
    remember()
    mapping.undo_mapping(HEADINGS)


def pin_and_withdraw() -> None:
    notes.withdraw_note(pin(), at=AT)


def decide_term() -> None:
    decisions.decide_term("like fb", vocabulary="violation_types", code="photo_symbol", at=AT)


@pytest.mark.parametrize(
    ("do", "acts", "told"),
    [
        (decide, [Act.DECIDE], "kab serag = 3604"),
        (decide_term, [Act.DECIDE], "like fb / violation_types = photo_symbol"),
        (decide_and_take_back, [Act.DECIDE, Act.TAKE_BACK_DECISION], "kab serag = 3604"),
        (remember, [Act.REMEMBER_MAPPING], "Kab/Kota = region"),
        (remember_and_undo, [Act.REMEMBER_MAPPING, Act.UNDO_MAPPING], "Kab/Kota = region"),
        (pin, [Act.PIN_NOTE], "3604, 2020-09-21"),
        (pin_and_withdraw, [Act.PIN_NOTE, Act.WITHDRAW_NOTE], "3604, 2020-09-21"),
    ],
)
def test_each_step_is_a_line_with_who_and_what(do: Callable[[], object], acts: list[Act], told: str) -> None:
    with acting_as(STEWARD):
        do()
        lines = events()
    assert [line.act for line in lines] == acts
    assert {line.who for line in lines} == {"s-7"}
    assert told in lines[-1].details


@pytest.mark.parametrize(
    ("do", "holding"),
    [
        (decide, decisions.decisions_in_force),
        (remember, lambda: mapping.mapping_history(HEADINGS)),
        (pin, notes.pinned_notes),
    ],
)
def test_what_cannot_be_told_does_not_hold(do: Callable[[], object], holding: Callable[[], object]) -> None:
    audit_path().parent.mkdir(parents=True)
    audit_path().write_text("no event\n")  # a log whose end is damaged takes no more lines
    with acting_as(STEWARD), pytest.raises(UserError, match="Log audit"):
        do()
    assert holding() == ()


def test_a_note_leaves_its_words_out_of_the_log() -> None:
    with acting_as(STEWARD):
        pin()
        assert "Periksa" not in audit_path().read_text()
