"""A manifest has no checksum of its own: what it says is looked at before it is believed."""

import json
from typing import Any

import pytest

from data import store
from data.errors import UserError
from tests.support.store import publish_cases


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("published_at", "2026-0"),
        ("published_at", "2026-01-01T00:00:00"),  # no offset
        ("title", ["Uji"]),
        ("rows", "2"),
        ("illustrative", 1),
        ("elections", "pilkada-2020"),
        ("name", "lain"),
        ("release_id", "0009-20260101-aaaaaa"),
    ],
)
def test_a_manifest_that_says_what_cannot_be_gives_way_to_the_release_before(name: str, value: Any) -> None:
    first = publish_cases(1)
    damaged = publish_cases(1, 2)
    manifest = damaged.folder / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {name: value}))
    found = {each.name: each.release_id for each in store.look().in_force}
    assert found["uji"] == first.release_id
    with pytest.raises(UserError):
        store.open_release("uji", release_id=damaged.release_id)
