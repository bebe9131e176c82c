"""How alike a written place and a region are: what a person sees beside each candidate."""

from collections import defaultdict
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from geo.naming.grounds import Decision, Why
from geo.naming.index import index
from geo.naming.readings import readings
from geo.naming.spelling import key, words

_BY_SPELLING = frozenset((Why.NOT_CLEAR, Why.SOMEWHAT_LIKE, Why.UNKNOWN_PROVINCE))


def likeness(text: str, code: str, *, decision: Decision) -> float:
    """Return from 0 to 1 how alike a text and the nearest name of a candidate are.

    Candidates that were found by a name or code they share are equally alike: 1.
    """
    if decision.why not in _BY_SPELLING:
        return 1.0
    spelled = {(one.kind or "") + key(one.name) for one in readings(words(text), index=index())}
    best = [
        hit[1]
        for written in spelled
        if (hit := process.extractOne(written, _forms()[code], scorer=OSA.normalized_similarity))
    ]
    return round(max(best, default=0.0), 2)


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Every name of each region, run together, with and without its kind."""
    known = index()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for names in (known.names, known.joined):
        for name, codes in names.items():
            for code in codes:
                found[code].add(name)
    return {code: tuple(sorted(names)) for code, names in found.items()}
