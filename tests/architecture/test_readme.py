"""What the README shows works, and what it links to is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ("README.md", *(str(path.relative_to(ROOT)) for path in sorted((ROOT / "docs").rglob("*.md"))))


def test_the_script_of_the_readme_runs_and_running_it_twice_is_harmless(tmp_path: Path) -> None:
    (script,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT / "src"), "HOME": str(tmp_path), "PATH": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "See you on Tuesday." in done.stdout


@pytest.mark.parametrize("page", PAGES)
def test_every_link_within_the_project_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    missing = [link for link in links if "://" not in link and not ((ROOT / page).parent / link).exists()]
    assert missing == []


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert all(f"({path.name})" in index for path in folder.glob("0*.md"))


def test_what_docstrings_cite_is_a_heading_of_its_page() -> None:
    cited = {
        found
        for path in (ROOT / "src").rglob("*.py")
        for found in re.findall(r"\(docs/(\w+)\.md: ([^)]+)\)", path.read_text(encoding="utf-8"))
    }
    assert cited
    headings = {
        (page, heading)
        for page, _ in cited
        for heading in re.findall(
            r"^#+ (.+)$", (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert cited - headings == set()
