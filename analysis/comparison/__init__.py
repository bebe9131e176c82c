"""Regions held against others: peers, funnel, ranks, two dates, two elections, repeats."""

from analysis.comparison.against import Reference, against
from analysis.comparison.dates import compare_dates
from analysis.comparison.funnel import Flag, Funnel, funnel
from analysis.comparison.history import Found, history, matrix
from analysis.comparison.limits import Dispersion
from analysis.comparison.peers import peer_codes, peer_sentence, peers
from analysis.comparison.ranks import RankBy, league, rank_sentence, ranks
from analysis.comparison.repeats import repeats
from analysis.comparison.side_by_side import side_by_side
from analysis.comparison.spine import spine
from analysis.comparison.two_elections import compare_elections, difficulty_words, zone_moves

__all__ = [
    "Dispersion",
    "Flag",
    "Found",
    "Funnel",
    "RankBy",
    "Reference",
    "against",
    "compare_dates",
    "compare_elections",
    "difficulty_words",
    "funnel",
    "history",
    "league",
    "matrix",
    "peer_codes",
    "peer_sentence",
    "peers",
    "rank_sentence",
    "ranks",
    "repeats",
    "side_by_side",
    "spine",
    "zone_moves",
]
