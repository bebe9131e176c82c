"""The settings of a trial in words."""

from collections.abc import Mapping

from analysis.laboratory import province_groups, reporting_from, weights_from
from analysis.rule_limits import knob_value, knobs, limits_from, stated_limits
from analysis.zone_rule import ZoneRule
from language import _, format_percent
from pages.parts.compare.funnel import exposure_words
from pages.parts.laboratory.settings import EXPOSURE, LIMITS, REPORTING, WEIGHTS


def settings_words(rule: ZoneRule, settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a trial changes, one line a change; what cannot be read is left out."""
    lines = [*_limits_words(rule, settings.get(LIMITS, ""))]
    exposure = exposure_words().get(settings.get(EXPOSURE, ""))
    if exposure:
        lines.append(_("Dibandingkan menurut: {exposure}").format(exposure=exposure))
    lines += _reporting_words(settings.get(REPORTING, ""))
    weights = weights_from(settings[WEIGHTS]) if settings.get(WEIGHTS) else None
    if weights:
        lines.append(weights.sentence())
    return tuple(lines)


def _limits_words(rule: ZoneRule, text: str) -> list[str]:
    limits = limits_from(text, rule)
    if limits is None:
        return []
    return [
        _("{title}: {tried} (berlaku: {stated})").format(
            title=knob.title, tried=knob_value(number, knob), stated=knob_value(stated, knob)
        )
        for knob, number, stated in zip(knobs(rule), limits, stated_limits(rule), strict=True)
        if number != stated
    ]


def _reporting_words(text: str) -> list[str]:
    held = reporting_from(text) if text else None
    if held is None:
        return []
    names = province_groups()
    lines = [
        _("Anggapan bagian yang dilaporkan: {share}").format(share=format_percent(held.overall / 100, 0))
    ]
    return lines + [f"{names[code]}: {format_percent(percent / 100, 0)}" for code, percent in held.groups]
