"""What goes wrong with Spark, caused for real."""

from pathlib import Path

import pytest

from analysis.engine import rows_by_place
from data.errors import UserError
from tests.engines.conftest import SPARK
from tests.support.releases import cases, write_release

pytestmark = pytest.mark.spark


def test_a_file_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_ENGINE", SPARK)
    release = write_release(tmp_path, cases("region_code reported_on\n3608 2020-03-01"))
    release.table.unlink()
    with pytest.raises(UserError, match="Spark tidak dapat menjawab"):
        rows_by_place(release, election="pilkada-2020")
