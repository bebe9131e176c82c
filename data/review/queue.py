"""The review queue of a file."""

from collections.abc import Iterator

import pandas as pd

from data.checks.terms_known import DECIDING
from data.decisions import Subject, may_be_kept
from data.draft import Draft
from data.kinds import Level, TableKind
from data.places import Candidate, codes_in_question
from data.privacy import safe_to_show
from data.review.items import Choice, QueueItem
from data.schema import columns, columns_of
from data.terms import alike, codes_of, term_label
from language import _

_CLEAR = 0.1
"""By how much the likeliest choice must lead before it is suggested."""

_LIKELY = 0.75


def queue(draft: Draft) -> tuple[QueueItem, ...]:
    """Return what of a file awaits a person: what refuses rows first, then by the number of rows.

    Each different writing stands once. Empty cells are not in it: there is nothing to decide about them. Nor
    are codes whose system is in question: one answer settles them all (`Draft.code_question`).
    """
    items = [*_places(draft), *_terms(draft)]
    return tuple(sorted(items, key=lambda item: (not item.refuses, -item.rows, item.column, item.shown)))


def _places(draft: Draft) -> Iterator[QueueItem]:
    written = pd.DataFrame({"place": draft.place_written, "beside": draft.text["province"]})
    for _key, rows in written[_undecided(draft)].groupby(["place", "beside"], sort=False):
        place, beside = map(str, rows.iloc[0])
        about = draft.places.loc[rows.index[0]]
        keep = all(may_be_kept(text) for text in (place, beside) if text) and any(map(str.isalpha, place))
        choices = tuple(_choice(candidate) for candidate in about["offered"])
        yield QueueItem(
            subject=Subject.PLACE,
            column="region_code",
            heading=safe_to_show(draft.heading("region_code")),
            shown=safe_to_show(place),
            written=place if keep else "",
            context=beside if keep else safe_to_show(beside),
            rows=len(rows),
            first_row=int(rows.index[0]),
            reason=str(about["reason"]),
            choices=choices,
            suggestion=_suggestion(choices),
            refuses=False,
        )


def _undecided(draft: Draft) -> pd.Series:
    """Return which rows hold a place that a person can decide about."""
    waiting = (draft.places["status"] != "matched") & draft.places["decision"].isna()
    waiting &= draft.place_written != ""
    if draft.kind is TableKind.COUNTS:
        waiting &= draft.table["level"] != Level.NATION.value
    asked = draft.places.loc[waiting, "offered"].map(codes_in_question).astype(bool)
    waiting[asked.index[asked]] = False
    return waiting


def _terms(draft: Draft) -> Iterator[QueueItem]:
    for column in columns_of(draft.kind, dtype="term"):
        vocabulary = str(columns(draft.kind).loc[column, "vocabulary"])
        written = draft.text[column]
        unknown = written[(written != "") & codes_of(written, vocabulary=vocabulary).isna()]
        for _key, rows in unknown.groupby(unknown, sort=False):
            yield _term(rows, column, vocabulary, draft)


def _term(rows: pd.Series, column: str, vocabulary: str, draft: Draft) -> QueueItem:
    word = str(rows.iloc[0])
    choices = tuple(
        Choice(code, term_label(code, vocabulary=vocabulary), "", score)
        for code, score in alike(word, vocabulary=vocabulary)
    )
    return QueueItem(
        subject=Subject.TERM,
        column=column,
        heading=safe_to_show(draft.heading(column)),
        shown=safe_to_show(word),
        written=word if may_be_kept(word) else "",
        context=vocabulary,
        rows=len(rows),
        first_row=int(rows.index[0]),
        reason=_("Istilah ini tidak dikenal."),
        choices=choices,
        suggestion=_suggestion(choices),
        refuses=column in DECIDING[draft.kind],
    )


def _choice(candidate: Candidate) -> Choice:
    return Choice(candidate.code, candidate.name, candidate.province, candidate.score)


def _suggestion(choices: tuple[Choice, ...]) -> str:
    if not choices or choices[0].score < _LIKELY:
        return ""
    leads = len(choices) == 1 or choices[0].score - choices[1].score >= _CLEAR
    return choices[0].code if leads else ""
