"""Measures of colour: contrast as WCAG defines it, and distance as eyes with a colour deficiency see it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


class Sight(StrEnum):
    """How the reader sees colour."""

    NORMAL = "normal"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


# Source: Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", IEEE TVCG volume 15 number 6, at severity 1.0. The matrices act on linear RGB.
_SIMULATION: Mapping[Sight, Vector] = MappingProxyType(
    {
        Sight.NORMAL: np.eye(3),
        Sight.PROTANOPIA: np.array(
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        ),
        Sight.DEUTERANOPIA: np.array(
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        ),
        Sight.TRITANOPIA: np.array(
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        ),
    }
)

# Source: Ottosson 2020, "A perceptual color space for image processing": linear sRGB to LMS, and the cube
# roots of LMS to OKLab.
_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def linear_rgb(colour: str) -> Vector:
    """Return the linear-light red, green and blue (0 to 1) of `#rrggbb`."""
    encoded = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    dark, light = sorted(float(weights @ linear_rgb(colour)) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str, *, sight: Sight = Sight.NORMAL) -> float:
    """Return the OKLab distance of two colours as `sight` sees them; 0.02 is just noticeable side by side."""
    first, second = (_oklab(_SIMULATION[sight] @ linear_rgb(colour)) for colour in (one, other))
    return float(np.linalg.norm(first - second))


def readable_ink(fill: str, *inks: str) -> str:
    """Return the ink that stands out most on a fill."""
    return max(inks, key=lambda ink: contrast(ink, fill))


def _oklab(linear: Vector) -> Vector:
    return np.asarray(_TO_OKLAB @ np.cbrt(_TO_LMS @ np.clip(linear, 0, 1)), dtype=np.float64)
