"""What the rule of a selection says of every place, states of absence included: the one way to a zone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from analysis.counts import Evidence, evidence
from analysis.measure import UNKNOWN, CountSource
from analysis.rules import rule_for
from analysis.selection import Selection
from analysis.silence import silent_places
from analysis.states import INDEX, Zone
from analysis.zone_rule import Verdict, ZoneIndices, ZoneRule


@dataclass(frozen=True, eq=False)
class Judgement:
    """A rule applied to a question.

    Attributes:
        rule: the rule in force.
        evidence: what it looked at.
        verdict: what it said, without meaning where no count is known.
        zones: uint8 [place, day], positions in `ZONES`, with the states of absence put in.
    """

    rule: ZoneRule
    evidence: Evidence
    verdict: Verdict
    zones: ZoneIndices


def judged(source: CountSource, selection: Selection, *, days: Sequence[date] | None = None) -> Judgement:
    """Return the zone of every place of the selection's level on each day.

    The zone of a day does not depend on which other days are asked for. Province and region play no part.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        days: as-of days; None for the day of the selection alone.

    Raises:
        UserError: where the rule or the election is not known.
    """
    asked = (selection.as_of,) if days is None else tuple(days)
    whole = selection.but(province=None, region=None)
    if len(asked) == 1 or rule_for(selection).remembers:
        return _remembered(source, whole, asked)  # type: ignore[arg-type]  # sources hash by identity
    return _judged(source, whole, asked)


def zone_indices(rule: ZoneRule, proof: Evidence) -> tuple[ZoneIndices, Verdict]:
    """Return the zone of every place on every day as positions in `ZONES`, and the rule's verdict.

    A count above zero is classified by the rule wherever it lies. Zero is classified where people vote; it is
    `reported_zero` where a body said so, and `out_of_scope` where nobody votes. Nothing known is `no_data`,
    or `out_of_scope` where nobody votes. A rule that covers all places has no place out of scope. Under a
    rule that heeds silence, a place from which nothing comes against expectation is `insufficient`.
    """
    verdict = rule.classify(proof)
    votes = proof.votes[:, np.newaxis] | rule.covers_all
    absent = np.where(votes, np.uint8(INDEX[Zone.NO_DATA]), np.uint8(INDEX[Zone.OUT_OF_SCOPE]))
    zones = verdict.zones
    if rule.heeds_silence:
        zones = np.where(silent_places(proof), np.uint8(INDEX[Zone.INSUFFICIENT]), zones)
    zones = np.where((proof.counts == 0) & ~votes, np.uint8(INDEX[Zone.OUT_OF_SCOPE]), zones)
    zones = np.where(proof.stated_zero, np.uint8(INDEX[Zone.REPORTED_ZERO]), zones)
    return np.where(proof.counts == UNKNOWN, absent, zones), verdict


def _judged(source: CountSource, selection: Selection, days: tuple[date, ...]) -> Judgement:
    rule = rule_for(selection)
    proof = evidence(source, selection, days=days)
    zones, verdict = zone_indices(rule, proof)
    return Judgement(rule=rule, evidence=proof, verdict=verdict, zones=zones)


# A screen asks the same several times (table, legend, numbers); a rule with a memory reads a year of weeks.
_remembered = lru_cache(maxsize=32)(_judged)
