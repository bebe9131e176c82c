"""Which rules applied on a date: instruments in force, how severe an act was held, who supervised."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import vocabulary
from data.elections import elections
from data.errors import UserError
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, _, current_language

_DISCIPLINE = "discipline"


def rules_on(day: date, *, election: str | None = None, violation_type: str | None = None) -> pd.DataFrame:
    """Return the legal instruments in force on a day.

    An instrument of which only the year is recorded counts from the first day of that year; `precision` says
    so, as on days of that year it may not yet have applied.

    Args:
        day: the day of the act or of the decision.
        election: code of an election; leaves out the law of the other kind of election. None keeps both.
        violation_type: code of a type; keeps the instruments recorded as its basis. None keeps all.

    Returns:
        In the order of the vocabulary: `instrument` (code), `label`, `subject` (in the language in force),
        `kind` (`ethics`, `discipline`, `election`, `civil_service`, `guidance`, `supervision` or
        `data_protection`), `applies_to` (`all`, `pilkada`, `pemilu`), `articles` (text; NA without a type,
        empty where not stated), `valid_from` (datetime64), `valid_to` (datetime64; NaT while in force),
        `precision` (`day` or `year`), `source_url`.

    Raises:
        UserError: where the election or the type is not known.
    """
    table = _instruments()
    moment = pd.Timestamp(day)
    in_force = (table["valid_from"] <= moment) & ~(table["valid_to"] < moment)
    if election is not None:
        in_force &= table["applies_to"].isin(["all", _kind_of(election)])
    table = table[in_force]
    if violation_type is None:
        return table.assign(articles=pd.Series(pd.NA, index=table.index, dtype="str"))[_COLUMNS].reset_index(
            drop=True
        )
    basis = read_reference("violation_law")
    basis = basis.loc[basis["violation_type"] == _checked_type(violation_type), ["instrument", "articles"]]
    joined = table.merge(basis, on="instrument", how="inner", validate="one_to_one")
    return joined[_COLUMNS].reset_index(drop=True)


@dataclass(frozen=True)
class Severity:
    """How severe a type of act is held on a day.

    Attributes:
        lowest, highest: codes of `sanctions.csv` levels, from the mildest to the gravest.
        discipline_law: code of the discipline law in force; None where none is recorded.
        is_of_the_day: whether the range is recorded for the rules of that day; False where it is today's
            range, because the earlier one is not recorded for this type.
        criminal_possible: `yes`, `no` or `unknown`.
        source_url: where the range is from.
    """

    lowest: str
    highest: str
    discipline_law: str | None
    is_of_the_day: bool
    criminal_possible: str
    source_url: str


def severity_on(day: date, *, violation_type: str) -> Severity:
    """Return the range of severity of a type under the rules of a day.

    Two generations of discipline law differ: PP 53/2010 until 30 August 2021, PP 94/2021 since. The same act
    is held as ethics or as heavy discipline by its circumstances, so the answer is a range.

    Raises:
        UserError: where the type is not known.
    """
    known = vocabulary.table("violation_types").loc[_checked_type(violation_type)]
    rules = rules_on(day)
    laws = rules.loc[rules["kind"] == _DISCIPLINE, "instrument"]
    law = str(laws.iloc[-1]) if len(laws) else None
    earlier = read_reference("violation_severity")
    text = day.isoformat()
    fits = (earlier["violation_type"] == violation_type) & (earlier["valid_from"] <= text)
    own = earlier[fits & (earlier["valid_to"] >= text)]
    row = own.iloc[0] if len(own) else known
    return Severity(
        lowest=str(row["severity"]),
        highest=str(row["severity_max"]),
        discipline_law=law,
        is_of_the_day=len(own) > 0 or law == _law_today(),
        criminal_possible=str(known["criminal_possible"]),
        source_url=str(row["url"]),
    )


def sanctions_on(day: date) -> pd.DataFrame:
    """Return the steps of the sanction ladder that could be imposed on a day.

    Returns:
        In the order of the ladder: `sanction` (code), `label`, `level`, `legal_basis`, `decided_by`,
        `is_control_measure` (bool: a measure on the follow-up, such as a blocked record, and no sanction),
        `source_url`.
    """
    ladder = vocabulary.table("sanctions").rename_axis("sanction").reset_index()
    start, end = _first_days(ladder["valid_from"]), pd.to_datetime(ladder["valid_to"])
    moment = pd.Timestamp(day)
    kept = ladder[~(start > moment) & ~(end < moment)]
    label = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    table = kept.assign(
        label=kept[label], is_control_measure=kept["is_control_measure"] == "yes", source_url=kept["url"]
    )
    columns = ["sanction", "label", "level", "legal_basis", "decided_by", "is_control_measure", "source_url"]
    return table[columns].reset_index(drop=True)


def supervisor_on(day: date) -> str:
    """Return the code of the body that supervises neutrality on a day: KASN, and BKN after it."""
    until = date.fromisoformat(str(vocabulary.table("bodies").loc["kasn", "until"]))
    return "kasn" if day <= until else "bkn"


def legal_sentence(day: date, *, violation_type: str) -> str:
    """Return the range of severity on a day and who supervised, in words."""
    severity = severity_on(day, violation_type=violation_type)
    law = vocabulary.label("legal_instruments", severity.discipline_law) if severity.discipline_law else "–"
    low, high = _level_word(severity.lowest), _level_word(severity.highest)
    extent = low if low == high else _("{low} sampai {high}").format(low=low, high=high)
    text = (
        _("{type}: {range} menurut aturan yang berlaku ({law}); pengawas: {body}.")
        if severity.is_of_the_day
        else _(
            "{type}: {range} menurut aturan sekarang; kisaran di bawah {law} belum tercatat; pengawas: "
            "{body}."
        )
    )
    return text.format(
        type=vocabulary.label("violation_types", violation_type),
        range=extent,
        law=law,
        body=vocabulary.label("bodies", supervisor_on(day)),
    )


def _level_word(level: str) -> str:
    words: dict[Hashable, str] = {
        "kode_etik": _("kode etik"),
        "disiplin_ringan": _("disiplin ringan"),
        "disiplin_sedang": _("disiplin sedang"),
        "disiplin_berat": _("disiplin berat"),
        "pemberhentian": _("pemberhentian"),
    }
    return words.get(level, level)


def _instruments() -> pd.DataFrame:
    words = vocabulary.table("legal_instruments").rename_axis("instrument").reset_index()
    suffix = "id" if current_language() == DEFAULT_LANGUAGE else "en"
    return words.assign(
        label=words[f"label_{suffix}"],
        subject=words[f"subject_{suffix}"],
        precision=(words["valid_from"].str.len() == len("2010")).map({True: "year", False: "day"}),
        valid_from=_first_days(words["valid_from"]),
        valid_to=pd.to_datetime(words["valid_to"]),
        source_url=words["url"],
    )


def _first_days(written: pd.Series) -> pd.Series:
    """Days as written, or the first day of a year; NaT where nothing is written."""
    return pd.to_datetime(written.mask(written.str.len() == len("2010"), written + "-01-01"))


def _law_today() -> str:
    laws = vocabulary.table("legal_instruments")
    return str(laws.index[(laws["kind"] == _DISCIPLINE) & (laws["valid_to"] == "")][0])


def _kind_of(election: str) -> str:
    if election not in elections().index:
        raise UserError(
            _("Pemilihan {code} tidak dikenal.").format(code=election), expected=", ".join(elections().index)
        )
    return str(elections().loc[election, "kind"])


def _checked_type(code: str) -> str:
    known = vocabulary.table("violation_types").index
    if code not in known:
        raise UserError(
            _("Jenis pelanggaran {code} tidak dikenal.").format(code=code), expected=", ".join(known)
        )
    return code


_COLUMNS = [
    *("instrument", "label", "subject", "kind", "applies_to", "articles"),
    *("valid_from", "valid_to", "precision", "source_url"),
]
