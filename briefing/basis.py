"""What a briefing rests on: sources, the rule in words, and what must be kept in mind."""

import pandas as pd

from analysis.measure import CountSource
from analysis.profile import not_recorded
from analysis.selection import Selection
from analysis.summary import KeyFigures, unplaced_sentence
from analysis.warning import false_alarm_sentence
from analysis.zones import Legend
from briefing.content import MapPart, SourceLine
from charts.words import counted
from data.kinds import Counter
from data.release import Release
from data.vocabulary import label
from language import _


def sources(map_part: MapPart, rules: Legend, release: Release) -> tuple[SourceLine, ...]:
    """Return the data set, the pages its figures were stated on, the rule, and what the map is drawn from."""
    known = map_part.figure.provenance
    data = _("{title}, rilis {release}; penghitung: {source}").format(
        title=known.dataset_title, release=release.release_id, source=known.source.rstrip(".")
    )
    pages = tuple(SourceLine(_("Angka terbit"), body, url) for body, url in _pages(map_part.frame))
    notes = tuple(SourceLine(_("Peta"), note) for note in known.notes if note not in rules.caveats)
    return (
        SourceLine(_("Data"), data),
        *pages,
        SourceLine(_("Aturan zona"), rules.rule.label, rules.rule.url),
        *notes,
    )


def method(rules: Legend, selection: Selection) -> tuple[str, ...]:
    """Return how the colours and the counts are to be read."""
    return (
        rules.sentence,
        _("Warna dihitung dari {counted}.").format(counted=counted(selection.counter, selection.unit)),
        _(
            "Dilaporkan adalah dugaan, direkomendasikan adalah terbukti, ditindaklanjuti adalah keputusan "
            "PPK; ketiganya tidak dijumlahkan."
        ),
    )


def caveats(source: CountSource, selection: Selection, rules: Legend, known: KeyFigures) -> tuple[str, ...]:
    """Return what must be kept in mind, most important first."""
    told = [*rules.caveats, *not_recorded(source, selection)]
    if not selection.region:
        told.extend(filter(None, [unplaced_sentence(known)]))
    if selection.counter is Counter.REPORTED:
        told.append(_("Sedikit laporan bukan bukti bahwa wilayah aman; pelaporan berbeda antarwilayah."))
    told.append(false_alarm_sentence())
    return tuple(dict.fromkeys(told))


def _pages(frame: pd.DataFrame) -> list[tuple[str, str]]:
    stated = frame.loc[frame["source_url"].notna(), ["body", "source_url"]].drop_duplicates()
    rows = stated.itertuples(index=False, name=None)
    return [(label("bodies", str(body)), str(url)) for body, url in rows if url]
