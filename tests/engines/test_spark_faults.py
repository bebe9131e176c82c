"""What goes wrong with Spark, caused for real."""

import importlib
from pathlib import Path

import pytest

from analysis.engine import rows_by_place
from data.errors import UserError
from tests.engines.conftest import SPARK
from tests.support.releases import cases, write_release

pytestmark = pytest.mark.spark


def test_a_session_that_ended_is_told_and_opened_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_ENGINE", SPARK)
    release = write_release(tmp_path, cases("region_code reported_on\n3607 2020-03-01"))
    assert rows_by_place(release, election="pilkada-2020")["place"].tolist() == ["3607"]
    importlib.import_module("pyspark.sql").SparkSession.builder.getOrCreate().stop()
    with pytest.raises(UserError, match="Spark tidak dapat menjawab") as told:
        rows_by_place(release, election="pilkada-2020")
    assert told.value.where == SPARK
    assert rows_by_place(release, election="pilkada-2020")["place"].tolist() == ["3607"]


def test_a_file_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_ENGINE", SPARK)
    release = write_release(tmp_path, cases("region_code reported_on\n3608 2020-03-01"))
    release.table.unlink()
    with pytest.raises(UserError, match="Spark tidak dapat menjawab"):
        rows_by_place(release, election="pilkada-2020")
