"""A table that is looked at before it is published: a release in all but name, and gone afterwards."""

from datetime import date

import pandas as pd
import pytest

from data import store
from data.errors import UserError
from data.kinds import TableKind, Unit
from tests.support.store import case_table, publish_cases


def test_it_says_what_the_release_would_say():
    about = {"name": "uji", "kind": TableKind.CASES, "unit": Unit.PERSON, "complete": True}
    with store.unpublished(case_table(1, 2), **about, title="Uji") as draft:
        published = publish_cases(1, 2, complete=True)
        same = ("kind", "unit", "complete", "title", "elections", "first_day", "last_day", "rows", "checksum")
        assert [getattr(draft, each) for each in same] == [getattr(published, each) for each in same]
        assert (draft.first_day, draft.last_day) == (date(2020, 9, 1), date(2020, 11, 2))
        assert pd.read_parquet(draft.table)["persons"].tolist() == [1, 2]


def test_the_store_never_sees_it_and_nothing_stays(tmp_path):
    publish_cases(7)
    with store.unpublished(case_table(1), name="uji", kind=TableKind.CASES) as draft:
        folder = draft.folder
        assert len(store.releases("uji")) == 1
        assert (tmp_path / "store") not in folder.parents
    assert not folder.exists()
    assert store.open_release("uji").rows == 1


def test_it_goes_where_the_work_on_it_fails():
    folders = []

    def look() -> None:
        with store.unpublished(case_table(1), name="uji", kind=TableKind.CASES) as draft:
            folders.append(draft.folder)
            raise UserError("berhenti")

    with pytest.raises(UserError, match="berhenti"):
        look()
    assert not folders[0].exists()
