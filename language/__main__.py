"""Collect the sentences of the code into `en.po`; what is translated stays, what is gone leaves.

`python -m language` rewrites the catalogue and says how many sentences still lack a translation.
"""

from language.collect import CATALOGUE, collected, missing, write


def main() -> None:
    """Update the English catalogue."""
    catalogue = collected()
    write(catalogue)
    left = missing(catalogue)
    print(f"{CATALOGUE.name}: {len(catalogue)} sentences, {len(left)} without a translation")
    for message in left:
        print(f"  {message}")


main()
