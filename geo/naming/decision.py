"""Which region a written place means, decided without guessing."""

from functools import lru_cache

from data.places import CodeScheme
from geo.naming.codes import code_alone, code_and_name, is_number, without_list_number
from geo.naming.grounds import AMBIGUOUS, MATCHED, Decision, Why
from geo.naming.index import Index, Kind, index
from geo.naming.readings import (
    as_district,
    closing_place,
    parts,
    readings,
    says_district,
    spans,
    trailing,
)
from geo.naming.spelling import LONGEST, key, modern, words
from geo.naming.typos import nearby, nearby_province

_REMEMBERED = 1 << 16


@lru_cache(maxsize=_REMEMBERED)
def decide(text: str, province: str = "", scheme: CodeScheme = CodeScheme.KEMENDAGRI) -> Decision:
    """Decide which region a text means.

    Args:
        text: a written place; at most `LONGEST` characters of it are read.
        province: the province it lies in, written in any way; empty where not stated.
        scheme: the system that codes are read in.
    """
    if not words(province):
        return _decide(text, None, scheme)
    lies_in = province_of(province, scheme)
    if lies_in is None:
        suggested = _decide(text, None, scheme)
        return suggested if suggested.why is Why.EMPTY else Decision(Why.UNKNOWN_PROVINCE, suggested.codes)
    return _decide(text, lies_in, scheme)


def province_of(text: str, scheme: CodeScheme = CodeScheme.KEMENDAGRI) -> str | None:
    """Return the province a text names, by code, name, alias or a clear misspelling; None otherwise."""
    known = index()
    text = text[:LONGEST].strip()
    code = code_alone(text, known=known.kinds, scheme=scheme)
    if code is not None:
        return code if known.kinds[code] is Kind.PROVINCE else None
    for reading in readings(words(text), index=known):
        if reading.province is None and key(reading.name) in known.provinces:
            return known.provinces[key(reading.name)]
    near = nearby_province(words(text), index=known)
    return near.codes[0] if near.clear else None


def _decide(text: str, within: str | None, scheme: CodeScheme) -> Decision:
    known = index()
    text = without_list_number(text[:LONGEST].strip())
    if is_number(text):
        code = code_alone(text, known=known.kinds, scheme=scheme)
        return _inside((code,), (None, within), known, why=Why.CODE) if code else Decision(Why.UNKNOWN_CODE)
    coded = code_and_name(text, known=known.kinds, scheme=scheme)
    if coded:
        return _agreed(coded[0], _decide(coded[1], within, scheme))
    spelled = words(text)
    if not spelled:
        return Decision(Why.EMPTY)
    return (
        _by_name(spelled, within, known)
        or _by_closing_place(spelled, within, known)
        or _by_name(modern(spelled), within, known)
        or _by_parts(text, within, known)
        or _by_province_misspelt(spelled, within, known)
        or _by_district(spelled, within, known)
        or _by_likeness(spelled, within, known)
    )


def _by_name(spelled: tuple[str, ...], within: str | None, known: Index) -> Decision | None:
    """Decide by the first reading whose name is known; None where no reading is."""
    refused = None
    for reading in readings(spelled, index=known):
        carriers = known.carriers(key(reading.name), reading.kind)
        if carriers:
            decision = _inside(carriers, (reading.province, within), known)
        else:
            others = known.carriers(key(reading.name), None) if reading.kind else ()
            decision = Decision(Why.OTHER_KIND, others)
        if decision.why in MATCHED | AMBIGUOUS:
            return decision
        if decision.codes:
            refused = refused or decision
    return refused


def _by_closing_place(spelled: tuple[str, ...], within: str | None, known: Index) -> Decision | None:
    found = closing_place(spelled, index=known)
    if found is None:
        return None
    reading, before = found
    carriers = known.carriers(key(reading.name), reading.kind)
    mentioned = {code for name in spans(before) for code in known.carriers(name, None)} - set(carriers)
    if mentioned:
        return Decision(Why.SEVERAL, (*carriers, *sorted(mentioned)))
    return _inside(carriers, (reading.province, within), known)


def _by_parts(text: str, within: str | None, known: Index) -> Decision | None:
    """Decide a list of known places: a region with its kecamatan or province, or several regions.

    `Cipocok Jaya, Serang` is Kota Serang, which alone has a kecamatan of this name; `Serang dan Lebak` is
    several places. None where a part is not known, or where the parts contradict each other.
    """
    regions: list[set[str]] = []
    around: list[set[str]] = []
    for part in parts(text):
        decision = None if says_district(part) else _by_name(part, within, known)
        codes = set(decision.codes) if decision and decision.why in MATCHED | AMBIGUOUS else set()
        below = {code for code in codes if known.kinds[code] is not Kind.PROVINCE}
        if below:
            regions.append(below)
        elif codes:
            around.append({code for code in known.belongs_to if any(known.lies_in(code, p) for p in codes)})
        else:
            around.append(set(known.districts.get(as_district(part), ())))
    if not regions:
        return None
    meant = set.union(*regions).intersection(*around)
    return _inside(tuple(sorted(meant)), (None, within), known) if meant else None


def _by_province_misspelt(spelled: tuple[str, ...], within: str | None, known: Index) -> Decision | None:
    """Decide where the name is known and only the province after it is misspelt: `Pandeglang, Bantn`."""
    for before, end in trailing(spelled):
        near = nearby_province(end, index=known)
        decision = _by_name(before, near.codes[0], known) if near.clear else None
        if decision and decision.why in MATCHED | AMBIGUOUS:
            inside = _inside(decision.codes, (None, within), known)
            return Decision(Why.TYPO, inside.codes) if inside.why in MATCHED else inside
    return None


def _by_district(spelled: tuple[str, ...], within: str | None, known: Index) -> Decision | None:
    """Refuse the name of a kecamatan, which is spelt as it should be, and suggest where it lies."""
    regions = known.districts.get(as_district(spelled), ())
    inside = tuple(code for code in regions if within is None or known.lies_in(code, within))
    return Decision(Why.DISTRICT, inside) if inside else None


def _by_likeness(spelled: tuple[str, ...], within: str | None, known: Index) -> Decision:
    # of readings that spell the same, the last one knows best where the name begins
    different = {((r.kind or "") + key(r.name), r.province): r for r in readings(spelled, index=known)}
    found = [nearby(reading, within=within, index=known) for reading in different.values()]
    clear = {near.codes[0] for near in found if near.clear}
    if len(clear) == 1:
        return Decision(Why.TYPO, tuple(clear))
    close = tuple(dict.fromkeys(code for near in found if near.close for code in near.codes))
    if len(close) > 1:
        return Decision(Why.NOT_CLEAR, close)
    suggested = tuple(dict.fromkeys(code for near in found for code in near.codes))
    return Decision(Why.SOMEWHAT_LIKE if suggested else Why.NOTHING_LIKE_IT, suggested)


def _inside(
    carriers: tuple[str, ...], stated: tuple[str | None, str | None], known: Index, *, why: Why = Why.NAME
) -> Decision:
    """Keep the carriers that lie in the stated provinces: the one in the text, the one beside it."""
    inside = tuple(code for code in carriers if all(p is None or known.lies_in(code, p) for p in stated))
    below = tuple(code for code in inside if known.kinds[code] is not Kind.PROVINCE)
    if stated[0] is not None and below:
        inside = below  # "Gorontalo, Gorontalo" is a place in the province, not the province
    if not inside:
        return Decision(Why.OTHER_PROVINCE, carriers)
    return Decision(why if len(inside) == 1 else Why.SEVERAL, inside)


def _agreed(code: str, by_name: Decision) -> Decision:
    agrees = code in by_name.codes and by_name.why in MATCHED | {Why.SEVERAL, Why.NOT_CLEAR}
    if agrees or by_name.why is Why.EMPTY:
        return Decision(Why.CODE, (code,))
    others = tuple(other for other in by_name.codes if other != code)
    return Decision(Why.CODE_AND_NAME_DISAGREE, (code, *others))
