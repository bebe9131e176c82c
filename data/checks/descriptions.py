"""What each rule means, for a reader: the rows of `data/reference/check_rules.csv`."""

import pandas as pd

from data.checks import RULES, Severity
from data.vocabulary import label, table
from language import _, current_language


def meaning(rule: str) -> str:
    """Return what a rule holds of a file, one sentence in the language in force."""
    return str(table("check_rules").loc[rule, f"meaning_{current_language()}"])


def next_step(rule: str) -> str:
    """Return what to do where a rule speaks, in the language in force."""
    return str(table("check_rules").loc[rule, f"next_step_{current_language()}"])


def severity(rule: str) -> Severity:
    """Return what a finding of a rule means for its row; notes of the reader refuse nothing."""
    return {known.name: known.severity for known in RULES}.get(rule, Severity.SHOULD)


def rules_table(findings: pd.DataFrame) -> pd.DataFrame:
    """Return the dictionary of rules with titles for a reader.

    Args:
        findings: see `data.checks.find_all`; how often each rule spoke is told beside it.
    """
    words = {Severity.MUST: _("wajib diperbaiki"), Severity.SHOULD: _("sebaiknya diperiksa")}
    spoke = findings["rule"].value_counts()
    codes = list(table("check_rules").index)
    return pd.DataFrame(
        {
            _("Aturan"): codes,
            _("Nama"): [label("check_rules", code) for code in codes],
            _("Tingkat"): [words[severity(code)] for code in codes],
            _("Jumlah temuan"): [int(spoke.get(code, 0)) for code in codes],
            _("Arti"): [meaning(code) for code in codes],
            _("Yang perlu dilakukan"): [next_step(code) for code in codes],
        }
    )
