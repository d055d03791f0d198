"""What a measurement says: ours, the yardstick's, the ratio, the target, and whether it is met."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. `at_most` and `at_least` are targets of the ratio, `limit` one of our own value, in words `limit_said`.

    `theirs` is None where there is no yardstick, or it could not be run: `missing` says why then.
    """

    row: str
    what: str
    unit: str
    ours: float
    yardstick: str = ""
    theirs: float | None = None
    at_most: float | None = None
    at_least: float | None = None
    limit: float | None = None
    limit_said: str = ""
    missing: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours as a multiple of the yardstick's."""
        return self.ours / self.theirs if self.theirs else None

    @property
    def target(self) -> str:
        """What is asked of it, in words."""
        wanted: list[str] = []
        if self.at_most is not None:
            wanted.append(f"≤ {self.at_most:g} ×")
        if self.at_least is not None:
            wanted.append(f"≥ {self.at_least:g} ×")
        if self.limit is not None:
            wanted.append(f"≤ {self.limit_said or f'{self.limit:g} {self.unit}'}")
        return ", ".join(wanted)

    @property
    def is_met(self) -> bool | None:
        """Tell whether the target is met; None where there is none, or nothing to hold it against."""
        judgements: list[bool] = []
        if self.ratio is not None and self.at_most is not None:
            judgements.append(self.ratio <= self.at_most)
        if self.ratio is not None and self.at_least is not None:
            judgements.append(self.ratio >= self.at_least)
        if self.limit is not None:
            judgements.append(self.ours <= self.limit)
        return all(judgements) if judgements else None

    @property
    def verdict(self) -> str:
        """The verdict in one word."""
        if self.missing:
            return "not run"
        return {True: "met", False: "missed", None: ""}[self.is_met]

    def as_dict(self) -> dict[str, Any]:
        """Return everything, with what follows from it, as plain values."""
        return {**asdict(self), "ratio": self.ratio, "target": self.target, "verdict": self.verdict}


def figure_of(kept: dict[str, Any]) -> Figure:
    """Return the figure that `as_dict` told of."""
    derived = ("ratio", "target", "verdict")
    return Figure(**{name: value for name, value in kept.items() if name not in derived})


def not_run(row: str, why: str) -> list[Figure]:
    """Return what stands in the table for a row that cannot be run here."""
    return [Figure(row, "not run", "", 0.0, missing=why)]
