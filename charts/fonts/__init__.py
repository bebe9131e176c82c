"""The fonts of exported pictures: Source Sans 3, SIL Open Font Licence 1.1 (`OFL.txt`)."""
