"""Zones and counts of every region and frame, packed into one short text for the browser.

A count moves in few weeks and a zone mostly follows from the count, so what travels is: the zone that usually
goes with each count; the steps of the counts along time; the steps of the difference between a zone and the
usual one. All of it as variable-length integers, deflated, in base64. What a region has but once, such as its
class in a layer, travels likewise as one number each. `component/stream.js` reads both back.
"""

import base64
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

ZONE_SLOTS = 8  # zones and non-zone states; differences between zones are taken modulo this

Zones = NDArray[np.uint8]
Counts = NDArray[np.int32]
_Ints = NDArray[np.int64]


def pack(zones: Zones, counts: Counts, days: Iterable[date]) -> str:
    """Return the text that carries the frames.

    Args:
        zones: index of a zone or state, below 8; regions by frames.
        counts: regions by frames, -1 where nothing is known.
        days: day of each frame, ascending.
    """
    regions, frames = zones.shape
    stated = counts.astype(np.int64) + 1
    usual = _usual_zone(zones, stated)
    off = (zones.astype(np.int64) - usual[stated]) % ZONE_SLOTS
    numbers = [regions, frames, *_gaps(days), len(usual), *usual.tolist(), *_steps(stated), *_steps(off)]
    return _packed(numbers)


def pack_numbers(numbers: Iterable[int]) -> str:
    """Return the text that carries one number for each region, none below zero."""
    listed = list(numbers)
    return _packed([len(listed), *listed])


def unpack_numbers(text: str) -> list[int]:
    """Return the numbers again; the inverse of `pack_numbers`, as the browser does it."""
    _length, *numbers = _read_varints(zlib.decompress(base64.b64decode(text), -15))
    return numbers


def unpack(text: str, first_day: date) -> tuple[Zones, Counts, tuple[date, ...]]:
    """Return zones, counts and days again; the inverse of `pack`, as the browser does it."""
    numbers = _read_varints(zlib.decompress(base64.b64decode(text), -15))
    regions, frames = next(numbers), next(numbers)
    offsets = np.cumsum([next(numbers) for _ in range(frames)])
    usual = np.array([next(numbers) for _ in range(next(numbers))], dtype=np.int64)
    stated = _read_steps(numbers, (regions, frames))
    off = _read_steps(numbers, (regions, frames))
    zones = ((usual[stated] + off) % ZONE_SLOTS).astype(np.uint8)
    days = tuple(first_day + timedelta(days=int(offset)) for offset in offsets)
    return zones, (stated - 1).astype(np.int32), days


def _usual_zone(zones: Zones, stated: _Ints) -> _Ints:
    """Return, for each count, the zone it most often has."""
    table = np.zeros((int(stated.max(initial=0)) + 1, ZONE_SLOTS), dtype=np.int64)
    np.add.at(table, (stated.ravel(), zones.ravel()), 1)
    return np.asarray(table.argmax(axis=1), dtype=np.int64)


def _gaps(days: Iterable[date]) -> list[int]:
    ordinals = np.array([day.toordinal() for day in days], dtype=np.int64)
    return [int(gap) for gap in np.diff(ordinals, prepend=ordinals[:1])]


def _steps(values: _Ints) -> list[int]:
    """Return how many changes along time there are, the gaps between them, and their sizes (zigzag)."""
    change = np.diff(values, axis=1, prepend=0).ravel()
    places = np.flatnonzero(change)
    sizes = change[places]
    zigzag = np.where(sizes > 0, 2 * sizes, -2 * sizes - 1)
    return [len(places), *np.diff(places, prepend=0).tolist(), *zigzag.tolist()]


def _read_steps(numbers: Iterator[int], shape: tuple[int, int]) -> _Ints:
    total = next(numbers)
    places = np.cumsum([next(numbers) for _ in range(total)], dtype=np.int64)
    zigzag = np.array([next(numbers) for _ in range(total)], dtype=np.int64)
    change = np.zeros(shape[0] * shape[1], dtype=np.int64)
    change[places] = np.where(zigzag % 2 == 0, zigzag // 2, -(zigzag + 1) // 2)
    return np.asarray(change.reshape(shape).cumsum(axis=1), dtype=np.int64)


def _packed(numbers: Iterable[int]) -> str:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(squeeze.compress(_varints(numbers)) + squeeze.flush()).decode("ascii")


def _varints(numbers: Iterable[int]) -> bytes:
    out = bytearray()
    for number in numbers:
        rest = number
        while rest > 0x7F:
            out.append(rest & 0x7F | 0x80)
            rest >>= 7
        out.append(rest)
    return bytes(out)


def _read_varints(packed: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in packed:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield value
            value = shift = 0
