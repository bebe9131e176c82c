"""The few closed lists that code branches on; everything else is a row in a reference table."""

from enum import StrEnum


class Counter(StrEnum):
    """Which step of a case is counted; counters are never added to one another."""

    REPORTED = "reported"
    RECOMMENDED = "recommended"
    FOLLOWED_UP = "followed_up"


class Unit(StrEnum):
    """What one count stands for; units are never added to one another."""

    PERSON = "person"
    CASE = "case"


class Level(StrEnum):
    """The regional level a figure or a zone belongs to."""

    NATION = "nasional"
    PROVINCE = "provinsi"
    REGION = "kabkota"


class Exposure(StrEnum):
    """What a count is held against, so that large and small regions can be compared."""

    CONTEST = "contest"
    POPULATION = "population"
    ASN = "asn"


class TableKind(StrEnum):
    """What the rows of a release are: single cases, or counts by region and date as a body stated them."""

    CASES = "cases"
    COUNTS = "counts"
