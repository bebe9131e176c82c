"""`python -m data.illustration`: write the release `ilustrasi` and the report on it."""

from data.illustration.persons import reconstruct
from data.illustration.release import write_illustration
from data.illustration.report import write_report

if __name__ == "__main__":
    persons = reconstruct()
    release = write_illustration(persons)
    write_report(persons)
    print(f"{release.name}: {release.rows} rows, {release.checksum[:12]}")
