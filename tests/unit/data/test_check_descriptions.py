"""The dictionary of rules is the registry's, in both languages."""

from data.checks import RULES, Severity
from data.checks.descriptions import meaning, next_step, rules_table, severity
from data.checks.findings import none
from data.reading import NOTE_RULES
from data.tables import read_reference
from data.vocabulary import table
from language import speaking


def test_every_rule_and_note_is_described_in_the_order_of_a_report():
    described = list(table("check_rules").index)
    assert described == [*(rule.name for rule in RULES), *NOTE_RULES]


def test_nothing_is_left_unsaid():
    words = read_reference("check_rules")
    assert (words != "").all(axis=None)


def test_a_rule_speaks_the_language_in_force():
    assert next_step("dates_past") == "Periksa tahunnya."
    with speaking("en"):
        assert next_step("dates_past") == "Check the year."
        assert meaning("rows_present") == "There is at least one row below the headings."


def test_notes_of_the_reader_refuse_nothing():
    assert {severity(rule) for rule in NOTE_RULES} == {Severity.SHOULD}
    assert severity("dates_past") is Severity.MUST


def test_the_table_tells_how_often_each_rule_spoke():
    found = none().assign(rule=["dates_past", "dates_past", "rows_distinct"])
    told = rules_table(found).set_index("Aturan")["Jumlah temuan"]
    assert (told["dates_past"], told["rows_distinct"], told["terms_known"]) == (2, 1, 0)
