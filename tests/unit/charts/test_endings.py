"""How cases ended, in a sentence that names the ends without a recommendation too."""

import pandas as pd

from charts.figures import Provenance
from charts.figures.endings import outcomes_figure


def outcomes(**counts: int) -> pd.DataFrame:
    every = sum(counts.values())
    shares = [number / every for number in counts.values()]
    return pd.DataFrame(
        {
            "outcome": list(counts),
            "count": pd.array(list(counts.values()), dtype="Int64"),
            "reported": pd.array([every] * len(counts), dtype="Int64"),
            "share": shares,
            "share_low": shares,
            "share_high": shares,
        }
    )


def test_what_was_closed_is_told_with_how_it_ended(provenance: Provenance) -> None:
    table = outcomes(in_process=40, awaiting_ppk=30, followed_up=20, incomplete=2, not_proven=8)
    assert outcomes_figure(table, provenance, is_told=True).sentence == (
        "Dari 100 orang yang dilaporkan di Indonesia per 21 September 2020: masih diperiksa 40,0% "
        "(40), terbukti, menunggu tindak lanjut PPK 30,0% (30), dan terbukti, sudah ditindaklanjuti PPK "
        "20,0% (20). "
        "Ditutup tanpa rekomendasi: 10 orang (10,0%), yaitu dokumen tidak lengkap 2,0% (2) dan tidak "
        "terbukti 8,0% (8)."
    )


def test_nothing_closed_adds_no_sentence(provenance: Provenance) -> None:
    table = outcomes(in_process=3, not_proven=0)
    assert "Ditutup" not in outcomes_figure(table, provenance, is_told=True).sentence


def test_a_release_that_cannot_tell_says_so(provenance: Provenance) -> None:
    figure = outcomes_figure(outcomes(in_process=1).head(0), provenance, is_told=False)
    assert figure.sentence == "Data ini tidak mencatat rincian yang dilaporkan di Indonesia."
