"""A person's answers about a file, as they are typed on the command line: `Uraian=violation_type`."""

from collections.abc import Iterable

from data.dates import DateOrder
from data.errors import UserError
from data.mapping.kinds import ColumnMapping
from data.privacy import safe_to_show
from data.schema import columns
from data.terms import known_codes, meanings
from data.vocabulary import normalise
from language import _


def with_columns(mapping: ColumnMapping, answers: Iterable[str]) -> ColumnMapping:
    """Return the mapping with `heading=column` answers; an empty column is not read.

    Raises:
        UserError: where the file has no such heading or the schema no such column.
    """
    for answer in answers:
        heading, column = _parts(answer)
        places = [
            choice.position for choice in mapping.choices if normalise(choice.heading) == normalise(heading)
        ]
        if not places:
            raise UserError(
                _("Judul kolom ini tidak ada dalam berkas."),
                where=answer,
                expected=", ".join(
                    safe_to_show(choice.heading) for choice in mapping.choices if choice.heading
                ),
            )
        if column:
            _check_column(mapping, column, answer)
        mapping = mapping.choose(places[0], column)
    return mapping


def with_orders(mapping: ColumnMapping, answers: Iterable[str]) -> ColumnMapping:
    """Return the mapping with `column=order` answers about its dates.

    Raises:
        UserError: where the schema has no such column, or there is no such order.
    """
    for answer in answers:
        column, order = _parts(answer)
        _check_column(mapping, column, answer)
        if order not in set(DateOrder):
            raise UserError(
                _("Urutan tanggal ini tidak dikenal."), where=answer, expected=", ".join(DateOrder)
            )
        mapping = mapping.with_date_order(column, DateOrder(order))
    return mapping


def with_codes(mapping: ColumnMapping, answers: Iterable[str]) -> ColumnMapping:
    """Return the mapping with `column=code` answers that hold for every row.

    Raises:
        UserError: where the schema has no such column, or its vocabulary no such word.
    """
    for answer in answers:
        column, word = _parts(answer)
        _check_column(mapping, column, answer)
        vocabulary = str(columns(mapping.kind).loc[column, "vocabulary"])
        code = meanings(vocabulary).get(normalise(word)) if vocabulary else None
        if word and code is None:
            expected = ", ".join(known_codes(vocabulary)) if vocabulary else ""
            raise UserError(_("Nilai pilihan tidak dikenal."), where=answer, expected=expected)
        mapping = mapping.with_stated(column, code or "")
    return mapping


def _parts(answer: str) -> tuple[str, str]:
    name, equals, value = answer.rpartition("=")
    if not equals:
        raise UserError(_("Jawaban tidak dapat dibaca."), where=answer, expected=_("judul=kolom"))
    return name.strip(), value.strip()


def _check_column(mapping: ColumnMapping, column: str, answer: str) -> None:
    known = columns(mapping.kind).index
    if column not in known:
        raise UserError(_("Kolom ini tidak ada dalam skema."), where=answer, expected=", ".join(known))
