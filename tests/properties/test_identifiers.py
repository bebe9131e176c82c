"""Identifiers planted anywhere in a file are in nothing that comes out of it."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import store
from data.desk import examine
from data.draft import Options
from data.kinds import Unit
from data.privacy import cut
from data.report import report_json, report_text
from data.tables import read_reference
from geo.match import match_many

HEADERS = [
    "No Kasus",
    "Tanggal Lapor",
    "Kab/Kota",
    "Provinsi",
    "Jenis Pelanggaran",
    "Jabatan",
    "Sanksi",
    "Keterangan",
]
ROW = ["", "2020-09-21", "Kab. Pandeglang", "Banten", "Peserta kampanye", "Camat", "", "catatan"]
OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
# Without vowels, so that no made-up word is one that a report or a column may hold.
LETTERS = "bcdfghjklmnpqrstvwxz"

two = st.integers(1, 12).map("{:02d}".format)
day = st.integers(1, 28).map("{:02d}".format)
separator = st.sampled_from(["", " ", ".", "-"])
# Serials 000 and 0000 are never issued.
nip = st.builds(
    "{0}{1}{2}{6}{3}{4}{6}{5}{6}000".format,
    st.integers(1960, 2000),
    two,
    day,
    st.integers(1985, 2020),
    two,
    st.sampled_from("12"),
    separator,
)
nik = st.builds(
    "{0}{1}{2}{3}{4}{5}0000".format, st.sampled_from(["11", "35", "73", "91"]), two, two, day, two, day
)
phone = st.builds(
    "{}{}{}".format,
    st.sampled_from(["0", "62", "+62"]),
    st.sampled_from(["812", "857", "878"]),
    st.text("0123456789", min_size=7, max_size=8),
)
word = st.text(LETTERS, min_size=6, max_size=10)
email = st.builds("{}.{}@{}.id".format, word, word, word)
handle = st.builds("@{}_{}".format, word, word)
link = st.builds("https://www.instagram.com/{}".format, word)
floating = st.builds(
    lambda number: f"{float(int(re.sub(r'[^0-9]', '', number))):.6E}".replace("E+", "E+"), nip
)
number_tail = nip.map(lambda number: re.sub(r"\D", "", number) + ".0")
names = st.builds(
    "{} {}".format,
    st.sampled_from(list(read_reference("given_names")["name"])).map(str.title),
    word.map(str.title),
)
titled = st.builds(
    "{}{}{}".format, st.sampled_from(["Drs. ", "a.n. ", "H. "]), word.map(str.title), st.just(", S.Sos")
)
identifier = st.one_of(nip, nik, phone, email, handle, link, floating, number_tail, names, titled)
around = st.sampled_from(["{}", "Kab. Serang {}", "({})", "NIP: {} ", "hub. {}, segera"])


def trace(secret: str) -> list[str]:
    """The parts of an identifier that would give the person away."""
    # Six digits are what a spreadsheet shows of a number it made a float.
    words = re.findall(r"[A-Za-z]{6,}|\d{6,}", secret)
    return [part.casefold() for part in words if part.casefold() not in ("instagram", "https")]


def file_with(planted: list[tuple[int, str]]) -> str:
    lines = [HEADERS]
    for column, text in planted:
        lines.append([text if place == column else cell for place, cell in enumerate(ROW)])
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows(lines)
    return written.getvalue()


def everything_written(folder: Path, planted: list[tuple[int, str]]) -> str:
    """All that comes out of a file with planted identifiers: report, JSON, release and manifest."""
    path = folder / "kasus.csv"
    path.write_text(file_with(planted), encoding="utf-8")
    examined = examine(path, match_places=match_many, options=OPTIONS)
    out = [report_text(examined), report_json(examined)]
    if not examined.is_refused:
        release = store.publish(
            examined.table,
            name="uji",
            kind=examined.kind,
            title="Uji",
            source=examined.provenance,
            unit=Unit.PERSON,
        )
        out += [pd.read_parquet(release.table).to_csv(), (release.folder / "manifest.json").read_text()]
    # Sixty-four letters and digits by chance hold six digits of a number now and then.
    return re.sub(r"[0-9a-f]{64}", "", "\n".join(out).casefold())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planted=st.lists(st.tuples(st.integers(0, 7), identifier, around), min_size=10, max_size=25))
def test_planted_identifiers_are_in_nothing_that_comes_out(tmp_path, monkeypatch, planted):
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    # A made-up word can be one that every report holds, such as the name of a column.
    usual = everything_written(tmp_path, [])
    written = everything_written(tmp_path, [(column, frame.format(text)) for column, text, frame in planted])
    secrets = {part for _column, text, _frame in planted for part in trace(text) if part not in usual}
    assert {part for part in secrets if part in written} == set()


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60))
def test_cutting_any_text_never_fails_and_leaves_nothing_to_cut(text):
    rest, _found = cut(text)
    again, left = cut(rest)
    assert again == rest
    assert left == {}


@settings(max_examples=200, deadline=None)
@given(day=st.dates(date(2000, 1, 1), date(2030, 1, 1)), number=st.integers(0, 999_999))
def test_dates_codes_and_short_numbers_are_never_taken_for_identifiers(day, number):
    for text in (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        str(number),
        f"K-{number:06d}",
    ):
        assert cut(text) == (text, {})
