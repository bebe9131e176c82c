"""The levels of detail at which boundaries exist."""

from enum import StrEnum


class Detail(StrEnum):
    """How finely boundaries are drawn; each level is a coverage without gaps or overlaps."""

    FULL = "full"
    PROVINCE = "province"
    NATION = "nation"


FILES = {
    Detail.FULL: "kabkota.parquet",
    Detail.PROVINCE: "kabkota_province.parquet",
    Detail.NATION: "kabkota_nation.parquet",
}
