"""What is tried, as the address holds it.

`lim` limits, `banding` exposure, `lapor` reporting rate, `bobot` weights, `sejak` the day it would hold from.
"""

from analysis.drivers import Weights
from analysis.laboratory import Reporting, Trial, reporting_from, weights_from
from analysis.rule_limits import Limits, limits_from, limits_text, stated_limits
from analysis.rules import rule_for
from analysis.selection import Selection
from data.kinds import Exposure
from pages.parts.page_choice import choose_on_page, page_choice, page_choice_checked

LIMITS, EXPOSURE, REPORTING, WEIGHTS, SINCE = "lim", "banding", "lapor", "bobot", "sejak"
KEYS = (LIMITS, EXPOSURE, REPORTING, WEIGHTS)


def trial_of(chosen: Selection) -> Trial:
    """Return the trial the address asks for; what does not fit the rule falls back to the rule itself."""
    limits = limits_in_trial(chosen)
    exposure = Exposure(
        page_choice(EXPOSURE, allowed=[each.value for each in Exposure], default=chosen.exposure.value)
    )
    return Trial(
        limits=None if limits == stated_limits(rule_for(chosen)) else limits,
        exposure=None if exposure is chosen.exposure else exposure,
        reporting=reporting_in_trial(),
    )


def limits_in_trial(chosen: Selection) -> Limits:
    """Return the limits that are tried; those of the rule where none are."""
    rule = rule_for(chosen)
    usual = stated_limits(rule)
    text = page_choice_checked(
        LIMITS, default=limits_text(usual), is_valid=lambda each: limits_from(each, rule) is not None
    )
    return limits_from(text, rule) or usual


def reporting_in_trial() -> Reporting:
    """Return the reporting rate that is assumed; everything where none is."""
    usual = Reporting()
    text = page_choice_checked(
        REPORTING, default=usual.text(), is_valid=lambda each: reporting_from(each) is not None
    )
    return reporting_from(text) or usual


def weights_in_trial() -> Weights:
    """Return the weights that are tried; equal ones where none are."""
    text = page_choice_checked(WEIGHTS, default="", is_valid=lambda each: weights_from(each) is not None)
    return (weights_from(text) if text else None) or Weights.equal()


def settings_in_trial() -> dict[str, str]:
    """Return what the address holds of the trial, by key; nothing where nothing is tried."""
    held = {key: page_choice_checked(key, default="", is_valid=lambda _text: True) for key in KEYS}
    return {key: text for key, text in held.items() if text}


def clear_trial() -> None:
    """Return to the rule in force and to equal weights."""
    for key in KEYS:
        choose_on_page(key, None)
