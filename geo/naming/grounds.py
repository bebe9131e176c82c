"""Why a written place is matched, ambiguous or unknown."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """The ground of a decision; the reader's sentence for each stands in `geo.match`."""

    CODE = "code"
    NAME = "name"
    TYPO = "typo"
    EMPTY = "empty"
    SEVERAL = "several"
    NOT_CLEAR = "not_clear"
    SOMEWHAT_LIKE = "somewhat_like"
    NOTHING_LIKE_IT = "nothing_like_it"
    DISTRICT = "district"
    OTHER_KIND = "other_kind"
    OTHER_PROVINCE = "other_province"
    UNKNOWN_PROVINCE = "unknown_province"
    UNKNOWN_CODE = "unknown_code"
    CODE_AND_NAME_DISAGREE = "code_and_name_disagree"
    SCHEMES = "schemes"
    OTHER_SCHEME = "other_scheme"


MATCHED = frozenset((Why.CODE, Why.NAME, Why.TYPO))
AMBIGUOUS = frozenset((Why.SEVERAL, Why.NOT_CLEAR, Why.CODE_AND_NAME_DISAGREE, Why.SCHEMES))


@dataclass(frozen=True)
class Decision:
    """A decision and its ground.

    Attributes:
        why: the ground; it also says whether the place is matched, ambiguous or unknown.
        codes: the one region where matched; those it could mean otherwise, most likely first.
    """

    why: Why
    codes: tuple[str, ...] = ()
