import re

from data.product import newest_changes, product_version
from data.settings import PROJECT

CHANGES = """# Changelog

What a user notices.

## 1.1

- First point,
  over two lines.

- Second point.
- Third.

## 1.0

- Old.
"""


def test_the_newest_section_gives_its_first_points_on_a_line_each():
    assert newest_changes(CHANGES, most=2) == ("1.1", ("First point, over two lines.", "Second point."))
    assert newest_changes(CHANGES, most=9)[1][-1] == "Third."
    assert newest_changes("# Changelog\n", most=9) == ("", ())


def test_the_changelog_that_is_shipped_has_changes():
    title, points = newest_changes((PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"), most=6)
    assert title
    assert len(points) == 6


def test_the_version_is_of_three_numbers():
    assert re.fullmatch(r"\d+\.\d+\.\d+", product_version())
