"""From text cells to typed columns, keeping beside each what could not be read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.dates import Ambiguity, DateOrder, ReadDates, ambiguity, read_dates, within_elections
from data.decisions import Decision, Decisions
from data.decisions.applying import DecidedTerms, with_decided_terms
from data.headers import recognise
from data.kinds import Level, TableKind, Unit
from data.mapping import ColumnMapping, apply_mapping, mapping_of
from data.names import looks_like_a_person
from data.numbers import read_integers
from data.places import CodeQuestion, CodeScheme, PlaceMatcher, code_question
from data.placing import place_written, placed
from data.privacy import safe_to_show
from data.schema import WITHOUT_NUMBER, columns, columns_of, stored_columns
from data.terms import codes_of
from data.values import for_each_value
from data.vocabulary import table as vocabulary

_SHORT_CODE = re.compile(r"(?:[A-Z]{1,6}|[a-z]{1,6})?[-_./ ]?\d{1,8}(?:[-_./]\d{1,8})*")
_WEB_ADDRESS = re.compile(r"(https?://[^\s?#@/]+)[^\s?#@]*")
_PROVINCE_DIGITS = 2
_NOTHING_DECIDED = Decisions()
_STATUS_OF_STEP = {
    "forwarded_on": "forwarded",
    "verified_on": "verifying",
    "recommended_on": "recommended",
    "escalated_on": "escalated",
    "sanctioned_on": "sanctioned",
}


@dataclass(frozen=True)
class Options:
    """What the steward says about a file.

    Attributes:
        today: the day of the import; no date lies behind it.
        election: stands in for a missing or empty column.
        body: the same.
        unit: what a row or figure counts; stands in for a missing or empty column of counts. None: nobody
            said; rows of cases are then counted as persons, and figures need a column of their own.
        date_order: which comes first where dates can be read both ways.
        stated: codes that stand in for further missing or empty columns, by column of the schema.
        code_scheme: which system the codes of places belong to, where their column does not tell.
    """

    today: date
    election: str | None = None
    body: str | None = None
    unit: Unit | None = Unit.PERSON
    date_order: DateOrder | None = None
    stated: Mapping[str, str] = field(default_factory=dict)
    code_scheme: CodeScheme | None = None

    @property
    def counted(self) -> Unit:
        """What a row of cases counts."""
        return self.unit or Unit.PERSON

    def stand_ins(self) -> dict[str, str]:
        """Return what to write into the empty cells of a column."""
        given = {"election": self.election, "body": self.body, "unit": self.unit, **self.stated}
        return {column: str(code) for column, code in given.items() if code}


@dataclass(frozen=True)
class Draft:
    """A file on its way to a release.

    Attributes:
        kind: cases or counts.
        written: schema columns that are in the file, with their heading as written.
        left_out: headings of the columns that are not read.
        text: every schema column as text, empty where nothing is written; index `row` as in the file. Words
            that a person decided about stand as the code that was decided.
        table: the stored columns, typed; NA where empty or not readable.
        dates: each date column as read.
        places: which region each row lies in and why; see `data.placing.placed`.
        decided: the words that were read as a person decided.
        options: what the steward says.
    """

    kind: TableKind
    written: Mapping[str, str]
    left_out: tuple[str, ...]
    text: pd.DataFrame
    table: pd.DataFrame
    dates: Mapping[str, ReadDates]
    places: pd.DataFrame
    decided: DecidedTerms
    options: Options

    def heading(self, column: str) -> str:
        """Return what the file calls a column; the schema's name where the file has no such column."""
        return self.written.get(column, column)

    @property
    def place_written(self) -> pd.Series:
        """What is written for the place of each row."""
        return place_written(self.text)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions of persons that were applied, each once."""
        columns_of_decisions = (self.places["decision"].dropna(), *self.decided.decisions.values())
        return tuple(dict.fromkeys(one for made in columns_of_decisions for one in made))

    def questions(self) -> tuple[Ambiguity, ...]:
        """Return what a person has to be asked about the dates."""
        asked = (
            ambiguity(read, self.text[column], column=column, heading=safe_to_show(self.heading(column)))
            for column, read in self.dates.items()
        )
        return tuple(filter(None, asked))

    def code_question(self) -> CodeQuestion | None:
        """Return what a person has to be asked about the codes of places, or None."""
        heading = safe_to_show(self.heading("region_code"))
        return code_question(self.place_written, self.places, heading=heading)


def make_draft(
    cells: pd.DataFrame,
    *,
    headers: Sequence[str],
    kind: TableKind,
    match_places: PlaceMatcher,
    options: Options,
    mapping: ColumnMapping | None = None,
    decisions: Decisions = _NOTHING_DECIDED,
) -> Draft:
    """Read every schema column of a file.

    Args:
        cells: text cells without identifiers; columns numbered from 0.
        headers: the heading of each column.
        kind: cases or counts.
        match_places: tells which region a written place means.
        options: what the steward says.
        mapping: what the columns are taken for; None for what their headings alone say.
        decisions: what persons decided about written places and terms.
    """
    taken = mapping or mapping_of(recognise(headers, kind=kind), headers=headers, kind=kind)
    # A heading that a person named may say more than the schema's own words do.
    written = {column: safe_to_show(headers[place]) for place, column in taken.columns.items()}
    left_out = tuple(
        heading for place, heading in enumerate(headers) if place not in taken.columns and heading
    )
    text = apply_mapping(cells, taken)
    for column, code in options.stand_ins().items():
        if column in text:
            text[column] = text[column].where(text[column] != "", code)
    decided = with_decided_terms(text, kind=kind, decisions=decisions)
    text = decided.text
    dates = _dates(text, kind, taken, options)
    places = placed(
        text,
        match_places,
        heading=written.get("region_code", ""),
        scheme=taken.code_scheme or options.code_scheme,
        decisions=decisions,
    )
    typed = _typed(text, kind, dates).assign(region_code=places["code"])
    finished = _finished_counts(typed) if kind is TableKind.COUNTS else _finished_cases(typed, text)
    table = finished[list(stored_columns(kind))]
    return Draft(kind, written, left_out, text, table, dates, places, decided, options)


def _dates(
    text: pd.DataFrame, kind: TableKind, mapping: ColumnMapping, options: Options
) -> dict[str, ReadDates]:
    election = codes_of(text["election"], vocabulary="elections")
    return {
        name: read_dates(
            text[name],
            order=mapping.date_orders.get(name, options.date_order),
            within=within_elections(election, column=name, kind=kind, today=options.today),
        )
        for name in columns_of(kind, dtype="date")
    }


def _typed(text: pd.DataFrame, kind: TableKind, dates: Mapping[str, ReadDates]) -> pd.DataFrame:
    about = columns(kind)
    typed = text.where(text != "").astype("str")
    for name, read in dates.items():
        typed[name] = read.day
    for name in columns_of(kind, dtype="integer"):
        typed[name] = read_integers(text[name])
    for name in columns_of(kind, dtype="term"):
        typed[name] = codes_of(text[name], vocabulary=str(about.loc[name, "vocabulary"]))
    return typed


def _finished_cases(typed: pd.DataFrame, text: pd.DataFrame) -> pd.DataFrame:
    finished = typed.copy()
    plain = text["case_id"].str.fullmatch(_SHORT_CODE)
    numbers = WITHOUT_NUMBER + text.index.astype("str").to_series(index=text.index)
    finished["case_id"] = text["case_id"].where(plain, numbers)
    finished["persons"] = finished["persons"].where(text["persons"] != "", 1)
    return _with_status(finished)


def _with_status(typed: pd.DataFrame) -> pd.DataFrame:
    """Let a status and its day fill the step they speak of, where the file has no column for the step."""
    finished = typed.copy()
    status, day = typed["status"], typed["status_on"]
    for column, code in _STATUS_OF_STEP.items():
        finished[column] = typed[column].fillna(day.where(status == code))
    # A sanction is how a PPK follows a recommendation up.
    finished["followed_up_on"] = finished["followed_up_on"].fillna(finished["sanctioned_on"])
    words = vocabulary("case_status")
    ended = words.index[(words["is_terminal"] == "yes") & (words["counts_as_confirmed"] == "no")]
    is_ended = status.isin(ended)
    finished["closed_on"] = typed["closed_on"].fillna(day.where(is_ended))
    finished["closed_as"] = typed["closed_as"].fillna(status.where(is_ended))
    return finished


def _finished_counts(typed: pd.DataFrame) -> pd.DataFrame:
    finished = typed.copy()
    length = typed["region_code"].str.len()
    by_place = length.map({_PROVINCE_DIGITS: Level.PROVINCE.value, _PROVINCE_DIGITS * 2: Level.REGION.value})
    finished["level"] = typed["level"].fillna(by_place).astype("str")
    finished["url"] = for_each_value(typed["url"].fillna(""), _web_address)
    finished["publisher"] = typed["publisher"].where(~typed["publisher"].fillna("").map(looks_like_a_person))
    finished["note"] = pd.Series(pd.NA, index=typed.index, dtype="str")
    return finished


def _web_address(written: str) -> str | None:
    """Return the address a text begins with; only the site where its path may name a person."""
    found = _WEB_ADDRESS.match(written)
    if found is None:
        return None
    return found[1] if looks_like_a_person(found[0].replace("-", " ")) else found[0]
