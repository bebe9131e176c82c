"""Which office is the personnel authority (PPK) of a place: the office, never a person."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

import pandas as pd

from analysis.places import all_places
from data.tables import read_reference
from geo import register
from language import DEFAULT_LANGUAGE, current_language

_PREFIX = r"^(?:Kabupaten|Kota)(?: Administrasi)? "


def authority_of_places(day: date) -> pd.Series:
    """Return the PPK of every place a case can be filed under: the code of the kabupaten/kota or province.

    The head of a kabupaten/kota is the authority of its staff; the governor where a case is known to the
    province only, and in Jakarta, whose kota have no government of their own. Files name the place of a case,
    not the employer, so staff of a province, a ministry or another place who acted there count here too.

    Args:
        day: the day whose provinces hold.

    Returns:
        Index: code of a place, "" where it is not known; values: code of the PPK, NA where the place is not.
    """
    return _authorities(tuple(register.province_parents(day).items()))


@lru_cache(maxsize=8)
def _authorities(not_yet_founded: tuple[tuple[str, str], ...]) -> pd.Series:
    """The answer for all days on which the same provinces were not founded yet."""
    parents = dict(not_yet_founded)
    under_governor = set(read_reference("personnel_authorities")["province_code"]) - {""}
    codes = {code: parents.get(code, code) for code in register.provinces().index}
    for code, province in register.regions()["province_code"].items():
        codes[code] = province if province in under_governor else code
    return pd.Series([codes.get(place) for place in all_places()], index=list(all_places()), dtype="str")


def office_names(codes: pd.Series) -> pd.Series:
    """Return what each PPK is called in the language in force: `Bupati Pandeglang`, `Gubernur Banten`.

    Args:
        codes: of kabupaten/kota and provinces; NA stays NA.
    """
    return codes.map(_office_names(current_language())).astype("str")


@cache
def _office_names(language: str) -> Mapping[str, str]:
    title = "title_id" if language == DEFAULT_LANGUAGE else "title_en"
    rules = read_reference("personnel_authorities")
    titles = rules[rules["province_code"] == ""].set_index("applies_to")[title]
    regions = register.regions()
    places = regions["name"].str.replace(_PREFIX, "", regex=True)
    names = {
        str(code): str(titles[kind]).format(name=place)
        for code, kind, place in zip(regions.index, regions["kind"].astype("str"), places, strict=True)
    }
    for code in register.provinces().index:
        names[str(code)] = str(titles["province"]).format(name=register.short_name(code))
    return names
