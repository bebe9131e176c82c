"""Groups and types as choices, each with its count."""

from collections.abc import Callable, Collection, Mapping

import pandas as pd
import streamlit as st

from data.vocabulary import labels, table
from language import _, format_number
from pages.parts.state import choose, selection

_GROUPS, _TYPES = "choice groups", "choice types"


def show_type_choices(by_group: pd.DataFrame, by_type: pd.DataFrame) -> None:
    """Draw the groups with their counts, and below them the types of the groups that are chosen.

    Args:
        by_group: frame of `analysis.mix.mix_by_group`.
        by_type: frame of `analysis.mix.mix`, no type left out.
    """
    chosen = selection().violation_types
    groups = chosen_groups(chosen)
    counts = dict(zip(by_group["group"], by_group["count"], strict=True))
    _pills(_("Kelompok"), _GROUPS, labels("violation_groups"), counts, groups, _take_groups)
    parts = [code for code in labels("violation_types") if group_of(code) in groups]
    if len(parts) > len(groups):
        known = dict(zip(by_type["violation_type"], by_type["count"], strict=True))
        words = {code: labels("violation_types")[code] for code in parts}
        _pills(_("Jenis di dalamnya"), _TYPES, words, known, chosen, _take_types)


def toggle_type(code: str) -> None:
    """Keep a type, or let it go where it was kept."""
    chosen = selection().violation_types
    kept = tuple(each for each in chosen if each != code) if code in chosen else _in_order({*chosen, code})
    choose(violation_types=kept)


def toggle_group(group: str) -> None:
    """Keep all types of a group, or let them go where any of them was kept."""
    chosen = {*selection().violation_types}
    choose(
        violation_types=_in_order(
            chosen - members(group) if chosen & members(group) else chosen | members(group)
        )
    )


def members(group: str) -> set[str]:
    """Return the types of a group."""
    groups = table("violation_types")["group"]
    return {*groups.index[groups == group]}


def group_of(code: str) -> str:
    """Return the group of a type."""
    return str(table("violation_types").at[code, "group"])


def chosen_groups(types: Collection[str]) -> tuple[str, ...]:
    """Return the groups of which any type is chosen, in the order of the vocabulary."""
    return tuple(group for group in labels("violation_groups") if members(group) & {*types})


def _take_groups() -> None:
    kept = {*st.session_state[_GROUPS]}
    before = {*chosen_groups(selection().violation_types)}
    types = {code for code in selection().violation_types if group_of(code) in kept}
    added = set().union(*(members(group) for group in kept - before))
    choose(violation_types=_in_order(types | added))


def _take_types() -> None:
    choose(violation_types=_in_order(st.session_state[_TYPES]))


def _in_order(types: Collection[str]) -> tuple[str, ...]:
    return tuple(code for code in labels("violation_types") if code in types)


def _pills(
    title: str,
    key: str,
    words: Mapping[str, str],
    counts: Mapping[str, int],
    chosen: Collection[str],
    take: Callable[[], None],
) -> None:
    st.session_state[key] = [code for code in words if code in chosen]
    st.pills(
        title,
        list(words),
        key=key,
        selection_mode="multi",
        format_func=lambda code: f"{words[code]} · {_written(counts.get(code))}",
        on_change=take,
    )


def _written(count: int | None) -> str:
    """Return a count; an en dash where the data does not tell the type apart."""
    return format_number(None if pd.isna(count) else count)
