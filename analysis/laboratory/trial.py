"""A rule tried with other limits, another exposure or an assumed reporting rate."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from analysis.counts import Evidence, evidence
from analysis.frames import ZoneFrames
from analysis.judgement import Judgement, zone_indices
from analysis.laboratory.reporting import WHOLE, Percents, Reporting, percent_of
from analysis.measure import UNKNOWN, CountSource
from analysis.probability_rule import ProbabilityRule
from analysis.rule_limits import Limits, marked_as_tried, rule_with
from analysis.rules import rule_for
from analysis.selection import Selection
from analysis.zone_legend import Legend
from analysis.zone_numbers import numbers_in_view
from data.kinds import Exposure
from language import _, format_percent


@dataclass(frozen=True)
class Trial:
    """What is tried instead of the rule in force; a frozen value: argument, cache key and link.

    Attributes:
        limits: numbers in the order of the knobs of the rule; None for its own.
        exposure: what counts are held against; None for that of the selection.
        reporting: which share of what happens is assumed to be reported.
    """

    limits: Limits | None = None
    exposure: Exposure | None = None
    reporting: Reporting = field(default_factory=Reporting)


def tried(
    source: CountSource, selection: Selection, trial: Trial, *, days: Sequence[date] | None = None
) -> Judgement:
    """Return the zones of every place under a trial.

    Rules that look at counts see the count that would have been reported in full: the count divided by the
    reporting rate, whole persons only, so that a limit is reached only where it surely would be. The rule by
    probability sees the counts as they are and expects the share that is reported of each place: dividing
    would pass off an assumption as evidence. Whatever it assumes, an unknown count stays unknown and a zero
    stays zero.

    Args:
        source: the counts of the selection's election.
        selection: the question; its rule is the one tried, its province and region play no part.
        trial: what is tried.
        days: as-of days; None for the day of the selection alone.

    Raises:
        UserError: where the rule or the election is not known, or the limits are not of the rule.
    """
    whole = selection.but(province=None, region=None, exposure=trial.exposure or selection.exposure)
    stated = rule_for(selection)
    rule = stated if trial.limits is None else rule_with(stated, trial.limits)
    if trial != Trial():
        rule = marked_as_tried(rule)
    proof = evidence(source, whole, days=days)
    percent = percent_of(proof.places, trial.reporting)
    if (percent < WHOLE).any():
        scale = _with_expectation if isinstance(rule, ProbabilityRule) else _with_counts
        proof = scale(proof, percent)
    zones, verdict = zone_indices(rule, proof)
    return Judgement(rule=rule, evidence=proof, verdict=verdict, zones=zones)


def tried_frame(found: Judgement) -> ZoneFrames:
    """Return the zones of a trial as frames of a map."""
    proof = found.evidence
    return ZoneFrames(days=proof.days, region_codes=proof.places, zones=found.zones, counts=proof.counts)


def tried_legend(found: Judgement, selection: Selection, trial: Trial) -> Legend:
    """Return the legend of a trial; its caveats say that it is one, and what it assumes."""
    return Legend(
        rule=found.rule,
        sentence=found.rule.sentence(found.evidence),
        caveats=(*found.rule.caveats(selection), *trial_caveats(trial)),
        classes=found.rule.classes(found.evidence),
        numbers=numbers_in_view(found, selection),
        as_of=selection.as_of,
    )


def trial_caveats(trial: Trial) -> tuple[str, ...]:
    """Return what must be kept in mind of a trial."""
    said = [_("Percobaan di laboratorium: tidak mengubah aturan yang berlaku.")]
    if not trial.reporting.is_whole:
        lowest = min(trial.reporting.overall, *dict(trial.reporting.groups).values(), WHOLE)
        said.append(
            _("Bagian yang dilaporkan adalah anggapan (serendah {lowest}), bukan hasil pengukuran.").format(
                lowest=format_percent(lowest / WHOLE, 0)
            )
        )
    return tuple(said)


def _with_counts(proof: Evidence, percent: Percents) -> Evidence:
    counts = proof.counts.astype(np.int64)
    assumed = np.where(counts == UNKNOWN, UNKNOWN, counts * WHOLE // percent[:, np.newaxis])
    return replace(proof, counts=assumed.astype(np.int32))


def _with_expectation(proof: Evidence, percent: Percents) -> Evidence:
    base = proof.denominators.copy()
    for name in ("value", "low", "high"):
        base[name] = base[name] * (percent / WHOLE)
    return replace(proof, denominators=base)
