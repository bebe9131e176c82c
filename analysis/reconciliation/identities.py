"""The sums that bodies published, computed: which hold and which do not."""

from functools import cache

import pandas as pd
from pandas.api.typing import NAType

from data.published import reconciliation_checks
from language import DEFAULT_LANGUAGE, _, current_language, format_number


def identities() -> pd.DataFrame:
    """Return the sums that bodies published, computed: which hold and which do not. Nothing is corrected.

    Returns:
        One row an equation, in the order of the table: `code`, `part` (from 1; a check may hold several),
        `as_of` (datetime64), `body` (as written), `statement` (what was published, in the language in force),
        `equation` (NA: a comparison that is no sum), `left`, `right`, `difference` (Int64, left less right),
        `holds` (boolean; NA: no sum), `check_holds` (the same for all parts of the code together),
        `url`; in the language in force `sentence` (verdict and note), `verdict`, `note` (empty: none).
    """
    checks = reconciliation_checks()
    parts = checks.assign(equation=checks["equation"].str.split(";")).explode("equation")
    equation = parts["equation"].str.strip()
    sides = equation.where(equation != "").str.split("=", expand=True).reindex(columns=[0, 1])
    left, right = (sides[side].map(_sum, na_action="ignore").astype("Int64") for side in (0, 1))
    holds = (left == right).astype("boolean")
    indonesian = current_language() == DEFAULT_LANGUAGE
    table = pd.DataFrame(
        {
            "code": parts["code"],
            "part": parts.groupby("code").cumcount() + 1,
            "as_of": pd.to_datetime(parts["as_of"]),
            "body": parts["body"],
            "statement": parts["identity_id" if indonesian else "identity"],
            "equation": equation.where(equation != ""),
            "left": left,
            "right": right,
            "difference": left - right,
            "holds": holds,
            "check_holds": holds.groupby(parts["code"]).transform("all").where(holds.notna()),
            "note": parts["note_id" if indonesian else "note_en"],
            "url": parts["url"],
        }
    ).reset_index(drop=True)
    verdicts = list(map(_verdict, table["left"], table["right"]))
    said = [" ".join(filter(None, both)) for both in zip(verdicts, table["note"], strict=True)]
    return table.drop(columns="note").assign(
        sentence=pd.array(said, dtype="str"),
        verdict=pd.array(verdicts, dtype="str"),
        note=table["note"],
    )


@cache
def _sum(written: str) -> int:
    return sum(int(term) for term in written.split("+"))


def _verdict(left: int | NAType, right: int | NAType) -> str:
    if pd.isna(left) or pd.isna(right):
        return _("Bukan persamaan, jadi tidak dijumlahkan.")
    if left == right:
        return _("{left} sama dengan jumlah bagiannya.").format(left=format_number(left))
    return _("{left} tidak sama dengan {right}: selisih {difference}.").format(
        left=format_number(left),
        right=format_number(right),
        difference=format_number(abs(left - right)),
    )
