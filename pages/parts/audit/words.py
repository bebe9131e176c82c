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
        Act.PROPOSE_RULE: _("mengusulkan aturan"),
        Act.APPROVE_RULE: _("menyetujui aturan"),
        Act.WITHDRAW_RULE: _("menarik usulan"),
        Act.EXPORT: _("mengunduh"),
    }[act]
