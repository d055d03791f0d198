"""Says what is otherwise than it is written."""


def expect(what: str, found: object, written: object) -> None:
    """Hold what was found against what is written of it."""
    if found != written:
        raise AssertionError(f"{what}: it is {found!r}, and not {written!r}")
