"""Regions held against others: peers, funnel, ranks, two dates, two elections, repeats."""

from analysis.comparison.against import Reference, against
from analysis.comparison.funnel import Flag, Funnel, funnel
from analysis.comparison.limits import Dispersion
from analysis.comparison.peers import peer_codes, peer_sentence, peers
from analysis.comparison.ranks import RankBy, league, rank_sentence, ranks
from analysis.comparison.spine import spine

__all__ = [
    "Dispersion",
    "Flag",
    "Funnel",
    "RankBy",
    "Reference",
    "against",
    "funnel",
    "league",
    "peer_codes",
    "peer_sentence",
    "peers",
    "rank_sentence",
    "ranks",
    "spine",
]
