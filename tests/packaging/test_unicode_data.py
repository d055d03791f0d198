"""ICU with the data of one language left compares and changes case as before, for every language."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from support.machine.scripts import script

unicode_data = script("unicode_data")
LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
WORDS = (
    "Zebra",
    "apple",
    "Äpfel",
    "Čaj",
    "resume",
    "Résumé",
    "öl",
    "Ökonom",
    "straße",
    "STRASSE",
    "żaba",
    "日本",
    "Ωmega",
)

# Asks the libraries of a folder by their own interface, in a process that has no others of the name.
ASK = """
import ctypes, json, pathlib, sys
folder, words = pathlib.Path(sys.argv[1]), json.loads(sys.argv[2])
(compares,), (cases,) = folder.glob("libicui18n.so.*"), folder.glob("libicuuc.so.*")
version = compares.name.rpartition(".")[2]
compares, cases = ctypes.CDLL(str(compares)), ctypes.CDLL(str(cases))
assert str(folder) in pathlib.Path("/proc/self/maps").read_text()
def call(library, name): return getattr(library, f"{name}_{version}")
def wide(text): return ctypes.create_string_buffer(text.encode("utf-16-le") + bytes(2))
failure = ctypes.c_int(0)
call(compares, "ucol_open").restype = ctypes.c_void_p
collator = ctypes.c_void_p(call(compares, "ucol_open")(b"en", ctypes.byref(failure)))
assert failure.value <= 0, failure
order = [call(compares, "ucol_strcoll")(collator, wide(a), -1, wide(b), -1) for a in words for b in words]
def upper(text, language):
    out, failure = ctypes.create_string_buffer(80), ctypes.c_int(0)
    length = call(cases, "u_strToUpper")(out, 40, wide(text), -1, language, ctypes.byref(failure))
    assert failure.value <= 0, failure
    return out.raw[: 2 * length].decode("utf-16-le")
print(json.dumps([order, [upper(word, language) for word in [*words, "iı"] for language in (b"en", b"tr", b"lt")]]))
"""

pytestmark = pytest.mark.skipif(
    not list(LIBRARIES.glob("libicudata.so.*")), reason="Qt brings no ICU of its own for this system"
)


@pytest.fixture
def libraries(tmp_path: Path) -> Path:
    for library in LIBRARIES.glob("libicu*.so.*"):
        shutil.copy(library, tmp_path)
    return tmp_path


def _answers(folder: Path) -> list[object]:
    words = [sys.executable, "-c", ASK, str(folder), json.dumps(WORDS)]
    done = subprocess.run(words, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    answers: list[object] = json.loads(done.stdout)
    return answers


def test_it_answers_as_before_from_a_tenth_of_its_data(libraries: Path) -> None:
    (data,) = libraries.glob("libicudata.so.*")
    before, size = _answers(libraries), data.stat().st_size
    unicode_data.slim_down(data, {"en"})
    assert data.stat().st_size < size / 10
    assert _answers(libraries) == before


def test_a_library_of_another_layout_stops_the_build(libraries: Path) -> None:
    (data,) = libraries.glob("libicudata.so.*")
    content = data.read_bytes()
    data.write_bytes(content.replace(b"CmnD\x01", b"CmnD\x02", 1))
    with pytest.raises(ValueError, match="no library of ICU's data"):
        unicode_data.slim_down(data, {"en"})
