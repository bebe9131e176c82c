"""Comparing written words with a vocabulary; the rules that say what an unknown word means share it."""

from collections.abc import Iterable

import pandas as pd

from data.checks.findings import findings, none
from data.draft import Draft
from data.schema import columns, columns_of
from data.terms import codes_of, known_codes, nearest, term_label
from data.values import for_each_value
from language import _

_FEW = 8


def unknown_words(draft: Draft, only: Iterable[str]) -> pd.DataFrame:
    """Return the written words, in the term columns named in `only`, that their vocabulary does not have."""
    wanted = set(only)
    found = [_unknown(draft, column) for column in columns_of(draft.kind, dtype="term") if column in wanted]
    return pd.concat([none(), *found])


def _unknown(draft: Draft, column: str) -> pd.DataFrame:
    vocabulary = str(columns(draft.kind).loc[column, "vocabulary"])
    written = draft.text[column]
    unknown = (written != "") & codes_of(written, vocabulary=vocabulary).isna()
    if not unknown.any():
        return none()
    return findings(
        draft,
        column=column,
        rows=unknown,
        message=_("Istilah ini tidak dikenal."),
        suggestion=for_each_value(written[unknown], lambda text: _hint(text, vocabulary)),
    )


def _hint(written: str, vocabulary: str) -> str:
    near = nearest(written, vocabulary=vocabulary)
    if near:
        return _("mungkin “{label}” ({code})").format(
            label=term_label(near, vocabulary=vocabulary), code=near
        )
    known = known_codes(vocabulary)
    listed = ", ".join(known[:_FEW]) + (", …" if len(known) > _FEW else "")
    return _("pilihan: {codes}").format(codes=listed)
