"""What the method page and `docs/method.md` say: one note for each method, told beside its code."""
