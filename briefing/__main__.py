"""Briefings on the command line, for schedules and scripts; the pages call the same functions."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from briefing.arrange import arranged, with_figures
from briefing.command_line import DIGEST, check_target, form_asked, parser, selection_asked
from briefing.content import Briefing, Length
from briefing.files import file_name, render, save
from briefing.kept import made_anew
from briefing.log import record_export
from briefing.make import brief
from briefing.presets import preset
from briefing.schedule.bulk import by_province, with_progress
from briefing.schedule.digest import digest, remember
from briefing.schedule.mail import brief_message, digest_message, mail_to, send
from data.access import account_reader, require, right_of_task, use_reader
from data.command_line import run
from data.release import Release
from data.store import open_release
from geo import register
from language import use_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Make what is asked for: files, mails, or the digest of changes.

    Raises:
        UserError: where an argument names something that does not exist, a file cannot be written, or a mail
            cannot be sent.
    """
    asked = parser().parse_args(arguments)
    use_language(asked.language)
    use_reader(account_reader())
    require(right_of_task("briefing", asked.command or ""))
    check_target(asked)
    release = open_release(asked.dataset)
    selection = selection_asked(asked, release)
    if asked.command == DIGEST:
        _digest(asked, release, selection)
    else:
        _briefings(asked, release, selection)
    return 0


def _briefings(asked: Namespace, release: Release, selection: Selection) -> None:
    form = form_asked(asked)
    mail = mail_to(asked.mail_to) if asked.mail_to else None
    source = source_for(release, selection)
    questions = by_province(selection) if asked.all_provinces else (selection,)
    for question in with_progress(questions, told=lambda each: each.province or ""):
        content = _content(asked, source, question)
        made = render(content, form, figure=asked.figure)
        path = asked.out or (asked.out_dir and asked.out_dir / file_name(content, form))
        if path:
            save(made, path)
        if mail:
            send(brief_message(mail, content, form, made))
        record_export(content, form, who="", at=_now())
        sys.stdout.write(f"{content.id} {path or ', '.join(asked.mail_to)}\n")


def _content(asked: Namespace, source: CountSource, selection: Selection) -> Briefing:
    known = preset(asked.preset) if asked.preset else None
    content = brief(
        source,
        selection,
        length=known.length if known else Length(asked.length),
        language=asked.language,
        regions=[register.region_code(code) for code in asked.with_region],
    )
    if not known or not known.parts:
        return content

    def counts_for(question: Selection) -> CountSource:
        shared = (question.unit, question.positions) == (selection.unit, selection.positions)
        return source if shared else source_for(source.release, question)

    make = partial(made_anew, selection=selection, counts_for=counts_for)
    return arranged(content, with_figures(known.parts, make))


def _digest(asked: Namespace, release: Release, selection: Selection) -> None:
    mail = mail_to(asked.mail_to) if asked.mail_to else None
    found = digest(release, selection, days=asked.days)
    if found is not None:
        if mail:
            send(digest_message(mail, found, language=asked.language))
        sys.stdout.write(found.text + "\n")
    remember(release, selection, at=_now())


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


if __name__ == "__main__":
    run(main)
