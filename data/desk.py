"""The desk: a file comes in, a report and a clean table go out; nothing is stored here."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from data.access import Right, needs
from data.checks import Context, Severity, find_all, reading_findings
from data.dates import Ambiguity
from data.decisions import Decision, Decisions, known_decisions
from data.draft import Draft, Options, make_draft
from data.examination_summary import ExaminationSummary, examination_summary
from data.headers import table_kind
from data.kinds import Level, TableKind
from data.mapping import ColumnMapping, mapping_notes, propose_mapping, recall_mapping
from data.places import CodeQuestion, PlaceMatcher
from data.privacy import Cleaned, safe_to_show, without_identifiers
from data.reading import Limits, Progress, Source, read_source, silent
from data.review import QueueItem, queue
from data.shown_rows import shown_rows
from language import _


@dataclass(frozen=True)
class Examination:
    """What became of a file.

    Attributes:
        file: its name.
        format: what it holds, such as `CSV` or `XLSX`.
        checksum: SHA-256 of the file.
        kind: cases or counts.
        columns: schema column and the heading it was read from, in file order.
        left_out: headings of the columns that were not read, safe to show.
        rows: number of rows with text; of figures where the table was turned from wide to long.
        table: the accepted rows, stored columns typed; no identifiers.
        unplaced: number of accepted rows whose place is not known yet.
        findings: see `data.checks.find_all`; at the end what the reader did and left out.
        removed: identifiers that were cut out; columns column, kind, count.
        mapping: what the columns of the file were taken for.
        questions: what a person has to be asked about the dates.
        code_question: what a person has to be asked about the codes of places; None: nothing.
        queue: the written places and terms that await a person.
        decisions: what persons decided earlier and was applied to the file.
        undecided: number of accepted rows without a place that no person decided to leave so.
        sheet: the sheet that was read, safe to show; empty where the format has none.
        shown: the rows of the file, to be shown beside the findings; see `data.shown_rows.shown_rows`.
    """

    file: str
    format: str
    checksum: str
    kind: TableKind
    columns: dict[str, str]
    left_out: tuple[str, ...]
    rows: int
    table: pd.DataFrame
    unplaced: int
    findings: pd.DataFrame
    removed: pd.DataFrame
    mapping: ColumnMapping
    questions: tuple[Ambiguity, ...]
    code_question: CodeQuestion | None
    queue: tuple[QueueItem, ...]
    decisions: tuple[Decision, ...]
    undecided: int
    sheet: str
    shown: pd.DataFrame = field(repr=False)

    @property
    def provenance(self) -> str:
        """What a release says of its file; the file's name stays out, since it may name a person."""
        return f"{self.format}, SHA-256 {self.checksum}"

    @property
    def refused(self) -> int:
        """Number of rows that were refused."""
        return self.rows - len(self.table)

    @property
    def is_refused(self) -> bool:
        """Whether nothing of the file can be accepted."""
        return self.table.empty

    @property
    def is_clean(self) -> bool:
        """Whether every row was accepted and placed, or left unplaced by a person, and no MUST is broken."""
        must = (self.findings["level"] == Severity.MUST).any()
        return not (must or self.undecided or self.is_refused)

    @property
    def summary(self) -> ExaminationSummary:
        """The numbers that a release keeps of it."""
        return examination_summary(
            rows=self.rows,
            accepted=len(self.table),
            unplaced=self.unplaced,
            findings=self.findings,
            removed=self.removed,
        )


@needs(Right.EXAMINE)
def examine(
    path: Path,
    *,
    match_places: PlaceMatcher,
    options: Options,
    sheet: str | None = None,
    mapping: ColumnMapping | None = None,
    decisions: Decisions | None = None,
    context: Context | None = None,
    limits: Limits | None = None,
    progress: Progress = silent,
) -> Examination:
    """Read, clean and check a file; every problem is found in one go.

    Args:
        path: CSV, XLSX, XLS, ODS, Parquet or JSON Lines.
        match_places: tells which region a written place means; see `data.places.PlaceMatcher`.
        options: what the steward says about the file.
        sheet: which sheet of a workbook; None for the one that looks most like a table.
        mapping: what the columns are taken for; None for what was confirmed for such a file before, or else
            for what is proposed.
        decisions: what holds for written places and terms; None for what persons decided before.
        context: what the file is held against besides itself; None for nothing.
        limits: how large it may be; None for those of the installation.
        progress: told how far the work is.

    Raises:
        UserError: where the file cannot be read at all.
    """
    source = read_source(path, sheet=sheet, limits=limits, progress=_part(progress, 0.0, 0.3))
    return examine_source(
        source,
        match_places=match_places,
        options=options,
        mapping=mapping,
        decisions=decisions,
        context=context,
        progress=_part(progress, 0.3, 1.0),
    )


def examine_source(
    source: Source,
    *,
    match_places: PlaceMatcher,
    options: Options,
    mapping: ColumnMapping | None = None,
    decisions: Decisions | None = None,
    context: Context | None = None,
    progress: Progress = silent,
) -> Examination:
    """Clean and check a file that was read already; the arguments are those of `examine`."""
    progress(0.0, _("Membuang data pribadi"))
    clean = without_identifiers(source.cells, headers=source.headers)
    taken = mapping or mapping_for(source, clean, match_places=match_places)
    progress(0.4, _("Membaca tanggal, tempat, dan istilah"))
    draft = make_draft(
        clean.cells,
        headers=source.headers,
        kind=taken.kind,
        match_places=match_places,
        options=replace(options, stated={**options.stated, **taken.stated}),
        mapping=taken,
        decisions=known_decisions() if decisions is None else decisions,
    )
    progress(0.7, _("Memeriksa"))
    found = find_all(draft, context=context or Context())
    answer = _examination(source, clean, draft, taken, found)
    progress(1.0, _("Selesai"))
    return answer


def mapping_for(source: Source, clean: Cleaned, *, match_places: PlaceMatcher) -> ColumnMapping:
    """Return what the columns of a file are taken for: as confirmed for its like before, or as proposed."""
    return recall_mapping(source.headers) or propose_mapping(
        clean.cells,
        headers=source.headers,
        kind=source.kind or table_kind(source.headers),
        match_places=match_places,
    )


def _examination(
    source: Source, clean: Cleaned, draft: Draft, mapping: ColumnMapping, found: pd.DataFrame
) -> Examination:
    table = _accepted(draft.table, found)
    return Examination(
        file=safe_to_show(source.name),
        format=source.format,
        checksum=source.checksum,
        kind=draft.kind,
        columns=dict(draft.written),
        left_out=_shown(draft.left_out),
        rows=len(source.cells),
        table=table,
        unplaced=_unplaced(table, draft.kind),
        findings=pd.concat(
            [_as_in_the_file(found, source), reading_findings((*mapping_notes(mapping), *source.notes))],
            ignore_index=True,
        ),
        removed=clean.removed,
        mapping=mapping,
        questions=draft.questions(),
        code_question=draft.code_question(),
        queue=queue(draft),
        decisions=draft.decisions,
        undecided=_unplaced(table[draft.places["decision"].reindex(table.index).isna()], draft.kind),
        sheet=safe_to_show(source.sheet),
        shown=shown_rows(draft, found, origin=source.origin),
    )


def _as_in_the_file(found: pd.DataFrame, source: Source) -> pd.DataFrame:
    """Return findings with the rows and headings of the file, where its table was turned."""
    if source.origin is None or found.empty:
        return found
    rows, headings = source.origin["row"], source.origin["column"]
    turned = found["column"].isin(["as_of", "counter", "violation_type", "value"]) & found["row"].notna()
    return found.assign(
        column=found["row"].map(headings).where(turned, found["column"]).astype("str"),
        row=found["row"].map(rows).astype("Int64"),
    )


def _accepted(table: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    must = found.loc[found["level"] == Severity.MUST, "row"]
    if must.isna().any():
        return table.iloc[:0]
    return table[~table.index.isin(must.astype("int64"))]


def _unplaced(table: pd.DataFrame, kind: TableKind) -> int:
    unplaced = table["region_code"].isna()
    if kind is TableKind.COUNTS:
        unplaced &= table["level"] != Level.NATION.value
    return int(unplaced.sum())


def _shown(headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(safe_to_show(heading) for heading in headings)


def _part(progress: Progress, start: float, end: float) -> Progress:
    """Return a progress that fills a part of another."""
    return lambda fraction, words: progress(start + fraction * (end - start), words)
