"""Every door, every role: what the table allows is done, all else is refused before anything happens."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from analysis.cases import Behind, cases_behind
from analysis.selection import Selection
from analysis.source import build_source
from briefing.files import render
from briefing.presets import drop_preset, save_preset
from charts.export import export
from data import decisions, mapping, notes, proposals, store
from data.__main__ import _parser
from data.access import SYSTEM, Reader, Right, Role, acting_as, rights_table
from data.access.tasks import task_rights
from data.audit import events
from data.desk import examine
from data.errors import UserError
from pages.parts.version import show_host

DOORS: dict[Callable[..., object], Right] = {
    store.publish: Right.PUBLISH,
    store.rollback: Right.PUBLISH,
    store.call_off: Right.PUBLISH,
    store.withdraw: Right.PUBLISH,
    store.retain: Right.PUBLISH,
    store.copy_store: Right.PUBLISH,
    store.export_release: Right.PUBLISH,
    store.restore_release: Right.PUBLISH,
    store.journal: Right.SEE_RELEASES,
    decisions.decide_place: Right.DECIDE,
    decisions.decide_term: Right.DECIDE,
    decisions.take_back_decision: Right.DECIDE,
    mapping.remember_mapping: Right.DECIDE,
    mapping.undo_mapping: Right.DECIDE,
    examine: Right.EXAMINE,
    notes.pin_note: Right.NOTE,
    notes.withdraw_note: Right.NOTE,
    proposals.propose: Right.PROPOSE_RULE,
    proposals.withdraw: Right.PROPOSE_RULE,
    proposals.approve: Right.APPROVE_RULE,
    save_preset: Right.BRIEF,
    drop_preset: Right.BRIEF,
    render: Right.BRIEF,
    export: Right.EXPORT,
    cases_behind: Right.SEE_CASES,
    events: Right.AUDIT,
    show_host: Right.SEE_RELEASES,
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__qualname__)
def test_a_door_opens_to_the_roles_of_its_right_alone(door: Callable[..., object], role: Role) -> None:
    with acting_as(Reader("s-1", frozenset({role}))):
        if role in rights_table()[DOORS[door]].roles:
            refused = (TypeError,) if door not in (events, show_host) else ()
            if refused:  # it went past the guard and misses its arguments
                with pytest.raises(refused):
                    door()
            else:
                door()
        else:
            with pytest.raises(UserError, match="tidak mengizinkan"):
                door()


@pytest.mark.parametrize("role", Role)
def test_a_release_of_cases_answers_only_who_sees_all_counts(role: Role) -> None:
    release = store.open_release("ilustrasi")
    with acting_as(Reader("s-1", frozenset({role}))):
        if role is Role.PUBLIC:
            with pytest.raises(UserError, match="tidak mengizinkan"):
                build_source(release, election="pilkada-2020")
        else:
            assert build_source(release, election="pilkada-2020").release == release


def test_somebody_of_a_province_gets_no_whole_release() -> None:
    release = store.open_release("ilustrasi")
    reader = Reader("s-1", frozenset({Role.ANALYST}), frozenset({"36"}))
    with acting_as(SYSTEM):
        source = build_source(release, election="pilkada-2020")
    with acting_as(reader):
        with pytest.raises(UserError, match="di luar provinsi"):
            build_source(release, election="pilkada-2020")
        with pytest.raises(UserError, match="di luar provinsi"):
            cases_behind(source, Selection(as_of=date(2020, 9, 30)), Behind.REPORTED)


def test_every_page_and_command_has_its_right() -> None:
    (commands,) = (each.choices for each in _parser()._subparsers._group_actions)
    assert {task for place, task in task_rights() if place == "data"} == set(commands)
    menu = (Path(__file__).parents[3] / "pages" / "menu.py").read_text()
    pages = {task for place, task in task_rights() if place == "pages"}
    assert menu.count('_page("') == len(pages)
    assert all(f'"{page}")' in menu for page in pages)
