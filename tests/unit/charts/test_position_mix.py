"""Who is reported, by class of post."""

import pandas as pd

from charts.figures import Provenance
from charts.figures.position_mix import no_rate, position_mix_figure
from charts.plot import plot

MIX = pd.DataFrame(
    {
        "position": ["fungsional", "jpt", None],
        "count": pd.array([12, 9, 4], dtype="Int64"),
        "share": [0.48, 0.36, 0.16],
        "share_low": [0.30, 0.20, 0.06],
        "share_high": [0.67, 0.55, 0.35],
    }
)


def test_the_largest_class_leads_the_sentence_and_the_picture(provenance: Provenance) -> None:
    figure = position_mix_figure(MIX, provenance, is_told=True)
    assert figure.sentence == (
        "Terbanyak: fungsional, 48,0% (rentang 95%: 30,0%–67,0%) dari 25 orang yang dilaporkan di Indonesia "
        "hingga 21 September 2020, disusul jabatan Pimpinan Tinggi (36,0%)."
    )
    assert figure.frame["label"].tolist() == ["Fungsional", "Jabatan Pimpinan Tinggi", "Tidak disebut"]
    assert figure.provenance.notes[-1] == no_rate()
    assert plot(figure).data


def test_a_hidden_count_takes_the_picture_away(provenance: Provenance) -> None:
    hidden = MIX.assign(count=pd.array([12, pd.NA, 4], dtype="Int64"))
    figure = position_mix_figure(hidden, provenance, is_told=True)
    assert figure.empty
    assert "disembunyikan agar tidak menunjuk orang" in figure.sentence


def test_published_figures_are_silent_which_is_not_zero(published: Provenance) -> None:
    silent = position_mix_figure(MIX.head(0), published, is_told=False)
    assert silent.sentence.startswith("Golongan jabatan tidak tercatat")
    none = position_mix_figure(MIX.head(0), published, is_told=True)
    assert none.sentence.startswith("Hingga 21 September 2020, data ini tidak mencatat")
