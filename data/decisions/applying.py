"""Letting decisions hold for a file: its rows are placed and its words read as a person said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import pandas as pd

from data.decisions.decision import Decision, Decisions
from data.kinds import TableKind
from data.schema import columns, columns_of
from data.terms import codes_of
from data.values import for_each_value
from language import _, format_date


@dataclass(frozen=True)
class DecidedTerms:
    """The words of a file that were read as a person decided.

    Attributes:
        text: the file with the decided words replaced by their codes.
        decisions: column of the schema, then row of the file, to the decision that was applied.
        written: column of the schema to the words that stood there.
    """

    text: pd.DataFrame
    decisions: Mapping[str, "pd.Series[Any]"]
    written: Mapping[str, "pd.Series[Any]"]


def with_decided_terms(text: pd.DataFrame, *, kind: TableKind, decisions: Decisions) -> DecidedTerms:
    """Return a file whose unknown words are replaced by the codes that were decided for them.

    Args:
        text: every column of the schema as text, empty where nothing is written.
        kind: cases or counts.
        decisions: those that hold. A word its vocabulary knows is never replaced.
    """
    changed, applied, written = text.copy(), {}, {}
    for column in columns_of(kind, dtype="term") if decisions.by_key else ():
        vocabulary = str(columns(kind).loc[column, "vocabulary"])
        unknown = text[column][codes_of(text[column], vocabulary=vocabulary).isna()]
        decide = partial(decisions.of_term, vocabulary=vocabulary)
        found = for_each_value(unknown, decide, dtype="object").dropna()
        if not found.empty:
            changed.loc[found.index, column] = found.map(lambda decision: decision.code)
            applied[column], written[column] = found, text.loc[found.index, column]
    return DecidedTerms(changed, applied, written)


def with_decided_places(
    places: pd.DataFrame, *, written: pd.Series, provinces: pd.Series, decisions: Decisions
) -> pd.DataFrame:
    """Return what is known of places, with the decisions of a person in the place of what the register says.

    Args:
        places: what the matcher said (`data.places.PlaceMatcher`).
        written: the places as written, indexed like them.
        provinces: what stands in the column of the province beside them.
        decisions: those that hold.

    Returns:
        The same columns; status matched and the decided code, or unknown where a person said that the place
        stays unknown; reason says who decided. And `decision` (object): the `Decision`, None where none is.
    """
    found = [
        decisions.of_place(place, province) if decisions.by_key else None
        for place, province in zip(written, provinces, strict=True)
    ]
    decided = places.assign(decision=pd.Series(found, index=places.index, dtype="object"))
    rows = decided.index[decided["decision"].notna()]
    if rows.empty:
        return decided
    made = decided.loc[rows, "decision"]
    codes = made.map(lambda decision: decision.code)
    decided.loc[rows, "code"] = codes.where(codes != "")
    decided.loc[rows, "status"] = codes.map(lambda code: "matched" if code else "unknown")
    decided.loc[rows, "reason"] = made.map(decided_by)
    made = decided["decision"]
    for name in ("candidates", "offered"):
        told = zip(made, decided[name], strict=True)
        decided[name] = pd.Series([() if one else old for one, old in told], decided.index, dtype="object")
    return decided


def decided_by(decision: Decision) -> str:
    """Return who decided what and when, as one sentence."""
    day = format_date(datetime.fromisoformat(decision.decided_at).date())
    who = decision.author or _("pengelola data")
    if not decision.code:
        return _("Diputuskan oleh {who} pada {day}: tetap tidak diketahui.").format(who=who, day=day)
    return _("Diputuskan oleh {who} pada {day}: {code}.").format(who=who, day=day, code=decision.code)
