"""Where places with high, or low, risks lie together more than chance explains: "konsentrasi tidak biasa"."""

from analysis.concentration.moran import LocalMoran, local_moran
from analysis.concentration.network import Network, network
from analysis.concentration.table import concentration_table
from analysis.concentration.words import Kind, concentration_headline, kind_word

__all__ = [
    "Kind",
    "LocalMoran",
    "Network",
    "concentration_headline",
    "concentration_table",
    "kind_word",
    "local_moran",
    "network",
]
