"""The four zones and the four states that are no zone."""

from enum import StrEnum
from typing import Final


class Zone(StrEnum):
    """What a region is on the map: a zone, or a state that says why it has none."""

    HIJAU = "hijau"
    KUNING = "kuning"
    ORANYE = "oranye"
    MERAH = "merah"
    NO_DATA = "no_data"
    REPORTED_ZERO = "reported_zero"
    OUT_OF_SCOPE = "out_of_scope"
    INSUFFICIENT = "insufficient"


ZONES: Final = tuple(Zone)
INDEX: Final = {zone: index for index, zone in enumerate(ZONES)}
COLOURED: Final = (Zone.HIJAU, Zone.KUNING, Zone.ORANYE, Zone.MERAH)
