"""The tables of a briefing: highest places, changes, watch list, who must act, places around."""

import pandas as pd

from analysis.ledger import state_word
from analysis.profile import Relation
from briefing.section import Table
from charts.figures.model import Column, ColumnKind
from charts.words import zone_title
from data.vocabulary import label
from language import _


def top_table(zones: pd.DataFrame, *, limit: int) -> Table:
    """Return the highest places with the reason for the zone of each; `zones` is a zone table."""
    kept = zones[zones["count"].fillna(0).gt(0)]
    ranked = kept.sort_values(["count", "region_name"], ascending=[False, True]).head(limit)
    return Table(
        "top",
        _("Wilayah dengan jumlah tertinggi"),
        _with_zone_words(ranked),
        (
            Column("region_name", _("Wilayah")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("reason", _("Alasan")),
        ),
        _("Tidak ada wilayah dengan jumlah di atas nol."),
    )


def changes_table(changes: pd.DataFrame, *, limit: int) -> Table:
    """Return the changes of zone a leader should hear of first; `changes` is a frame of `top_changes`."""
    rows = changes.head(limit).reset_index(drop=True)
    return Table(
        "changes",
        _("Apa yang berubah"),
        rows.assign(
            before_word=[_capital(state_word(zone)) for zone in rows["zone_before"]],
            after_word=[_capital(state_word(zone)) for zone in rows["zone_after"]],
        ),
        (
            Column("region_name", _("Wilayah")),
            Column("before_word", _("Sebelumnya")),
            Column("after_word", _("Sekarang")),
            Column("count_before", _("Jumlah sebelumnya"), ColumnKind.NUMBER),
            Column("count_after", _("Jumlah sekarang"), ColumnKind.NUMBER),
            Column("sentence", _("Penyebab")),
        ),
        _("Tidak ada zona yang berubah dalam masa ini."),
    )


def watch_table(watched: pd.DataFrame, *, limit: int) -> Table:
    """Return the places to look at first; `watched` is a frame of `analysis.warning.watch_list`."""
    return Table(
        "watch",
        _("Daftar pantau"),
        watched.head(limit).reset_index(drop=True),
        (
            Column("region_name", _("Wilayah")),
            Column("observed", _("Laporan baru"), ColumnKind.NUMBER),
            Column("expected", _("Biasanya"), ColumnKind.NUMBER),
            Column("reason", _("Alasan")),
        ),
        _("Tidak ada wilayah yang menonjol pada minggu ini."),
    )


def open_table(waiting: pd.DataFrame, *, limit: int) -> Table:
    """Return who must act; `waiting` is a frame of `analysis.handling.open_recommendations`."""
    rows = waiting[waiting["open"].gt(0)].head(limit).reset_index(drop=True)
    return Table(
        "open",
        _("Siapa yang harus bertindak"),
        rows.assign(ppk=rows["ppk"].fillna(_("Tempat tidak diketahui"))),
        (
            Column("ppk", _("PPK")),
            Column("open", _("Terbuka"), ColumnKind.NUMBER),
            Column("recommended", _("Dari rekomendasi"), ColumnKind.NUMBER),
            Column("oldest_age", _("Tertua (hari)"), ColumnKind.NUMBER),
            Column("over_deadline", _("Melewati batas"), ColumnKind.NUMBER),
        ),
        _("Tidak ada rekomendasi terbuka yang tercatat pada data ini."),
    )


def surroundings_table(near: pd.DataFrame, *, limit: int) -> Table:
    """Return a place beside its neighbours and peers; `near` is a frame of `surroundings`."""
    rows = near.head(limit).reset_index(drop=True)
    words = {
        Relation.ITSELF.value: _("wilayah ini"),
        Relation.NEIGHBOUR.value: _("tetangga"),
        Relation.PEER.value: _("sebanding"),
    }
    return Table(
        "surroundings",
        _("Tetangga dan wilayah sebanding"),
        _with_zone_words(rows).assign(relation_word=rows["relation"].map(words).astype("str")),
        (
            Column("region_name", _("Wilayah")),
            Column("relation_word", _("Hubungan")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
        ),
        _("Tidak ada wilayah di sekitarnya."),
    )


def published_table(stated: pd.DataFrame, *, limit: int) -> Table:
    """Return what bodies published about a place; `stated` is a frame of `analysis.profile.published_of`."""
    rows = stated.head(limit).reset_index(drop=True)
    return Table(
        "published",
        _("Angka yang diumumkan tentang wilayah ini"),
        rows.assign(
            body_word=[label("bodies", code) for code in rows["body"]],
            metric_word=[label("published_metrics", code) for code in rows["metric"]],
            unit_word=[label("published_units", code) for code in rows["unit"]],
        ),
        (
            Column("as_of", _("Per tanggal"), ColumnKind.DATE),
            Column("body_word", _("Lembaga")),
            Column("metric_word", _("Ukuran")),
            Column("value_text", _("Nilai")),
            Column("unit_word", _("Satuan")),
            Column("url", _("Halaman sumber")),
        ),
        _("Tidak ada angka yang diumumkan tentang wilayah ini."),
    )


def _with_zone_words(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(zone_word=[zone_title(zone) for zone in table["zone"]]).reset_index(drop=True)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
