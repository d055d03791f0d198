"""What comes later may find its widget gone: timers, answers and the keyboard that is given back have one safe way each."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[3] / "src" / "orderflow_desk"
COMPILED = SOURCES / "gui" / "forms"
KEEPS_THE_KEYBOARD = "gui/dialogs/keyboard_place.py"
# Module: why it keeps the widget with the keyboard and asks each time whether it is still there.
LOOKS_AT_EACH_KEY = {
    "gui/scanning/key_watch.py": "the field of the key that was pressed last, asked with isValid",
    "gui/widgets/presses/press_guard.py": "what had the keyboard before, asked with isValid",
}
# Module: why what it hears with a function of no object is always there to hear it.
LIVES_AS_LONG_AS_THE_SESSION = {
    "app/diagnostics/crash.py": "breadcrumbs are no widget",
    "app/passcode_keys.py": "the timer is a child of the session",
    "gui/customers/customer_pane.py": "part of a page of the window",
    "gui/frame/main_window.py": "the window",
    "gui/frame/sign_in_gate.py": "the session alone is spoken to",
    "gui/orders/orders_page.py": "a page of the window",
}
_ANSWERS = {"done", "failed", "ended"}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCES.rglob("*.py")):
        if COMPILED not in path.parents:
            yield path.relative_to(SOURCES).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node


def timers_without_a_receiver(tree: ast.AST) -> list[int]:
    """Return the lines where `singleShot(ms, call)` is told of nobody with whom it ends."""
    return [call.lineno for call in calls(tree, "singleShot") if len(call.args) < 3]


def answers_without_an_owner(tree: ast.AST) -> list[int]:
    """Return the lines where the background is to answer, whoever is gone by then."""
    return [
        call.lineno
        for call in calls(tree, "run")
        if _ANSWERS & (named := {one.arg for one in call.keywords}) and "owner" not in named
    ]


def kept_focus_widgets(tree: ast.AST) -> list[int]:
    """Return the lines where the widget with the keyboard is kept: in an attribute, or for a function made here."""
    found: list[int] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and _asks_who_has_the_keyboard(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [node.lineno for one in targets if isinstance(one, ast.Attribute)]
        if isinstance(node, ast.FunctionDef):
            found += _kept_by_closures(node)
    return found


def _asks_who_has_the_keyboard(value: ast.expr | None) -> bool:
    return value is not None and any(True for _ in calls(value, "focusWidget"))


def _kept_by_closures(function: ast.FunctionDef) -> Iterator[int]:
    names = {
        target.id: node.lineno
        for node in function.body
        if isinstance(node, ast.Assign) and _asks_who_has_the_keyboard(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for inner in ast.walk(function):
        if inner is not function and isinstance(inner, ast.FunctionDef | ast.Lambda):
            used = {node.id for node in ast.walk(inner) if isinstance(node, ast.Name)}
            yield from (line for name, line in names.items() if name in used)


def unowned_listeners(tree: ast.AST) -> list[int]:
    """Return the lines where a lambda or a partial hears the session: Qt cannot end that with a widget."""
    return [
        call.lineno
        for call in calls(tree, "connect")
        if "session" in ast.unparse(call.func) and call.args and _is_unowned(call.args[0])
    ]


def _is_unowned(heard: ast.expr) -> bool:
    return isinstance(heard, ast.Lambda) or (
        isinstance(heard, ast.Call) and isinstance(heard.func, ast.Name) and heard.func.id == "partial"
    )


@pytest.mark.parametrize(
    ("found", "is_wrong", "is_fine"),
    [
        (timers_without_a_receiver, "QTimer.singleShot(0, self.go)", "QTimer.singleShot(0, self, self.go)"),
        (answers_without_an_owner, "b.run(call, done=show)", "b.run(call, done=show, owner=self)"),
        (answers_without_an_owner, "b.run(call, failed=show)", "b.run(call)"),
        (kept_focus_widgets, "self._last = self.focusWidget()", "last = self.focusWidget()"),
        (
            kept_focus_widgets,
            "def f():\n  last = w.focusWidget()\n  def g(): last.setFocus()",
            "def f():\n  last = w.focusWidget()\n  last.setFocus()",
        ),
        (unowned_listeners, "session.opened.connect(lambda: self.go())", "session.opened.connect(self.go)"),
        (unowned_listeners, "self._session.a.connect(partial(self.go, 1))", "self.b.connect(lambda: 1)"),
    ],
)
def test_a_late_call_is_told_from_a_safe_one(
    found: Callable[[ast.AST], list[int]], is_wrong: str, is_fine: str
) -> None:
    assert found(ast.parse(is_wrong))
    assert not found(ast.parse(is_fine))


def test_every_timer_ends_with_what_it_calls() -> None:
    assert [(name, line) for name, tree in trees() for line in timers_without_a_receiver(tree)] == []


def test_every_answer_of_the_background_has_an_owner() -> None:
    assert [(name, line) for name, tree in trees() for line in answers_without_an_owner(tree)] == []


def test_the_keyboard_is_given_back_in_one_way() -> None:
    keeping = {name for name, tree in trees() if kept_focus_widgets(tree)}
    assert keeping == {KEEPS_THE_KEYBOARD, *LOOKS_AT_EACH_KEY}


def test_who_hears_that_the_keyboard_went_elsewhere_takes_no_widget_along() -> None:
    """Qt hands over a widget that is on its way out, too, and PySide makes an object of the wrong kind of it."""
    heard = {
        (name, node.args[0].attr)
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("focusChanged.connect")
        and isinstance(node.args[0], ast.Attribute)
    }
    assert heard
    takes = {
        (name, node.name): len(node.args.args)
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
    assert {slot for slot in heard if takes[slot] != 1} == set()


def test_nobody_asks_a_layout_for_its_items() -> None:
    """PySide keeps what `itemAt` gave after Qt has deleted it, and takes it for what is made at its address later: a crash."""
    asks = [
        name
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".itemAt")
    ]
    assert asks == []


def test_who_hears_the_session_ends_with_it_or_is_cut_off_by_qt() -> None:
    assert {name for name, tree in trees() if unowned_listeners(tree)} == LIVES_AS_LONG_AS_THE_SESSION.keys()
