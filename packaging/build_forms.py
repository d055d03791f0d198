"""Compiles the Designer forms to Python, lists the migrations, gathers the sentences to translate and compiles them, all to be committed.

python packaging/build_forms.py           writes what has changed
python packaging/build_forms.py --check   writes nothing; names what is out of date, and fails if anything is
"""

import argparse
import ast
import re
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
SENTENCES = Path("resources/i18n")
MIGRATIONS = Path("src/orderflow_desk/store/migrations/versions")
REVISIONS = Path("src/orderflow_desk/store/migrations/revisions.py")
# English is what the sources say; only how its counts are said stands in a file of its own.
SOURCE_LANGUAGE = "en"
# A call of these marks a sentence; the last one always holds a count, the others if they are given one.
_MARKS = ("translate", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_N_NOOP")


@dataclass(frozen=True, slots=True)
class Product:
    """A file that is made from others: where it belongs, and what it has to hold (None: it has to go)."""

    path: Path
    content: str | bytes | None

    def is_fresh(self) -> bool:
        """Tell whether the file in the checkout is as it should be."""
        place = ROOT / self.path
        if self.content is None or not place.exists():
            return self.content is None and not place.exists()
        if isinstance(self.content, bytes):
            return place.read_bytes() == self.content
        return place.read_text(encoding="utf-8") == self.content

    def write(self) -> None:
        """Bring the file in the checkout up to date."""
        place = ROOT / self.path
        if self.content is None:
            place.unlink()
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(self.content, bytes):
            place.write_bytes(self.content)
        else:
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


def revisions() -> Iterator[Product]:
    """List the migrations: a start must not look for them in a folder, where another version may have left its own."""
    numbers = sorted(path.name[:4] for path in (ROOT / MIGRATIONS).glob("[0-9][0-9][0-9][0-9]_*.py"))
    lines = "".join(f'    "{number}",\n' for number in numbers)
    content = (
        '"""The schemas that there have been, oldest first. Listed by `dev.py forms`; not edited by hand."""\n\n'
        f"REVISIONS = (\n{lines})\nHEAD = REVISIONS[-1]\n"
    )
    yield Product(REVISIONS, content)


def marked_sentences(source: str) -> Iterator[tuple[str, str, bool]]:
    """Return context, sentence and whether it holds a count, of each call that marks one and has both written out.

    lupdate itself takes a sentence for one with a count only where the number stands there as a digit, and passes over a
    context that stands in a constant.
    """
    tree = ast.parse(source)
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        context, sentence = (_written(one, constants) for one in [*call.args, None, None][:2])
        if name in _MARKS and context and sentence:
            yield context, sentence, name == "QT_TRANSLATE_N_NOOP" or len(call.args) > 3


def _written(node: ast.expr | None, constants: dict[str, object]) -> str:
    found = node.value if isinstance(node, ast.Constant) else constants.get(getattr(node, "id", ""))
    return found if isinstance(found, str) else ""


def _for_lupdate(sources: list[Path]) -> str:
    """Return all marked sentences in the one form that lupdate understands; what holds a count comes first."""
    found = {one for path in sources for one in marked_sentences(path.read_text(encoding="utf-8"))}
    counted = {one[:2] for one in found if one[2]}
    plain = {one[:2] for one in found} - counted
    lines = [f'QT_TRANSLATE_NOOP("{_quoted(c)}", "{_quoted(s)}", "", 1)\n' for c, s in sorted(counted)]
    lines += [f'QT_TRANSLATE_NOOP("{_quoted(c)}", "{_quoted(s)}")\n' for c, s in sorted(plain)]
    return "".join(lines)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def translations() -> Iterator[Product]:
    """Gather the sentences for each language that has a file, and compile what they are in it."""
    for path in sorted((ROOT / SENTENCES).glob("*.ts")):
        gathered = gathered_sentences(path.relative_to(ROOT))
        yield gathered
        yield Product(gathered.path.with_suffix(".qm"), _released(str(gathered.content)))


def gathered_sentences(kept: Path) -> Product:
    """Gather the sentences of forms and sources; places are left out, or every edited line would change the file."""
    python = [path for path in sorted((ROOT / SOURCES).rglob("*.py")) if not path.name.startswith("ui_")]
    sources = [path.relative_to(ROOT).as_posix() for path in (*python, *sorted((ROOT / FORMS).glob("*.ui")))]
    language = kept.stem.removeprefix("orderflow_desk_")
    with tempfile.TemporaryDirectory() as folder:
        gathered, marked = Path(folder, kept.name), Path(folder, "marked.py")
        gathered.write_bytes((ROOT / kept).read_bytes())
        marked.write_text(_for_lupdate(python), encoding="utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
        options += ["-source-language", SOURCE_LANGUAGE, "-target-language", language]
        _qt_tool("lupdate", *options, str(marked), *sources, "-ts", str(gathered))
        content = gathered.read_text(encoding="utf-8")
    return Product(kept, with_plurals(content) if language == SOURCE_LANGUAGE else content)


def with_plurals(sentences: str) -> str:
    """Fill in English plural forms that are missing, by the one rule that "(s)" stands for; others are corrected by hand."""
    return re.sub(
        r"<source>([^<]*)</source>\s*<translation type=\"unfinished\">\s*"
        r"<numerusform></numerusform>\s*<numerusform></numerusform>\s*</translation>",
        lambda found: _filled(found[1]),
        sentences,
    )


def _filled(source: str) -> str:
    forms = "".join(
        f"            <numerusform>{source.replace('(s)', ending)}</numerusform>\n" for ending in ("", "s")
    )
    return f"<source>{source}</source>\n        <translation>\n{forms}        </translation>"


def _released(sentences: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, compiled = Path(folder, "one.ts"), Path(folder, "one.qm")
        source.write_text(sentences, encoding="utf-8")
        _qt_tool("lrelease", "-silent", str(source), "-qm", str(compiled))
        return compiled.read_bytes()


def stale(products: Iterator[Product]) -> list[Product]:
    """Return the products whose files are not as they should be."""
    return [product for product in products if not product.is_fresh()]


def _products() -> Iterator[Product]:
    yield from compiled_forms()
    yield from revisions()
    yield from translations()


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
