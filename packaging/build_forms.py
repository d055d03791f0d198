"""Compiles the Designer forms to Python and gathers the sentences to translate, so that both can be committed.

python packaging/build_forms.py           writes what has changed
python packaging/build_forms.py --check   writes nothing; names what is out of date, and fails if anything is
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = Path("ui")
COMPILED = Path("src/orderflow_desk/gui/forms")
SOURCES = Path("src/orderflow_desk")
SENTENCES = Path("resources/i18n/orderflow_desk_en.ts")


@dataclass(frozen=True, slots=True)
class Product:
    """A file that is made from others: where it belongs, and what it has to hold (None: it has to go)."""

    path: Path
    content: str | None

    def is_fresh(self) -> bool:
        """Tell whether the file in the checkout is as it should be."""
        place = ROOT / self.path
        if self.content is None or not place.exists():
            return self.content is None and not place.exists()
        return place.read_text(encoding="utf-8") == self.content

    def write(self) -> None:
        """Bring the file in the checkout up to date."""
        place = ROOT / self.path
        if self.content is None:
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(self.content, encoding="utf-8", newline="\n")


def _qt_tool(name: str, *words: str) -> str:
    """Run one of PySide's tools by this very Python, and return what it printed."""
    start = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run(
        [sys.executable, "-c", start, *words],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise SystemExit(f"build_forms.py: {name} failed\n{done.stderr}{done.stdout}")
    return done.stdout


def compiled_forms() -> Iterator[Product]:
    """Compile every form; a compiled one whose form is gone has to go, too."""
    wanted: set[Path] = set()
    for form in sorted((ROOT / FORMS).glob("*.ui")):
        path = COMPILED / f"ui_{form.stem}.py"
        wanted.add(path)
        yield Product(path, _qt_tool("uic", (FORMS / form.name).as_posix()))
    for found in sorted((ROOT / COMPILED).glob("ui_*.py")):
        path = COMPILED / found.name
        if path not in wanted:
            yield Product(path, None)


def gathered_sentences() -> Product:
    """Gather the sentences of forms and sources; places are left out, or every edited line would change the file."""
    python = (path for path in sorted((ROOT / SOURCES).rglob("*.py")) if not path.name.startswith("ui_"))
    sources = [path.relative_to(ROOT).as_posix() for path in (*python, *sorted((ROOT / FORMS).glob("*.ui")))]
    kept = ROOT / SENTENCES
    with tempfile.TemporaryDirectory() as folder:
        gathered = Path(folder, kept.name)
        if kept.exists():
            gathered.write_bytes(kept.read_bytes())
        options = (
            "-silent",
            "-locations",
            "none",
            "-no-obsolete",
            "-source-language",
            "en",
            "-target-language",
            "en",
        )
        _qt_tool("lupdate", *options, *sources, "-ts", str(gathered))
        return Product(SENTENCES, gathered.read_text(encoding="utf-8"))


def stale(products: Iterator[Product]) -> list[Product]:
    """Return the products whose files are not as they should be."""
    return [product for product in products if not product.is_fresh()]


def _products() -> Iterator[Product]:
    yield from compiled_forms()
    yield gathered_sentences()


def main() -> int:
    """Write what is out of date, or with --check only name it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail if anything is out of date")
    is_check = parser.parse_args().check
    outdated = stale(_products())
    for product in outdated:
        print(f"{'out of date' if is_check else 'written'}: {product.path.as_posix()}")
        if not is_check:
            product.write()
    if is_check and outdated:
        print("run: python3 dev.py forms")
    return 1 if is_check and outdated else 0


if __name__ == "__main__":
    raise SystemExit(main())
