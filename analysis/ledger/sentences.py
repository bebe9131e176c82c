"""Each change of zone in one sentence; every number in it is one of the ledger's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from analysis.explanation import amount
from analysis.exposure import exposure_label
from analysis.ledger.cause import ABSENT, Cause, Direction, cause_word
from analysis.rules import rule_for
from analysis.selection import Selection
from analysis.states import Zone
from analysis.view import View
from analysis.zone_rule import zone_word
from language import _, format_date, format_number


@dataclass(frozen=True)
class Change:
    """What the sentence of one change tells; the columns of the ledger. None: NA."""

    region_name: str
    zone_before: str
    zone_after: str
    direction: Direction
    count_before: int | None
    count_after: int | None
    added: int
    causes: tuple[Cause, ...]


@dataclass(frozen=True)
class Setting:
    """What all sentences of one ledger share: the two days, rules and exposures in words."""

    selection: Selection
    then: str
    rules: tuple[str, str]
    exposures: tuple[str, str]


def setting_of(before: View, after: View) -> Setting:
    """Return what all sentences of the ledger of two views share."""
    one, other = before.selection, after.selection
    return Setting(
        selection=other,
        then=format_date(one.as_of),
        rules=(rule_for(one).label, rule_for(other).label),
        exposures=(exposure_label(one.exposure), exposure_label(other.exposure)),
    )


def change_sentence(change: Change, setting: Setting) -> str:
    """Return which way a place went, why, and what its count did."""
    moved = {
        Direction.WORSE: _("{name} naik dari {before} ke {after}: {why} ({numbers})."),
        Direction.BETTER: _("{name} turun dari {before} ke {after}: {why} ({numbers})."),
        Direction.STATE: _("{name} berubah dari {before} menjadi {after}: {why} ({numbers})."),
    }[change.direction]
    sentence = moved.format(
        name=change.region_name,
        before=state_word(change.zone_before),
        after=state_word(change.zone_after),
        why=_why(change, setting),
        numbers=_numbers(change),
    )
    if len(change.causes) == 1:
        return sentence
    earlier = ", ".join(cause_word(cause) for cause in change.causes[:-1])
    return sentence + " " + _("Zonanya juga bergerak karena {causes}.").format(causes=earlier)


def state_word(zone: str) -> str:
    """Return a zone or state of a ledger in words."""
    return _("belum atau tidak lagi ada") if zone == ABSENT else zone_word(Zone(zone))


def _why(change: Change, setting: Setting) -> str:
    cause, selection = change.causes[-1], setting.selection
    counted = amount(change.added, selection.counter, selection.unit)
    counted = counted[:1].lower() + counted[1:]
    pattern = _patterns()[cause]
    return pattern.format(
        amount=counted,
        then=setting.then,
        rule_before=setting.rules[0],
        rule_after=setting.rules[1],
        exposure_before=setting.exposures[0],
        exposure_after=setting.exposures[1],
    )


def _patterns() -> Mapping[Cause, str]:
    return {
        Cause.LATE_REPORTS: _("{amount} hingga {then} baru masuk pada rilis berikutnya"),
        Cause.CORRECTION: _("rilis berikutnya mengoreksi data hingga {then}"),
        Cause.BOUNDARY: _("batas provinsi berubah"),
        Cause.EXPOSURE: _("penyebut berganti dari {exposure_before} ke {exposure_after}"),
        Cause.RULE: _("aturan berganti dari {rule_before} ke {rule_after}"),
        Cause.NEW_CASES: _("{amount} sesudah {then}"),
        Cause.STATUS: _("{amount} sesudah {then}"),
        Cause.STATEMENT: _("angka baru dinyatakan sesudah {then}"),
        Cause.COVERAGE: _("angkanya tidak diketahui di salah satu sisi"),
        Cause.COMPARATORS: _("pembanding berubah, yaitu angka wilayah lain"),
    }


def _numbers(change: Change) -> str:
    if change.count_before == change.count_after:
        return _("angkanya tetap {count}").format(count=format_number(change.count_after))
    before, after = (
        _("tidak diketahui") if count is None else format_number(count)
        for count in (change.count_before, change.count_after)
    )
    return _("{before} menjadi {after}").format(before=before, after=after)


def period_sentence(before: date, after: date, *, worse: int, better: int, state: int) -> str:
    """Return how many places changed between two days, in one sentence.

    Args:
        before: the earlier day.
        after: the later day.
        worse: places whose zone became worse.
        better: places whose zone became better.
        state: places that went from or to a state that is no zone.
    """
    if before == after:
        pattern = _("Untuk {after}: {worse} wilayah naik zona, {better} turun, {state} berubah keadaan.")
    else:
        pattern = _(
            "Antara {before} dan {after}: {worse} wilayah naik zona, {better} turun, {state} berubah keadaan."
        )
    if not worse + better + state:
        pattern = _("Tidak ada wilayah yang berubah zona hingga {after}.")
    return pattern.format(
        before=format_date(before),
        after=format_date(after),
        worse=format_number(worse),
        better=format_number(better),
        state=format_number(state),
    )
