"""Statements compiled once a process: each shop has an engine of its own, and all engines of a kind compile alike."""

from collections.abc import Iterator, MutableMapping
from typing import Any

from sqlalchemy import Engine, create_engine

_COMPILED: dict[tuple[Any, ...], Any] = {}


class _SharedCache(MutableMapping[Any, Any]):
    """An engine's view of what all engines compiled: by the name of its dialect, where SQLAlchemy puts the dialect."""

    def __init__(self, dialect: str) -> None:
        self._dialect = dialect

    def _named(self, key: tuple[Any, ...]) -> tuple[Any, ...]:
        return (self._dialect, *key[1:])

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return _COMPILED.get((self._dialect, *key[1:]), default)

    def __getitem__(self, key: tuple[Any, ...]) -> Any:
        return _COMPILED[self._named(key)]

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        _COMPILED[self._named(key)] = compiled

    def __delitem__(self, key: tuple[Any, ...]) -> None:
        del _COMPILED[self._named(key)]

    def __iter__(self) -> Iterator[Any]:
        return iter(_COMPILED)

    def __len__(self) -> int:
        return len(_COMPILED)


def sharing_engine(*words: Any, **options: Any) -> Engine:
    """Make an engine as `create_engine` does: put in its place, all engines share what they compile."""
    engine = create_engine(*words, **options)
    engine.update_execution_options(compiled_cache=_SharedCache(engine.name))
    return engine
