"""The page docs/performance.md, written from what was measured; nobody types a number into it."""

from pathlib import Path
from statistics import median

from benchmarks.chromium import machine
from benchmarks.results import Results, percentile
from benchmarks.subjects import EMPTY, SUBJECTS
from benchmarks.targets import budgeted, promised, table
from language import format_number

METHOD = Path(__file__).with_name("method.md")
_UNITS = ("ms", "kB")


def report(results: Results) -> str:
    """Return the whole page as Markdown."""
    return "\n\n".join(
        [
            "# Kecepatan",
            f"Ditulis oleh `make bench` pada mesin dengan {machine()}; beban lain saat mulai "
            f"{_number(results.load, 1)} per inti. Semua halaman diukur bergantian dalam satu putaran, jadi "
            "bandingkan perbandingannya, bukan milidetiknya.",
            "## Janji",
            table(list(promised(results))),
            "## Anggaran kami sendiri",
            table(list(budgeted(results))),
            "## Saringan sampai gambar",
            _pages(results),
            "## Langkah di server",
            _steps(results),
            "## Berkas",
            _files(results),
            METHOD.read_text(encoding="utf-8").strip(),
            "",
        ]
    )


def _pages(results: Results) -> str:
    usual = median(results.answers(EMPTY.id))
    rows = [
        "| Halaman | × halaman kosong | median ms | p95 ms | kB per perubahan | CPU server ms |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for subject in SUBJECTS:
        answers = results.answers(subject.id)
        cells = [
            _number(median(answers) / usual, 2),
            _number(median(answers)),
            _number(percentile(answers)),
            _number(median(results.sizes(subject.id)) / 1000, 1),
            _number(results.cpu(subject.id)),
        ]
        rows.append(f"| {subject.title} | {' | '.join(cells)} |")
    number = len(results.answers(EMPTY.id))
    return "\n".join([*rows, "", f"{number} perubahan per halaman, setelah pemanasan."])


def _steps(results: Results) -> str:
    """Times of each step as multiples of the smallest release, which is given in milliseconds."""
    least = results.steps[0]
    rows = ["| Kasus | kubus | tabel zona | zona tiap pekan | muatan peta |", "|---|---:|---:|---:|---:|"]
    for step in results.steps:
        pairs = [
            (getattr(step, name), getattr(least, name)) for name in ("cube", "zones", "frames", "payload")
        ]
        cells = [
            _number(time, 1) + " ms" if step is least else _number(time / base, 1) + "×"
            for time, base in pairs
        ]
        rows.append(f"| {_number(step.cases)} | {' | '.join(cells)} |")
    note = "Kubus dihitung sekali per rilis dan pemilihan; langkah lain pada setiap perubahan saringan."
    return "\n".join([*rows, "", note])


def _files(results: Results) -> str:
    forms = list(next(iter(results.files.values())))
    rows = [f"| | {' | '.join(form.upper() for form in forms)} |", "|---|" + "---:|" * len(forms)]
    for title, times in results.files.items():
        rows.append(f"| {title} | {' | '.join(_number(times[form] / 1000, 2) + ' s' for form in forms)} |")
    return "\n".join(rows)


def _number(value: float, decimals: int = 0) -> str:
    return format_number(value, decimals=decimals)
