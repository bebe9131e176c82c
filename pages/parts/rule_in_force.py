"""Which zone rule colours a view: the one chosen, the version an approval put in force, or the default."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

import streamlit as st

from analysis.rule_limits import version_code
from analysis.rules import RULES, named_rule
from analysis.selection import Selection
from data.alarm import call_off_alarm, sound_alarm
from data.kinds import Level
from data.proposals import Proposal, Status, in_force, proposals
from data.settings import store_folder

LIMITS = "lim"  # the setting of a proposal that an approval puts in force
_SECONDS_UNTIL_AN_APPROVAL_SHOWS = 10


_kept: dict[str, tuple[Proposal, ...]] = {}  # the approvals that held last, by store


@dataclass(frozen=True)
class RuleCodes(Collection[str]):
    """The codes of all rules and of every version of them, for checking what a link names."""

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and named_rule(code) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(RULES)

    def __len__(self) -> int:
        return len(RULES)


def approval_in_force(level: Level, day: date) -> Proposal | None:
    """Return the approval that decides the rule of a level on an as-of day; None where none does."""
    return in_force(level, day, known=_approved(str(store_folder())))


def rule_by_approval(level: Level, day: date) -> str | None:
    """Return the code of the version of a rule that an approval put in force; None where none did."""
    found = approval_in_force(level, day)
    return code_of(found) if found else None


def fitting_rule(chosen: Selection) -> str | None:
    """Return the rule a selection should have on its level and day; None for the default of the level.

    A rule of another level, or one that is no more, gives way. A version that came into the view by approval
    leaves it on days before the approval holds.
    """
    by_approval = {code_of(each) for each in _approved(str(store_folder()))}
    rule = None if chosen.rule is None or chosen.rule in by_approval else named_rule(chosen.rule)
    if rule is not None and rule.level in (None, chosen.level):
        return rule.id
    return rule_by_approval(chosen.level, chosen.as_of)


def code_of(proposal: Proposal) -> str | None:
    """Return the code of the version a proposal asks for; None where it moves no limits of a known rule."""
    limits = dict(proposal.settings).get(LIMITS)
    code = version_code(proposal.rule, limits) if limits else ""
    rule = named_rule(code) if code else None
    return code if rule is not None and rule.level in (None, proposal.level) else None


@st.cache_resource(ttl=_SECONDS_UNTIL_AN_APPROVAL_SHOWS, show_spinner=False)
def _approved(store: str) -> tuple[Proposal, ...]:
    known = proposals()
    found = [each for each in known if each.status is Status.APPROVED and code_of(each)]
    # Nothing ever removes a proposal: one that is not there any more was lost, and must not recolour a map.
    lost = [each for each in _kept.get(store, ()) if each.id not in {one.id for one in known}]
    _kept[store] = (*found, *lost)
    for each in found:
        call_off_alarm(f"{store} {each.id}")
    for each in lost:
        sound_alarm(f"{store} {each.id}", "The approved rule %s cannot be read; it stays in force", each.id)
    return _kept[store]


def approvals_lost() -> tuple[str, ...]:
    """Return the ids of the approvals that go on holding although their files cannot be read."""
    return _lost_ids(str(store_folder()))


@st.cache_resource(ttl=_SECONDS_UNTIL_AN_APPROVAL_SHOWS, show_spinner=False)
def _lost_ids(store: str) -> tuple[str, ...]:
    readable = {each.id for each in proposals()}
    return tuple(each.id for each in _kept.get(store, ()) if each.id not in readable)


def forget_approvals() -> None:
    """Read the approvals anew, after one was given or withdrawn."""
    _approved.clear()
    _lost_ids.clear()
