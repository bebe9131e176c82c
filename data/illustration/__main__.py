"""`python -m data.illustration`: write the release `ilustrasi`."""

from data.illustration.persons import reconstruct
from data.illustration.release import write_illustration

if __name__ == "__main__":
    release = write_illustration(reconstruct())
    print(f"{release.name}: {release.rows} rows, {release.checksum[:12]}")
