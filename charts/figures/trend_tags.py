"""Which places rise, fall or hold steady: how many times as many as before, with the test in words."""

import pandas as pd

from analysis.stages.tag_counts import counts_sentence, told_apart
from analysis.stages.tags import tag_word
from charts.figures.model import Column, ColumnKind, Figure, Intervals
from charts.figures.provenance import Provenance
from geo.register import short_name
from language import _, format_number


def trend_tags_figure(tags: pd.DataFrame, provenance: Provenance, *, limit: int = 15) -> Figure:
    """Describe the trend of the places with enough cases to be tested.

    Args:
        tags: frame of `analysis.stages.tags.trend_tags`.
        provenance: where the numbers come from.
        limit: how many places at most; the sentence counts all of them.
    """
    tested = told_apart(tags)
    drawn = tested.dropna(subset=["ratio", "ratio_low", "ratio_high"]).head(limit)
    frame = drawn.assign(
        tag_word=[_upper(tag_word(tag)) for tag in drawn["tag"]],
        words=[
            f"{short_name(code)} · {tag_word(tag)}"
            for code, tag in zip(drawn["region_code"], drawn["tag"], strict=True)
        ],
    ).reset_index(drop=True)
    weeks = format_number(int(tags["periods"].iloc[0])) if len(tags) else ""
    sentence = counts_sentence(tags)
    return Figure(
        id="tanda-tren",
        title=_("Wilayah yang naik, turun, dan tetap"),
        subtitle=_(
            "Berapa kali lipat {weeks} minggu terakhir dibanding {weeks} minggu sebelumnya, dengan rentang "
            "95%; garis: sama banyak"
        ).format(weeks=weeks),
        sentence=sentence,
        alt=_("Titik dengan rentang per wilayah. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("tag_word", _("Tren")),
            Column("recent", _("Terakhir"), ColumnKind.NUMBER),
            Column("before", _("Sebelumnya"), ColumnKind.NUMBER),
            Column("ratio", _("Kali"), ColumnKind.NUMBER),
            Column("ratio_low", _("Kali, batas bawah 95%"), ColumnKind.NUMBER),
            Column("ratio_high", _("Kali, batas atas 95%"), ColumnKind.NUMBER),
            Column("q_value", _("Nilai q"), ColumnKind.NUMBER),
            Column("sentence", _("Alasan")),
        ),
        encoding=Intervals("words", "ratio", "ratio_low", "ratio_high", reference=1.0, is_ratio=True),
        provenance=provenance,
    )


def _upper(word: str) -> str:
    return word[:1].upper() + word[1:]
