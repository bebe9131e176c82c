"""The sentences of prevention; every number in them comes from its tables."""

import pandas as pd

from analysis.prevention.warnings import MinisterialWarning
from language import _, format_date, format_number, format_percent


def no_cause_sentence() -> str:
    """Return what must stand beside every view of prevention and risk."""
    return _(
        "Berdampingan bukan berarti sebab: belum ada ukuran pengaruh pencegahan yang ditemukan, dan kegiatan "
        "sering diadakan justru di tempat yang dianggap rawan."
    )


def coverage_sentence(coverage: pd.DataFrame) -> str:
    """Return how many raised places have no event on record, and why that is not the same as none held."""
    raised, bare = int(coverage["is_raised"].sum()), int(coverage["is_uncovered"].sum())
    if not raised:
        return _("Tidak ada daerah merah atau oranye dalam tampilan ini. {note}").format(
            note=no_cause_sentence()
        )
    text = _(
        "{bare} dari {raised} daerah merah atau oranye tidak punya kegiatan pencegahan yang tercatat. Tidak "
        "tercatat bukan berarti tidak ada. {note}"
    )
    return text.format(raised=format_number(raised), bare=format_number(bare), note=no_cause_sentence())


def warning_sentence(warning: MinisterialWarning) -> str:
    """Return the before and after of the ministerial warning in words."""
    return _(
        "Pada {issued}, Kemendagri menegur {heads} kepala daerah atas {open} rekomendasi yang belum "
        "ditindaklanjuti per {counted}. Per {followed}, {done} ({share}) sudah ditindaklanjuti oleh {acted} "
        "kepala daerah. Sebelum dan sesudah bukan bukti sebab: pemblokiran data dan mendekatnya hari "
        "pemungutan suara terjadi pada waktu yang sama."
    ).format(
        issued=format_date(warning.issued_on),
        heads=format_number(warning.heads),
        open=format_number(warning.open_before),
        counted=format_date(warning.counted_on),
        followed=format_date(warning.followed_on),
        done=format_number(warning.followed_up),
        share=format_percent(warning.share, 0),
        acted=format_number(warning.heads_that_acted),
    )
