from email.message import Message
from pathlib import Path

import pytest

from tests.dependencies.advisories import advice
from tests.dependencies.checks import forbidden, incomplete, unlocked
from tests.dependencies.licences import is_allowed, stated_licence
from tests.dependencies.locks import DIRECT, LOCK, pins


def metadata(**fields: str | list[str]) -> Message:
    message = Message()
    for name, value in fields.items():
        for each in [value] if isinstance(value, str) else value:
            message[name.replace("_", "-")] = each
    return message


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License_Expression": "MIT AND PSF-2.0", "License": "GPL"}, "MIT AND PSF-2.0"),
        ({"License": "Apache License 2.0"}, "Apache-2.0"),
        (
            {"License": "see the file", "Classifier": ["License :: OSI Approved :: BSD License"]},
            "BSD-3-Clause",
        ),
        ({"License": "x" * 200, "Classifier": ["License :: OSI Approved :: MIT License"]}, "MIT"),
        (
            {
                "Classifier": [
                    "License :: OSI Approved",
                    *(f"License :: OSI Approved :: {n} License" for n in ("MIT", "BSD")),
                ]
            },
            "MIT AND BSD-3-Clause",
        ),
        ({"Classifier": ["License :: Other/Proprietary License"]}, ""),
        ({}, ""),
    ],
)
def test_the_licence_is_what_the_most_exact_field_says(fields, licence):
    assert stated_licence(metadata(**fields)) == licence


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only AND MIT", False),
        ("(GPL-3.0-only OR MIT) AND Apache-2.0", True),
        ("MIT WITH Autoconf-exception-3.0", False),  # judged by hand before it is let in
    ],
)
def test_one_side_of_an_or_is_enough_and_all_of_an_and(expression, allowed):
    assert is_allowed(expression, allowed=frozenset({"MIT", "Apache-2.0"})) is allowed


def listed(folder: Path, text: str):
    path = folder / "list"
    path.write_text(text)
    return pins(path)


def test_a_list_gives_versions_and_checksums(tmp_path):
    found = listed(
        tmp_path,
        f"# why\n-r other.txt\na-b==1.0 ; sys_platform == 'no' \\\n    --hash=sha256:{'0' * 64} \\\n"
        f"    --hash=sha256:{'1' * 64}\n    # via c\nC.d[x]>=2\n",
    )
    assert [(pin.name, pin.version, pin.hashes, pin.is_for_here) for pin in found] == [
        ("a-b", "1.0", 2, False),
        ("c-d", "", 0, True),
    ]


def test_what_is_wrong_with_a_lock_is_said(tmp_path):
    direct = listed(tmp_path, "rich==15.0.0\n")
    locked = listed(tmp_path, "rich==14.0.0\nsegno==1.6.6\n")
    assert "requirements.lock: rich is not 15.0.0, as requirements.txt says; lock anew" in [
        *unlocked(direct, locked)
    ]
    assert "requirements.lock: segno has no checksum" in [*unlocked(direct, locked)]
    told = [*incomplete(direct, locked)]
    assert "requirements.lock: pygments is needed and not locked" in told
    assert "requirements.lock: segno is locked and not needed" in told
    assert any(each.startswith("rich: installed is") for each in forbidden(locked))


def test_everything_the_product_needs_is_locked():
    assert [*incomplete(pins(DIRECT), pins(LOCK))] == []


def test_silence_of_the_registry_is_no_audit():
    told = advice(
        [
            {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1", "2"]}]},
            {"name": "b", "version": "1", "vulns": []},
            {"name": "c", "skip_reason": "not found"},
        ]
    )
    assert (told.known, told.asked, told.silent) == (("a 1: PYSEC-1, mended in 1.1, 2",), 2, ("c",))
