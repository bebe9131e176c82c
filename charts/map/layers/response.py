"""Risk against response: the zone of each region and how long recommendations wait for its authority."""

import pandas as pd

from analysis.handling.waiting import waiting, waiting_words
from analysis.states import COLOURED, Zone
from charts.layer_looks import PAIR_ROWS, pair_code
from charts.map.layers.model import LayerClass, LayerGrid, LayerQuestion, MapLayer, occurring, state_class
from charts.words import zone_letter, zone_title
from language import _

_ZONES = tuple(zone.value for zone in COLOURED)


def response_layer(question: LayerQuestion) -> MapLayer:
    """Return the zones against the classes of the oldest open recommendation of the authority."""
    answer = waiting(question.source, question.whole).set_index("region_code")
    zones = question.zones
    words = waiting_words()
    column = answer["waiting"].map({code: str(index) for index, code in enumerate(words)})
    paired = zones.isin(_ZONES) & column.notna().reindex(zones.index)
    codes = (zones + "-" + column.reindex(zones.index).fillna("")).where(paired, zones)
    codes = codes.mask(zones.isin(_ZONES) & ~paired, Zone.NO_DATA.value)
    is_known = bool(paired.any())
    rows = tuple(zone for zone in PAIR_ROWS if (zones == zone).any()) if is_known else ()
    grid = LayerGrid(
        down=_("Zona"),
        across=_("Rekomendasi sanksi pada PPK"),
        rows=tuple(zone_title(zone) for zone in rows),
        columns=tuple(words.values()),
    )
    return MapLayer(
        title=_("Zona risiko dan tanggapan PPK"),
        word=_("Tanggapan PPK"),
        basis=_basis(is_known=is_known or bool(column.notna().any())),
        classes=(*_cells(rows, words), *_states(codes)),
        codes=codes,
        numbers=answer["oldest_age"],
        grid=grid if is_known else None,
    )


def _cells(rows: tuple[str, ...], words: dict[str, str]) -> tuple[LayerClass, ...]:
    waits = _("Rekomendasi terbuka yang tertua sudah menunggu {value} hari.")
    rests = _("Tidak ada rekomendasi yang menunggu PPK.")
    return tuple(
        LayerClass(
            code=pair_code(zone, column),
            letter=f"{zone_letter(zone)}{column + 1}",
            word=_("Zona {zone} · {waiting}").format(zone=zone_title(zone).lower(), waiting=word.lower()),
            sentence=waits if column else rests,
        )
        for zone in rows
        for column, word in enumerate(words.values())
    )


def _states(codes: "pd.Series[str]") -> tuple[LayerClass, ...]:
    said = {
        Zone.NO_DATA: _("Zona atau umur rekomendasinya tidak diketahui."),
        Zone.REPORTED_ZERO: _("Dinyatakan nihil; tidak ada zona."),
        Zone.OUT_OF_SCOPE: _("Tidak ada pemilihan di sini."),
        Zone.INSUFFICIENT: _("Bukti belum cukup untuk menetapkan zona."),
    }
    return occurring([state_class(state, sentence) for state, sentence in said.items()], codes)


def _basis(*, is_known: bool) -> str:
    if not is_known:
        return _(
            "Data ini hanya memuat angka terbit; umur rekomendasi tidak tercatat, jadi tanggapan PPK tidak "
            "dapat diwarnai. Pilih data perkara untuk melihatnya."
        )
    return _(
        "Mendatar: umur rekomendasi sanksi tertua yang belum ditindaklanjuti Pejabat Pembina Kepegawaian "
        "(PPK) wilayah itu. Tidak ada yang menunggu berarti tidak ada yang tercatat terbuka."
    )
