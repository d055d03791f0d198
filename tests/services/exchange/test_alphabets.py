"""The encoding of a list that is no Unicode is guessed where its letters are clear, and said to be a guess where they are not."""

from pathlib import Path

import pytest

from orderflow_desk.domain.exchange.importing import Column, Encoding
from orderflow_desk.services.exchange.csv_files import look

CERTAIN = [
    ("Имя;Телефон;Email\nПётр Щукин;1;p@x.example\nАнна Юрьева;2;a@x.example\n", Encoding.WINDOWS_1251),
    ("Ім'я;Телефон\nОлена Їжак;1\n", Encoding.WINDOWS_1251),
    ("Όνομα;Τηλέφωνο\nΕλένη Γεωργίου;1\nΝίκος Σταύρου;2\n", Encoding.WINDOWS_1253),
    ("Ad Soyad;Telefon\nAyşe Yılmaz;1\nOğuz Çelik;2\n", Encoding.WINDOWS_1254),
    ("İsim;Telefon\nİpek Şen;1\n", Encoding.WINDOWS_1254),
    ("氏名;電話番号\n鈴木 一郎;1\nさとう はなこ;2\n", Encoding.SHIFT_JIS),
    ("姓名;电话\n王小明;1\n李娜;2\n", Encoding.CHINESE),
    ("姓名;電話\n陳大文;1\n林美玲;2\n", Encoding.CHINESE_TRADITIONAL),
    ("الاسم;هاتف\nمحمد;1\n", Encoding.WINDOWS_1256),
    ("Jméno;Telefon\nŽofie Příhodová;1\n", Encoding.WINDOWS_1250),
    ("Name;Telefon\nJürgen Weiß;1\n", Encoding.WINDOWS_1252),
]


@pytest.mark.parametrize(("text", "encoding"), CERTAIN)
def test_letters_that_are_clear_make_the_encoding_certain(
    tmp_path: Path, text: str, encoding: Encoding
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    found = look(path)
    assert (found.encoding, found.is_encoding_certain) == (encoding, True)
    assert [list(found.header), *map(list, found.rows)] == [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("שם;טלפון\nדוד כהן;1\n", Encoding.WINDOWS_1255),
        ("이름;전화번호\n김철수;1\n", Encoding.KOREAN),
        ("ΟΝΟΜΑ;ΤΗΛΕΦΩΝΟ\nΓΙΩΡΓΟΣ;1\n", Encoding.WINDOWS_1253),
        ("Ime;Telefon\nĐorđe Đukić;1\n", Encoding.WINDOWS_1250),
        ("Vārds;Tālrunis\nJānis Bērziņš;1\n", Encoding.WINDOWS_1257),
    ],
)
def test_letters_that_fit_several_are_a_guess_and_read_right_once_chosen(
    tmp_path: Path, text: str, encoding: Encoding
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    assert not look(path).is_encoding_certain
    chosen = look(path, encoding=encoding)
    assert chosen.is_encoding_certain
    assert [list(chosen.header), *map(list, chosen.rows)] == [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize("encoding", list(Encoding))
def test_every_encoding_that_can_be_chosen_is_one_that_python_knows(
    tmp_path: Path, encoding: Encoding
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name,Phone\nTom,1\n".encode(encoding))
    found = look(path, encoding=encoding)
    assert (found.columns, found.rows) == ((Column.NAME, Column.PHONE), (("Tom", "1"),))


@pytest.mark.parametrize(
    ("header", "encoding"),
    [("Имя;Телефон;Email", "cp1251"), ("Όνομα;Τηλέφωνο;Email", "cp1253"), ("氏名;電話番号;メール", "cp932")],
)
def test_columns_are_known_in_other_alphabets(tmp_path: Path, header: str, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(f"{header}\nx;1;x@x.example\n".encode(encoding))
    assert look(path).columns == (Column.NAME, Column.PHONE, Column.EMAIL)
