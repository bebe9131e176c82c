"""The numbers of an examination: counted, kept in the manifest, read back."""

import json
from datetime import date

import pandas as pd
import pytest

from data import store
from data.errors import UserError
from data.examination_summary import ExaminationSummary, FindingCount, RemovedCount, examination_summary
from data.kinds import TableKind, Unit
from data.release import MANIFEST, Release

SUMMARY = ExaminationSummary(
    rows=5,
    accepted=3,
    unplaced=1,
    findings=(FindingCount("dates_readable", "MUST", 2), FindingCount("places_known", "SHOULD", 1)),
    removed=(RemovedCount("email", 1), RemovedCount("nip", 7)),
)


@pytest.fixture
def publish(tmp_path, monkeypatch):
    monkeypatch.setenv("PETA_STORE", str(tmp_path))

    def published(summary: ExaminationSummary | None) -> Release:
        table = pd.DataFrame(
            {"case_id": ["K-1"], "election": ["pilkada-2020"], "reported_on": [date(2020, 9, 1)]}
        )
        return store.publish(
            table,
            name="uji",
            kind=TableKind.CASES,
            title="Uji",
            source="tangan",
            unit=Unit.PERSON,
            examination=summary,
        )

    return published


def test_findings_are_counted_by_rule_and_identifiers_by_kind():
    findings = pd.DataFrame(
        {
            "rule": ["dates_readable", "dates_readable", "places_known"],
            "level": ["MUST", "MUST", "SHOULD"],
        }
    )
    removed = pd.DataFrame(
        {"column": ["ket", "ket", "catatan"], "kind": ["nip", "email", "nip"], "count": [4, 1, 3]}
    )
    assert (
        examination_summary(rows=5, accepted=3, unplaced=1, findings=findings, removed=removed) == SUMMARY
    )  # nip: 4 + 3
    assert SUMMARY.refused == 2


def test_a_release_keeps_the_summary_of_its_file(publish):
    release = publish(SUMMARY)
    assert store.open_release("uji").examination == SUMMARY
    assert hash(release) == hash(store.open_release("uji"))


def test_a_release_without_an_examination_says_nothing_of_one(publish):
    release = publish(None)
    assert "examination" not in json.loads((release.folder / MANIFEST).read_text())
    assert store.open_release("uji").examination is None


def test_a_damaged_summary_is_a_damaged_manifest(publish):
    release = publish(SUMMARY)
    manifest = json.loads((release.folder / MANIFEST).read_text())
    del manifest["examination"]["findings"]
    (release.folder / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(UserError):
        Release.read(release.folder)
