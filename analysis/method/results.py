"""What the validations measured, as `make validate` wrote it down."""

from dataclasses import dataclass

from analysis.validation.study import Outcome
from data import vocabulary
from data.tables import read_reference
from language import _, format_number, format_percent


@dataclass(frozen=True)
class Result:
    """One measured value with how it was come by.

    Attributes:
        study: code of the study.
        outcome: what was measured, under which setting, with its target.
        repeats, seed: of the study.
    """

    study: str
    outcome: Outcome
    repeats: int
    seed: int

    @property
    def label(self) -> str:
        """What was measured, in the language in force."""
        return vocabulary.label("validation_measures", self.outcome.measure)

    @property
    def setting(self) -> str:
        """The circumstances in the language in force; an empty text where there are none."""
        said = [
            vocabulary.label("validation_settings", name).format(value=_setting_value(value))
            for name, value in self.outcome.setting.items()
        ]
        return ", ".join(said)

    @property
    def value(self) -> str:
        """The measured value as a reader writes it."""
        return self._written(self.outcome.value)

    @property
    def target(self) -> str:
        """The target in words; an empty text where there is none."""
        low, high = self.outcome.at_least, self.outcome.at_most
        if low is not None and high is not None:
            return _("{low} hingga {high}").format(low=self._written(low), high=self._written(high))
        if low is not None:
            return _("paling sedikit {low}").format(low=self._written(low))
        return "" if high is None else _("paling banyak {high}").format(high=self._written(high))

    def _written(self, value: float) -> str:
        measures = vocabulary.table("validation_measures")
        is_share = measures.loc[self.outcome.measure, "format"] == "percent"
        return format_percent(value, 1) if is_share else format_number(value, 2)


def results(studies: tuple[str, ...] | None = None) -> tuple[Result, ...]:
    """Return the results of some studies, or of all, in the order they were measured."""
    rows = read_reference("validation_results").itertuples(index=False)
    every = (
        Result(
            study=str(row.study),
            outcome=Outcome(
                measure=str(row.measure),
                value=float(str(row.value)),
                setting=_setting(str(row.setting)),
                at_least=float(str(row.at_least)) if row.at_least else None,
                at_most=float(str(row.at_most)) if row.at_most else None,
            ),
            repeats=int(str(row.repeats)),
            seed=int(str(row.seed)),
        )
        for row in rows
    )
    return tuple(each for each in every if studies is None or each.study in studies)


def _setting(text: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in text.split(";") if part)


def _setting_value(text: str) -> str:
    known = vocabulary.table("validation_settings").index
    if text in known:
        return vocabulary.label("validation_settings", text)
    return format_number(int(text)) if text.isdecimal() else text
