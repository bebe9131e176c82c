"""What was done, in words."""

from data.audit import Act
from language import _


def act_word(act: Act) -> str:
    """Return what an act is called."""
    return {
        Act.SIGN_IN: _("masuk"),
        Act.SIGN_OUT: _("keluar"),
        Act.PUBLISH: _("menerbitkan"),
        Act.CORRECT: _("mengoreksi"),
        Act.ROLLBACK: _("memberlakukan"),
        Act.CALL_OFF: _("membatalkan waktu"),
        Act.WITHDRAW: _("menarik rilis"),
        Act.RETAIN: _("menghapus rilis"),
        Act.RESTORE: _("memulihkan"),
        Act.ABANDONED: _("tidak terjadi"),
        Act.BACKUP: _("mencadangkan"),
        Act.LOAD_WAREHOUSE: _("memuat ke basis data"),
        Act.PRUNE_WAREHOUSE: _("menghapus dari basis data"),
        Act.PROPOSE_RULE: _("mengusulkan aturan"),
        Act.APPROVE_RULE: _("menyetujui aturan"),
        Act.WITHDRAW_RULE: _("menarik usulan"),
        Act.DECIDE: _("memutuskan arti"),
        Act.TAKE_BACK_DECISION: _("membatalkan keputusan"),
        Act.REMEMBER_MAPPING: _("menetapkan kolom"),
        Act.UNDO_MAPPING: _("membatalkan kolom"),
        Act.PIN_NOTE: _("menyematkan catatan"),
        Act.WITHDRAW_NOTE: _("menarik catatan"),
        Act.EXPORT: _("mengunduh"),
    }[act]
