"""What the method page and `docs/method.md` say: one note for each method, written beside what it explains."""
