"""Why a place changed its zone, and which way."""

from enum import StrEnum

from language import _


class Cause(StrEnum):
    """What changed a zone, in the order in which the ledger looks for it."""

    LATE_REPORTS = "late_reports"
    CORRECTION = "correction"
    BOUNDARY = "boundary"
    EXPOSURE = "exposure"
    RULE = "rule"
    NEW_CASES = "new_cases"
    STATUS = "status"
    STATEMENT = "statement"
    COVERAGE = "coverage"
    COMPARATORS = "comparators"


class Direction(StrEnum):
    """Which way a zone changed; to or from a state that is no zone there is no better or worse."""

    WORSE = "worse"
    BETTER = "better"
    STATE = "state"


# the state of a place on the side of the comparison on which it did not exist
ABSENT = "absent"

# the column of the ledger that holds what each cause added to the count; the other causes leave it alone
AMOUNTS = {
    Cause.LATE_REPORTS: "late_reports",
    Cause.CORRECTION: "corrections",
    Cause.BOUNDARY: "boundary_changes",
    Cause.NEW_CASES: "new_cases",
    Cause.STATUS: "status_changes",
    Cause.STATEMENT: "restated",
    Cause.COVERAGE: "became_known",
}


def cause_word(cause: str) -> str:
    """Return a cause in words, as a heading or in a list."""
    return {
        Cause.LATE_REPORTS: _("laporan terlambat"),
        Cause.CORRECTION: _("koreksi data"),
        Cause.BOUNDARY: _("batas wilayah berubah"),
        Cause.EXPOSURE: _("penyebut berubah"),
        Cause.RULE: _("aturan berubah"),
        Cause.NEW_CASES: _("perkara baru"),
        Cause.STATUS: _("status perkara berubah"),
        Cause.STATEMENT: _("angka baru dinyatakan"),
        Cause.COVERAGE: _("cakupan data berubah"),
        Cause.COMPARATORS: _("pembanding berubah"),
    }[Cause(cause)]
