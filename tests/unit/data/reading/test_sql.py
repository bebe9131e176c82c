"""Tables of databases are read like files, and passwords come from the environment alone."""

import sqlite3

import duckdb
import pytest

from data.errors import UserError
from data.reading import Limits, read_sql

ROWS = [("K-1", "2020-09-21", 2, None), ("K-2", "2020-09-22", 1, 0.5)]
TABLE = (
    'CREATE TABLE "kasus lama" ("No Kasus" text, "Tanggal Lapor" date, "Jumlah Orang" integer, bagian double)'
)


@pytest.fixture(params=["sqlite", "duckdb"])
def url(request, tmp_path):
    path = tmp_path / "kasus.db"
    connect = {"sqlite": sqlite3.connect, "duckdb": duckdb.connect}[request.param]
    connection = connect(str(path))
    connection.execute(TABLE)
    connection.executemany('INSERT INTO "kasus lama" VALUES (?, ?, ?, ?)', ROWS)
    connection.commit()
    connection.close()
    return f"{request.param}://{path}"


def test_a_table_is_read_as_text(url):
    told = []
    source = read_sql("kasus lama", url=url, progress=lambda fraction, words: told.append((fraction, words)))
    assert source.headers == ("No Kasus", "Tanggal Lapor", "Jumlah Orang", "bagian")
    assert source.cells.to_numpy().tolist() == [
        ["K-1", "2020-09-21", "2", ""],
        ["K-2", "2020-09-22", "1", "0.5"],
    ]
    assert (source.name, source.format, len(source.checksum)) == ("kasus lama", "SQL", 64)
    assert told[-1] == (1.0, "Membaca baris")


def test_the_address_may_come_from_the_environment(url, monkeypatch):
    monkeypatch.setenv("PETA_SOURCE_URL", url)
    assert len(read_sql("kasus lama").cells) == 2


def test_a_table_larger_than_the_limits_is_refused_before_it_is_read(url):
    with pytest.raises(UserError, match="terlalu besar"):
        read_sql("kasus lama", url=url, limits=Limits(rows=2))


def test_a_name_is_never_read_as_a_command(url):
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        read_sql('kasus"; DROP TABLE "kasus lama', url=url)
    assert len(read_sql("kasus lama", url=url).cells) == 2


@pytest.mark.parametrize(
    ("table", "url", "what"),
    [
        ("kasus", "postgresql://pengguna:rahasia@db.contoh.id/asn", "kata sandi"),
        ("kasus", "postgresql://db.contoh.id/asn?password=rahasia", "kata sandi"),
        ("kasus", "mysql://db.contoh.id/asn", "tidak dikenal"),
        ("kasus", None, "tidak dikenal"),
        ("kasus", "sqlite:///tidak/ada.db", "tidak ditemukan"),
        ("kasus..lama", "sqlite:///tidak/ada.db", "tidak"),
        ("kasus", "postgresql://127.0.0.1:1/asn", "tidak dapat dibaca"),
    ],
)
def test_what_cannot_be_read_is_told_without_secrets(table, url, what, monkeypatch):
    monkeypatch.delenv("PETA_SOURCE_URL", raising=False)
    with pytest.raises(UserError, match=what) as refused:
        read_sql(table, url=url)
    assert "rahasia" not in str(refused.value)
