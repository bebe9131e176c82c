"""What of a file awaits a person, and how a decision changes the next examination."""

from datetime import UTC, date, datetime
from pathlib import Path

from data.decisions import Decisions, Subject, decide_place, decide_term, take_back_decision
from data.desk import Examination, examine
from data.draft import Options
from data.places import CodeScheme
from data.report import report_text
from geo.match import match_many
from tests.support.ugly.trap import HEAD, ROWS, case_file, with_cell

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")


def examined(path: Path, **said: object) -> Examination:
    return examine(path, match_places=match_many, options=OPTIONS, **said)


def in_places(folder: Path, *places: tuple[str, str]) -> Path:
    """Cases in the given places and provinces."""
    rows = [
        (f"K-{n}", ROWS[n % 3][1], place, province, *ROWS[n % 3][4:])
        for n, (place, province) in enumerate(places, start=1)
    ]
    return case_file(folder, *rows)


def in_words(folder: Path, *words: tuple[int, str]) -> Path:
    """The usual cases with other words in some cells of the first row."""
    row = ROWS[0]
    for place, text in words:
        row = with_cell(row, place, text)
    return case_file(folder, row, *ROWS[1:])


def test_a_clean_file_leaves_nothing_to_decide(tmp_path: Path) -> None:
    answer = examined(case_file(tmp_path, *ROWS))
    assert answer.queue == ()
    assert answer.code_question is None


def test_each_different_place_awaits_once_with_what_it_could_mean(tmp_path: Path) -> None:
    path = in_places(tmp_path, ("Blitar", "Jawa Timur"), ("Blitar", "Jawa Timur"), ("Pandglangg", "Banten"))
    blitar, typed = examined(path).queue
    assert (blitar.subject, blitar.written, blitar.context) == (Subject.PLACE, "Blitar", "Jawa Timur")
    assert (blitar.rows, blitar.first_row, blitar.heading, blitar.refuses) == (2, 2, "Kab/Kota", False)
    assert [(one.code, one.label, one.province, one.score) for one in blitar.choices] == [
        ("3505", "Kabupaten Blitar", "Jawa Timur", 1.0),
        ("3572", "Kota Blitar", "Jawa Timur", 1.0),
    ]
    assert blitar.suggestion == ""
    assert typed.choices[0].code == "3601"
    assert 0.7 < typed.choices[0].score < 1.0
    assert typed.suggestion == "3601"


def test_empty_places_and_places_that_may_name_a_person_are_not_for_deciding(tmp_path: Path) -> None:
    (only,) = examined(in_places(tmp_path, ("", ""), ("rumah Budi Contoh", "Banten"))).queue
    assert not only.can_be_decided
    assert "Contoh" not in repr(only)


def test_a_decided_place_is_placed_in_the_next_file_and_the_finding_says_who_decided(tmp_path: Path) -> None:
    path = in_places(tmp_path, ("Blitar", "Jawa Timur"), ("Blitar", ""))
    before = examined(path)
    assert (before.unplaced, before.undecided, before.is_clean) == (2, 2, False)
    made = decide_place("Blitar", province="Jawa Timur", code="3572", at=AT, author="Tim data")
    after = examined(path)
    assert after.table["region_code"].tolist()[0] == "3572"
    assert after.table["region_code"].isna().tolist() == [False, True]
    assert after.decisions == (made,)
    assert [item.context for item in after.queue] == [""]
    told = after.findings[after.findings["rule"] == "places_decided"]
    assert told["row"].tolist() == [2]
    assert "Tim data" in told["message"].iloc[0]
    assert "3572" in told["message"].iloc[0]
    assert "Tim data" in report_text(after)
    take_back_decision(made.id, at=AT)
    assert examined(path).queue == before.queue


def test_a_place_that_stays_unknown_is_kept_and_asked_about_no_more(tmp_path: Path) -> None:
    path = in_places(tmp_path, ("Atlantis", "Banten"), ("Kab. Lebak", "Banten"))
    decide_place("Atlantis", province="Banten", code="", at=AT)
    answer = examined(path)
    assert answer.table["region_code"].isna().tolist() == [True, False]
    assert (answer.unplaced, answer.undecided, answer.queue, answer.is_clean) == (1, 0, (), True)
    assert not answer.findings["rule"].isin(["places_known", "places_unambiguous"]).any()
    assert (answer.findings["rule"] == "places_decided").sum() == 1


def test_an_unknown_term_awaits_with_the_terms_it_is_like(tmp_path: Path) -> None:
    path = in_words(tmp_path, (4, "Pesrta kampanye"), (5, "Kepala Urusan"))
    deciding, describing = examined(path).queue
    assert (deciding.column, deciding.context, deciding.refuses) == (
        "violation_type",
        "violation_types",
        True,
    )
    assert deciding.choices[0].code == deciding.suggestion == "campaign_participant"
    assert (describing.column, describing.context, describing.refuses) == ("position", "positions", False)


def test_a_decided_term_lets_its_rows_in(tmp_path: Path) -> None:
    path = in_words(tmp_path, (4, "Ikut arak-arakan"))
    assert examined(path).refused == 1
    decide_term("Ikut arak-arakan", vocabulary="violation_types", code="campaign_participant", at=AT)
    answer = examined(path)
    assert answer.refused == 0
    assert answer.queue == ()
    assert answer.table["violation_type"].iloc[0] == "campaign_participant"
    (told,) = answer.findings[answer.findings["rule"] == "terms_decided"].to_dict("records")
    assert (told["row"], told["value"]) == (2, "Ikut arak-arakan")
    assert "campaign_participant" in told["message"]


def test_decisions_given_by_hand_stand_in_for_those_remembered(tmp_path: Path) -> None:
    path = in_places(tmp_path, ("Blitar", "Jawa Timur"))
    decide_place("Blitar", province="Jawa Timur", code="3572", at=AT)
    assert examined(path, decisions=Decisions()).unplaced == 1


def test_a_known_word_is_never_replaced(tmp_path: Path) -> None:
    decide_term("Camat", vocabulary="positions", code="jpt", at=AT)
    answer = examined(case_file(tmp_path, *ROWS))
    assert answer.table["position"].iloc[0] == "kepala_wilayah"
    assert answer.decisions == ()


def test_codes_of_an_open_system_are_one_question_and_not_in_the_queue(tmp_path: Path) -> None:
    rows = [
        (*with_cell(row, 2, code)[:3], "", *row[4:])
        for row, code in zip(ROWS, ("1201", "1202", "3601"), strict=True)
    ]
    answer = examined(case_file(tmp_path, *rows, head=HEAD))
    assert answer.queue == ()
    assert answer.code_question is not None
    assert answer.code_question.rows == 2
    said = {reading.scheme: dict(reading.examples)["1201"] for reading in answer.code_question.readings}
    assert said == {
        CodeScheme.KEMENDAGRI: "Kabupaten Tapanuli Tengah",
        CodeScheme.BPS: "Kabupaten Nias",
    }
