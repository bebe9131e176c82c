"""What is known of one violation type on a day, for a reader who asks what the rule says."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.legal import Severity, legal_sentence, rules_on, severity_on
from data import vocabulary
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, current_language

LADDER = ("kode_etik", "disiplin_ringan", "disiplin_sedang", "disiplin_berat", "pemberhentian")


@dataclass(frozen=True, eq=False)
class RuleCard:
    """One type under the rules of a day.

    Attributes:
        violation_type, group: codes.
        forbidden: what is forbidden, in one sentence, in the language in force.
        when: when it is forbidden; empty where not stated.
        severity: how severe the act is held on the day.
        steps: the steps of `LADDER` from the mildest to the gravest the act is held as.
        sentence: severity and supervisor in words.
        law: instruments recorded as its basis and in force on the day, as `analysis.legal.rules_on`.
        aliases: how reports write the type, in Indonesian, as they are matched.
    """

    violation_type: str
    group: str
    forbidden: str
    when: str
    severity: Severity
    steps: tuple[str, ...]
    sentence: str
    law: pd.DataFrame
    aliases: tuple[str, ...]


def rule_card(violation_type: str, *, on: date, election: str | None = None) -> RuleCard:
    """Return what is known of a type under the rules of a day.

    Args:
        violation_type: code of a type.
        on: the day of the act.
        election: code of an election; leaves out the law of the other kind of election.

    Raises:
        UserError: where the type or the election is not known.
    """
    severity = severity_on(on, violation_type=violation_type)
    known = vocabulary.table("violation_types").loc[violation_type]
    told = read_reference("violation_rules").set_index("violation_type").loc[violation_type]
    suffix = "id" if current_language() == DEFAULT_LANGUAGE else "en"
    lowest, highest = (LADDER.index(level) for level in (severity.lowest, severity.highest))
    return RuleCard(
        violation_type=violation_type,
        group=str(known["group"]),
        forbidden=str(told[f"forbidden_{suffix}"]),
        when=str(told[f"when_{suffix}"]),
        severity=severity,
        steps=LADDER[lowest : highest + 1],
        sentence=legal_sentence(on, violation_type=violation_type),
        law=rules_on(on, election=election, violation_type=violation_type),
        aliases=tuple(dict.fromkeys(filter(None, str(known["aliases"]).split(";")))),
    )
