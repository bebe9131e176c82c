"""Which regions to begin a comparison with, where the reader named none."""

from analysis.comparison.against import level_of
from analysis.comparison.peers import peer_codes
from analysis.comparison.ranks import ranks
from analysis.measure import CountSource
from analysis.places import codes_at
from analysis.scope import borders
from analysis.selection import Selection

NUMBER = 4


def suggested(source: CountSource, selection: Selection, *, number: int = NUMBER) -> tuple[str, ...]:
    """Return codes to compare: the place in focus with its peers, or else the places that rank first.

    Args:
        source: the counts of the selection's election.
        selection: the question; a province narrows the ranking to its places.
        number: how many at most.

    Returns:
        Different codes of the selection's level; fewer than `number` where fewer can be ranked.
    """
    focus = selection.region
    here = focus is not None and level_of(focus) is selection.level
    first = (focus,) if here and focus in codes_at(selection.level, borders(selection)) else ()
    alike = peer_codes(first[0], selection, number=number - 1) if first and number > 1 else ()
    ranked = () if alike else tuple(ranks(source, selection)["region_code"])
    return tuple(dict.fromkeys((*first, *alike, *ranked)))[:number]
