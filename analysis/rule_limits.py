"""The numbers of a rule that a trial may move, as whole numbers that a link holds exactly."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from analysis.probability_rule import ProbabilityRule
from analysis.rule_methods import FixedRule, RelativeRule
from analysis.states import Zone
from analysis.zone_rule import Band, ZoneRule, zone_word
from data.errors import UserError
from language import LANGUAGES, _, format_number, format_percent, speaking

Limits = tuple[int, ...]

_REACH = 4  # how far above the highest stated limit a count may be tried
_SEPARATOR = "."
VERSION = "~"  # between the code of a rule and the limits of a version of it
_PERCENT = 100


@dataclass(frozen=True)
class Knob:
    """One number of a rule that can be moved.

    Attributes:
        title: what it is, in the language in force.
        low, high: the least and the most it may be.
        scale: what it is divided by to be read: 1 for counts, 10 for tenths, 100 for percent.
    """

    title: str
    low: int
    high: int
    scale: int


def stated_limits(rule: ZoneRule) -> Limits:
    """Return the numbers of a rule as they are stated, in the order of its knobs.

    Fixed limits: the least count of every class but the lowest. Limits by standard deviations: how many, in
    tenths. Limits by probability: the higher relative risk in tenths; then in percent the probability that
    opens oranye and merah, the one that keeps them, the one that opens hijau, the one that keeps it.
    """
    return _STATED[type(rule)](rule)


def knobs(rule: ZoneRule) -> tuple[Knob, ...]:
    """Return what can be moved of a rule."""
    if isinstance(rule, FixedRule):
        title = _("{zone} mulai dari")
        words = [zone_word(band.zone) for band in rule.bands[1:]]
        most = _REACH * max(_fixed(rule))
        return tuple(Knob(title.format(zone=word[:1].upper() + word[1:]), 1, most, 1) for word in words)
    if isinstance(rule, RelativeRule):
        return (Knob(_("Batas: rata-rata ± sekian simpangan baku"), 1, 40, 10),)
    return (
        Knob(_("Merah: risiko lebih dari sekian kali rata-rata"), 11, 100, 10),
        Knob(_("Oranye dan merah dimasuki pada peluang di atas"), 50, 99, 100),
        Knob(_("Oranye dan merah dilepas pada peluang hingga"), 30, 99, 100),
        Knob(_("Hijau dimasuki pada peluang di bawah"), 1, 50, 100),
        Knob(_("Hijau dilepas pada peluang dari"), 1, 70, 100),
    )


def limits_text(limits: Limits) -> str:
    """Return limits as a link holds them: 1.5."""
    return _SEPARATOR.join(map(str, limits))


def limits_from(text: str, rule: ZoneRule) -> Limits | None:
    """Return the limits a text states for a rule; None where they are not limits of it."""
    parts = text.split(_SEPARATOR)
    if not all(part.isascii() and part.isdecimal() and len(part) < 5 for part in parts):
        return None
    limits = tuple(map(int, parts))
    return limits if _difficulty(rule, limits) is None else None


def version_code(rule: str, limits: str) -> str:
    """Return the code of the version of a rule that has other limits.

    Args:
        rule: code of the rule, or of a version of it.
        limits: the limits as a link holds them.
    """
    return f"{rule.partition(VERSION)[0]}{VERSION}{limits}"


def rule_with(rule: ZoneRule, limits: Limits) -> ZoneRule:
    """Return the version of a rule that has other limits; its code carries them, its name says so.

    Args:
        rule: the rule that is tried.
        limits: numbers in the order of its knobs.

    Returns:
        The rule itself where the limits are its own.

    Raises:
        UserError: where the limits are not of the rule, out of range, or in the wrong order.
    """
    difficulty = _difficulty(rule, limits)
    if difficulty is not None:
        raise UserError(difficulty, where=limits_text(limits))
    if limits == stated_limits(rule):
        return rule
    text = limits_text(limits)
    return replace(
        rule,
        id=version_code(rule.id, text),
        version=version_code(rule.version, text),
        url="",
        bands=_BANDS[type(rule)](rule, limits),
        labels=_in_each_language(lambda language: _version_label(rule, limits, language)),
        notes=_in_each_language(lambda _language: _version_note()),
    )


def marked_as_tried(rule: ZoneRule) -> ZoneRule:
    """Return a rule whose name and note say that it is tried and not in force."""
    return replace(
        rule,
        url="",
        labels=_in_each_language(lambda language: _tried_label(rule.labels[language])),
        notes=_in_each_language(lambda _language: _tried_note()),
    )


def _version_label(rule: ZoneRule, limits: Limits, language: str) -> str:
    numbers = [knob_value(number, knob) for number, knob in zip(limits, knobs(rule), strict=True)]
    return _("{rule} (batas {limits})").format(rule=rule.labels[language], limits="; ".join(numbers))


def _version_note() -> str:
    return _(
        "Batas ini dipindahkan dari aturan semula dan bukan dari lembaga mana pun; usulan dan persetujuannya "
        "tercatat di Laboratorium Metode."
    )


def knob_value(number: int, knob: Knob) -> str:
    """Return a number of a rule as its reader writes it: 5, 1,5 or 80%."""
    if knob.scale == _PERCENT:
        return format_percent(number / knob.scale, 0)
    return format_number(number / knob.scale, 0 if knob.scale == 1 else 1)


def _tried_label(label: str) -> str:
    return _("{rule}, percobaan").format(rule=label)


def _tried_note() -> str:
    return _("Percobaan di laboratorium: bukan aturan yang berlaku dan bukan dari lembaga mana pun.")


def _in_each_language(say: Callable[[str], str]) -> Mapping[str, str]:
    said = {}
    for language in LANGUAGES:
        with speaking(language):
            said[language] = say(language)
    return MappingProxyType(said)


def _difficulty(rule: ZoneRule, limits: Limits) -> str | None:
    """Why the numbers are no limits of the rule; None where they are."""
    known = knobs(rule)
    if len(limits) != len(known):
        return _("Banyaknya batas tidak cocok dengan aturannya.")
    if not all(knob.low <= limit <= knob.high for knob, limit in zip(known, limits, strict=True)):
        return _("Salah satu batas di luar rentang yang masuk akal.")
    if isinstance(rule, FixedRule) and list(limits) != sorted(set(limits)):
        return _("Batas setiap zona harus lebih tinggi dari batas zona di bawahnya.")
    if isinstance(rule, ProbabilityRule):
        _high, enter, leave, green_enter, green_leave = limits
        if not green_enter <= green_leave <= leave <= enter:
            return _("Batas untuk memasuki zona harus lebih ketat daripada batas untuk melepasnya.")
    return None


def _fixed(rule: ZoneRule) -> Limits:
    return tuple(int(band.lower or 0) for band in rule.bands[1:])


def _fixed_bands(rule: ZoneRule, limits: Limits) -> tuple[Band, ...]:
    starts = (0, *limits)
    ends = (*(limit - 1 for limit in limits), None)
    return tuple(
        replace(band, lower=start, upper=end, published=False)
        for band, start, end in zip(rule.bands, starts, ends, strict=True)
    )


def _relative(rule: ZoneRule) -> Limits:
    return (round(10 * (rule.bands[1].upper or 0)),)


def _relative_bands(rule: ZoneRule, limits: Limits) -> tuple[Band, ...]:
    edge = limits[0] / 10
    edges = ((None, -edge), (-edge, edge), (edge, None))
    return tuple(
        replace(band, lower=low, upper=high, published=False)
        for band, (low, high) in zip(rule.bands, edges, strict=True)
    )


def _probable(rule: ZoneRule) -> Limits:
    by_zone = {band.zone: band for band in rule.bands}
    high, low = by_zone[Zone.MERAH], by_zone[Zone.HIJAU]
    shares = (high.probability, high.keep, low.probability, low.keep)
    return (round(10 * (high.relative_risk or 0)), *(round(100 * (share or 0)) for share in shares))


def _probable_bands(rule: ZoneRule, limits: Limits) -> tuple[Band, ...]:
    risk, enter, leave, green_enter, green_leave = limits
    moved: dict[Zone, dict[str, Any]] = {
        Zone.HIJAU: {"probability": green_enter / 100, "keep": green_leave / 100},
        Zone.ORANYE: {"probability": enter / 100, "keep": leave / 100},
        Zone.MERAH: {"probability": enter / 100, "keep": leave / 100, "relative_risk": risk / 10},
    }
    return tuple(replace(band, **moved.get(band.zone, {})) for band in rule.bands)


_STATED: Mapping[type[ZoneRule], Callable[[ZoneRule], Limits]] = MappingProxyType(
    {FixedRule: _fixed, RelativeRule: _relative, ProbabilityRule: _probable}
)
_BANDS: Mapping[type[ZoneRule], Callable[[ZoneRule, Limits], tuple[Band, ...]]] = MappingProxyType(
    {FixedRule: _fixed_bands, RelativeRule: _relative_bands, ProbabilityRule: _probable_bands}
)
