"""The zone rules in force, read from `data/reference/zone_rules.csv` and `zone_classes.csv`.

A rule that needs no new method is added by rows in the two tables; a new method by an entry in `_METHODS`.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import pandas as pd

from analysis.probability_rule import ProbabilityRule
from analysis.rule_limits import VERSION, limits_from, rule_with
from analysis.rule_methods import FixedRule, RelativeRule
from analysis.selection import Selection
from analysis.states import Zone
from analysis.zone_rule import Band, ZoneRule
from data.errors import UserError
from data.kinds import Counter, Level, Unit
from data.tables import read_reference
from language import _

_METHODS: Mapping[str, type[FixedRule | RelativeRule | ProbabilityRule]] = MappingProxyType(
    {"fixed": FixedRule, "mean_sd": RelativeRule, "probability": ProbabilityRule}
)


def _bands(classes: pd.DataFrame) -> tuple[Band, ...]:
    return tuple(
        Band(
            zone=Zone(row["zone"]),
            lower=_number(row["min"]),
            upper=_number(row["max"]),
            published=row["published"] == "yes",
            relative_risk=_number(row["relative_risk"]),
            probability=_number(row["probability"]),
            keep=_number(row["keep"]),
        )
        for _position, row in classes.iterrows()
    )


def _number(text: str) -> float | None:
    return float(text) if text else None


def _rule(row: pd.Series, classes: pd.DataFrame) -> ZoneRule:
    return _METHODS[row["method"]](
        id=row["code"],
        version=row["version"],
        level=Level(row["level"]) if row["level"] else None,
        default_for=Level(row["default_for"]) if row["default_for"] else None,
        covers_all=row["covers"] == "all",
        counter=Counter(row["counter"]) if row["counter"] else None,
        unit=Unit(row["unit"]) if row["unit"] else None,
        thresholds=row["thresholds"],
        valid_from=row["valid_from"],
        url=row["url"],
        labels=MappingProxyType({"id": row["label_id"], "en": row["label_en"]}),
        notes=MappingProxyType({"id": row["note_id"], "en": row["note_en"]}),
        bands=_bands(classes[classes["rule"] == row["code"]]),
        interval=_number(row["interval"]),
    )


def _read_rules() -> dict[str, ZoneRule]:
    table, classes = read_reference("zone_rules"), read_reference("zone_classes")
    return {row["code"]: _rule(row, classes) for _number, row in table.iterrows()}


RULES: Mapping[str, ZoneRule] = MappingProxyType(_read_rules())


@lru_cache(maxsize=64)
def named_rule(code: str) -> ZoneRule | None:
    """Return a rule by its code, or a version of one whose limits the code carries: `kasn-kabkota-2020~1.8`.

    Returns:
        None where there is no such rule, or the limits are none of it.
    """
    stated, mark, text = code.partition(VERSION)
    rule = RULES.get(stated)
    if rule is None or not mark:
        return rule
    limits = limits_from(text, rule)
    return None if limits is None else rule_with(rule, limits)


def default_rule(level: Level) -> ZoneRule:
    """Return the rule a level is coloured by unless another is chosen."""
    return next(rule for rule in RULES.values() if rule.default_for is level)


def rules_for(level: Level) -> tuple[ZoneRule, ...]:
    """Return the rules that can colour a level, in display order."""
    return tuple(rule for rule in RULES.values() if rule.level in (None, level))


def rule_for(selection: Selection) -> ZoneRule:
    """Return the chosen rule or version of a rule, or the default of the level.

    Raises:
        UserError: where the rule is unknown or made for another level.
    """
    if selection.rule is None:
        return default_rule(selection.level)
    rule = named_rule(selection.rule)
    if rule is None or rule.level not in (None, selection.level):
        what = (
            _("Aturan zona {rule} tidak dikenal.")
            if rule is None
            else _("Aturan zona {rule} tidak berlaku untuk tingkat {level}.")
        )
        raise UserError(
            what.format(rule=selection.rule, level=_level_word(selection.level)),
            expected=", ".join(each.id for each in rules_for(selection.level)),
        )
    return rule


def _level_word(level: Level) -> str:
    return {
        Level.NATION: _("nasional"),
        Level.PROVINCE: _("provinsi"),
        Level.REGION: _("kabupaten/kota"),
    }[level]
