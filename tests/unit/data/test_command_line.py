import pytest

from data.command_line import error_lines, run
from data.errors import UserError


def refuse() -> int:
    raise UserError("Berkas tidak terbaca.", where="kasus.csv", next_step="Simpan ulang sebagai CSV.")


@pytest.mark.parametrize("code", [0, 1])
def test_the_exit_code_is_that_of_the_command(code):
    with pytest.raises(SystemExit) as ended:
        run(lambda: code)
    assert ended.value.code == code


def test_an_error_of_the_user_is_plain_lines_and_exit_code_1(capsys):
    with pytest.raises(SystemExit) as ended:
        run(refuse)
    assert ended.value.code == 1
    assert capsys.readouterr().err == "Berkas tidak terbaca.\nkasus.csv\nSimpan ulang sebagai CSV.\n"


def test_an_error_of_ours_stays_loud():
    with pytest.raises(ZeroDivisionError):
        run(lambda: 1 // 0)


def test_empty_parts_of_an_error_leave_no_empty_lines():
    assert error_lines(UserError("Tidak ada data.")) == "Tidak ada data."
