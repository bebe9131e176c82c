"""Applying corrections to the table of a release: all of them, or none and a list of what does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from data.checks import Severity, find_all
from data.corrections.cells import CellReader
from data.corrections.finding import as_text, found_rows
from data.corrections.table import Correction
from data.draft import Draft, Options
from data.errors import UserError
from data.kinds import TableKind
from data.places import CodeScheme, PlaceMatcher
from data.privacy import cut, kind_label, safe_to_show
from data.schema import columns_of, stored_columns
from language import _, format_number

_FIXED = {"case_id", "note"}


class CorrectionsRefusedError(UserError):
    """Corrections that do not fit their release; nothing was changed.

    Attributes:
        problems: what is wrong, one sentence each, with the row of the table of corrections.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(
            _("{count} koreksi tidak cocok; tidak ada yang diubah.").format(
                count=format_number(len(self.problems))
            ),
            where="\n".join(self.problems),
            next_step=_("Perbaiki tabel koreksi, atau hapus baris yang sudah tidak berlaku."),
        )


@dataclass(frozen=True)
class Corrected:
    """A table with its corrections.

    Attributes:
        table: the stored columns of the release, typed as they were; one row changed for each correction.
        changed: what was changed: `row` (of the table of corrections), `column`, `before`, `after` (text).
    """

    table: pd.DataFrame
    changed: pd.DataFrame


def corrected_table(
    table: pd.DataFrame,
    corrections: Sequence[Correction],
    *,
    kind: TableKind,
    match_places: PlaceMatcher,
    options: Options,
) -> Corrected:
    """Return a table with its corrections.

    Expected and new values are read like the cells of a file: a code, its label or an alias, a day, a place.

    Args:
        table: the stored columns of a release.
        corrections: what to change; the same cell once.
        kind: cases or counts.
        match_places: tells which region a written place means.
        options: the day of the correction; what a file would be told.

    Raises:
        CorrectionsRefusedError: where one does not fit: its row is not there or not the only one, the cell
            holds something else than expected, the new value cannot be read, breaks a rule that must hold,
            changes nothing or names a person, or reason, author or date is missing.
    """
    places, problems = found_rows(table, corrections, kind)
    problems += [(one.row, problem) for one in corrections for problem in _formal(one, kind)]
    cells = [(place, one.column) for place, one in zip(places, corrections, strict=True)]
    problems += [
        (one.row, _("sel ini dikoreksi dua kali"))
        for number, one in enumerate(corrections)
        if cells[number] in cells[:number]
    ]
    _refuse(problems)
    read = CellReader(kind, match_places, replace(options, code_scheme=CodeScheme.KEMENDAGRI))
    now = as_text(table.iloc[places], kind).set_axis(_rows(corrections))
    expected = read.cells(now, {one.row: (one.column, one.expect) for one in corrections})
    wanted = read.cells(now, {one.row: (one.column, one.replace_with) for one in corrections})
    held = {one.row: str(now.at[one.row, one.column]) for one in corrections}
    _refuse([(one.row, _mismatch(one, held, expected, wanted)) for one in corrections])
    numbered = table.reset_index(drop=True)
    changed = _changed(numbered, corrections, places, read)
    told = [(one.row, one.column, held[one.row], wanted[one.row]) for one in corrections]
    return Corrected(changed, pd.DataFrame(told, columns=["row", "column", "before", "after"]))


def _changed(
    table: pd.DataFrame, corrections: Sequence[Correction], places: Sequence[int], read: CellReader
) -> pd.DataFrame:
    """The table with all corrections at once, each row held against the rules that must hold."""
    first = dict(zip(reversed(places), reversed(corrections), strict=True))  # the first of each row
    before = as_text(table.iloc[list(first)], read.kind).set_axis(_rows(list(first.values())))
    after = before.copy()
    row_of = {place: one.row for place, one in first.items()}
    for place, one in zip(places, corrections, strict=True):
        after.at[row_of[place], one.column] = one.replace_with
    draft = read.draft(after)
    _refuse(_broken(draft, read.draft(before)))
    changed = table.copy()
    for name in changed.columns.intersection([*columns_of(read.kind, dtype="date")]):
        changed[name] = pd.to_datetime(changed[name])
    for place, one in zip(places, corrections, strict=True):
        changed.loc[[place], one.column] = draft.table.loc[[row_of[place]], one.column].to_numpy()
    return changed


def _formal(correction: Correction, kind: TableKind) -> Iterator[str]:
    """What is wrong with a correction, whatever the release holds."""
    if correction.column not in stored_columns(kind) or correction.column in _FIXED:
        yield _("kolom “{column}” tidak dapat dikoreksi").format(column=safe_to_show(correction.column))
    if correction.expect == correction.replace_with:
        yield _("nilai baru sama dengan nilai lama")
    missing = [name for name in ("reason", "author", "date") if not getattr(correction, name)]
    if missing:
        yield _("belum diisi: {columns}").format(columns=", ".join(missing))
    for text in (correction.replace_with, correction.reason, correction.author):
        for kind_ in cut(text)[1]:
            yield _("memuat {identifier}").format(identifier=kind_label(kind_))


def _mismatch(
    correction: Correction, held: Mapping[int, str], expected: Mapping[int, str], wanted: Mapping[int, str]
) -> str:
    row = correction.row
    if held[row] != expected[row] or (correction.expect and not expected[row]):
        return _("diharapkan “{expected}”, ternyata “{held}”").format(
            expected=safe_to_show(correction.expect), held=safe_to_show(held[row])
        )
    if correction.replace_with and not wanted[row]:
        return _("nilai baru “{value}” tidak dikenal").format(value=safe_to_show(correction.replace_with))
    if wanted[row] == held[row]:
        return _("nilai baru tidak mengubah apa pun")
    return ""


def _broken(after: Draft, before: Draft) -> list[tuple[int, str]]:
    """The rules that must hold and that a correction breaks."""
    key = ["rule", "row", "field"]
    known, found = (table[table["level"] == Severity.MUST] for table in map(find_all, (before, after)))
    new = found.merge(known[key], on=key, how="left", indicator=True, validate="many_to_many")
    new = new[new["_merge"] == "left_only"]
    return [(int(one["row"]), str(one["message"])) for one in new.to_dict("records")]


def _rows(corrections: Sequence[Correction]) -> pd.Index:
    return pd.Index([one.row for one in corrections], name="row")


def _refuse(problems: Sequence[tuple[int, str]]) -> None:
    """Refuse the corrections where there is any problem.

    Raises:
        CorrectionsRefusedError: with all of them, in the order of the table.
    """
    told = [
        _("baris {row}: {problem}").format(row=format_number(row), problem=problem)
        for row, problem in sorted(problems)
        if problem
    ]
    if told:
        raise CorrectionsRefusedError(told)
