"""The address of a view: every choice of a selection as a short stable code.

The codes are public: links in mails and briefings hold them. A wrong value falls back to the default.

| key | choice | example |
|---|---|---|
| d | data set | ilustrasi |
| e | election | pilkada-2020 |
| t | as-of date | 2020-09-21 |
| l | level | kabkota, provinsi |
| p | province | 36 |
| r | region in focus | 3601 |
| v | violation types, separated by dots | party_approach.photo_symbol |
| j | positions, separated by dots | jpt.fungsional |
| c | counter | reported, recommended, followed_up |
| u | unit | person, case |
| z | zone rule | kasn-kabkota-2020 |
| x | exposure | contest, population, asn |
| b | language | id, en |
| rilis | release a file was made from | 0001-ilustrasi |

`rilis` stands in the links of files alone: it says which release they hold. Choices of a single page
(`pages.parts.page_choice`) have keys of two letters or more.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from analysis.selection import Selection
from data.kinds import Counter, Exposure, Level, Unit

LANGUAGE_KEY = "b"
RELEASE_KEY = "rilis"
SHARED_KEYS = frozenset("detlprvjcuzxb")
SEPARATOR = "."
_Kind = TypeVar("_Kind", bound=StrEnum)


@dataclass(frozen=True)
class Choices:
    """The codes a link may name; anything else falls back.

    Attributes:
        elections: elections by data set.
        provinces, regions, violation_types, positions, rules: codes that exist.
    """

    elections: Mapping[str, tuple[str, ...]]
    provinces: Collection[str]
    regions: Collection[str]
    violation_types: Collection[str]
    positions: Collection[str]
    rules: Collection[str]


def to_query(selection: Selection, *, default: Selection) -> dict[str, str]:
    """Return the query parameters of a selection; choices that equal the default are left out."""
    pairs = zip(_query(selection).items(), _query(default).values(), strict=True)
    return {key: value for (key, value), usual in pairs if value != usual or key in {"d", "e", "t"}}


def whole_query(selection: Selection) -> dict[str, str]:
    """Return the query parameters of a selection with every choice it makes, whatever a reader's default."""
    return {key: value for key, value in _query(selection).items() if value}


def from_query(query: Mapping[str, str], *, default: Selection, choices: Choices) -> Selection:
    """Return the selection a link asks for, with the default wherever a value is missing or wrong."""
    dataset = _one_of(query.get("d"), choices.elections, default.dataset)
    elections = choices.elections[dataset]
    usual_election = default.election if default.election in elections else elections[0]
    level = _member(Level, query.get("l"), default.level)
    return Selection(
        as_of=_day(query.get("t"), default.as_of),
        dataset=dataset,
        election=_one_of(query.get("e"), elections, usual_election),
        level=level if level != Level.NATION else default.level,
        province=_optional(query.get("p"), choices.provinces),
        region=_optional(query.get("r"), choices.regions),
        violation_types=_several(query.get("v"), choices.violation_types),
        positions=_several(query.get("j"), choices.positions),
        counter=_member(Counter, query.get("c"), default.counter),
        unit=_member(Unit, query.get("u"), default.unit),
        rule=_optional(query.get("z"), choices.rules),
        exposure=_member(Exposure, query.get("x"), default.exposure),
    )


def _query(selection: Selection) -> dict[str, str]:
    return {
        "d": selection.dataset,
        "e": selection.election,
        "t": selection.as_of.isoformat(),
        "l": selection.level.value,
        "p": selection.province or "",
        "r": selection.region or "",
        "v": SEPARATOR.join(selection.violation_types),
        "j": SEPARATOR.join(selection.positions),
        "c": selection.counter.value,
        "u": selection.unit.value,
        "z": selection.rule or "",
        "x": selection.exposure.value,
    }


def _one_of(value: str | None, codes: Collection[str], default: str) -> str:
    return value if value is not None and value in codes else default


def _optional(value: str | None, codes: Collection[str]) -> str | None:
    return value if value is not None and value in codes else None


def _several(value: str | None, codes: Collection[str]) -> tuple[str, ...]:
    asked = (value or "").split(SEPARATOR)
    return tuple(dict.fromkeys(code for code in asked if code in codes))


def _member(kind: type[_Kind], value: str | None, default: _Kind) -> _Kind:
    return kind(value) if value in {member.value for member in kind} else default


def _day(value: str | None, default: date) -> date:
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return default
