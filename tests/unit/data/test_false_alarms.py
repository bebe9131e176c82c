"""How often clean text is taken for an identifier or for a person: measured on the project's own words."""

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product

import pandas as pd
import pytest

from data.names import looks_like_a_person
from data.privacy import cut, without_identifiers
from data.settings import PROJECT
from data.tables import REFERENCE, read_reference
from geo.reference import REFERENCE as REGIONS

_MOST = 0.01
_NOT_PROSE = re.compile("url|regex|example|name$|^name|person|incumbent|source|publisher|title")
_ABOUT_IDENTIFIERS = {"pii_patterns", "given_names", "account_hosts"}


def vocabulary() -> set[str]:
    """Labels, aliases, definitions and notes of every reference table."""
    found: set[str] = set()
    for path in REFERENCE.glob("*.csv"):
        table = read_reference(path.stem)
        for column in () if path.stem in _ABOUT_IDENTIFIERS else table:
            if not _NOT_PROSE.search(column):
                found |= {part for text in table[column] for part in str(text).split(";")}
    return {text.strip() for text in found if text.strip()}


def places() -> set[str]:
    """Names of provinces, regions and kecamatan, with and without what is written around them."""
    names = {
        row[column]
        for file, column in (
            ("provinces", "name"),
            ("regions", "name"),
            ("districts", "name"),
            ("region_aliases", "alias"),
        )
        for row in csv.DictReader((REGIONS / f"{file}.csv").read_text(encoding="utf-8").splitlines())
    }
    return names | {f"Kec. {name}" for name in names} | {f"Dinas Pendidikan {name}" for name in names}


def sentences() -> set[str]:
    """What the product itself says, in Indonesian."""
    catalogue = (PROJECT / "language" / "en.po").read_text(encoding="utf-8")
    return {
        text for text in re.findall(r'^(?:msgid )?"(.{12,})"$', catalogue, re.MULTILINE) if "\\" not in text
    }


def figures() -> Iterator[str]:
    """Days, times, amounts, case numbers, region codes and regulations as clerks write them."""
    for number in range(0, 4_000, 7):
        day = date(2019, 1, 1) + timedelta(days=number)
        yield from (
            day.isoformat(),
            f"{day:%d/%m/%Y}",
            f"{day:%d-%m-%Y} s.d. {day:%d-%m-%Y}",
            f"{day:%d.%m.%Y} 13:05:00",
            f"{day:%Y-%m-%d} 08:00:00.000000",
            f"Rp{number * 1_234_567:,}".replace(",", ".") + ",00",
            f"Rp {number * 98_765:,}".replace(",", "."),
            f"{number / 7:.2f}".replace(".", ","),
            f"K-{number:05d}/{day.year}",
            f"{number:03d}/LP/{day.year}",
            f"{11 + number % 80}.{number % 99:02d}.{number % 40:02d}.{2000 + number % 30}",
        )
    for kind, number, year in product(
        ("UU", "PP", "Perppu", "Permenpan RB", "SE BKN"), range(1, 40), (2014, 2021)
    ):
        yield from (
            f"{kind} No. {number} Tahun {year}",
            f"{kind} {number}/{year} Pasal {number % 30 + 1} ayat (2)",
        )
    yield from (
        "Pasal 71 ayat (1)",
        "butir 3.1.2",
        "TPS 001-012",
        "pukul 09.00-11.30 WIB",
        "skor 1e-5",
        "2.5E3",
    )


CLEAN: dict[str, Callable[[], set[str]]] = {
    "vocabulary": vocabulary,
    "places": places,
    "sentences": sentences,
    "figures": lambda: set(figures()),
}


@pytest.mark.parametrize("corpus", CLEAN)
def test_clean_text_is_seldom_taken_for_an_identifier(corpus: str) -> None:
    texts = CLEAN[corpus]()
    alarms = sorted(text for text in texts if cut(text)[1])
    assert len(texts) > 1_000
    assert len(alarms) < _MOST * len(texts), alarms[:20]


@pytest.mark.parametrize("corpus", CLEAN)
def test_clean_text_is_seldom_taken_for_a_person(corpus: str) -> None:
    texts = CLEAN[corpus]()
    alarms = sorted(text for text in texts if looks_like_a_person(text))
    assert len(alarms) < _MOST * len(texts), alarms[:20]


def test_a_column_of_clean_text_comes_through() -> None:
    texts = sorted(set().union(*(corpus() for corpus in CLEAN.values())))
    clean = without_identifiers(pd.DataFrame({0: texts}, dtype="str"), headers=("Uraian",))
    assert (clean.cells[0] != texts).mean() < _MOST
    assert clean.removed["count"].sum() < _MOST * len(texts)
