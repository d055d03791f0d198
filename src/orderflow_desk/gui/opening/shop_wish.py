"""Which shop somebody wants this PC to open, where it cannot simply open its own."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class ShopWish:
    """An empty address means the one that this PC would open anyway; the password stands apart from it.

    `is_local` means the file in this PC's own folder. `begins` allows a new shop where there is none; `accepts` is the id
    of a shop that may stand there in place of the one before, `accepts_any` says that of one without an id.
    """

    address: str = ""
    password: str = ""
    is_local: bool = False
    begins: bool = False
    accepts: str = ""
    accepts_any: bool = False

    def with_answer(self, answer: "ShopWish") -> "ShopWish":
        """Return this wish with what was answered to the question about it."""
        return replace(
            self,
            password=answer.password or self.password,
            begins=answer.begins or self.begins,
            accepts=answer.accepts or self.accepts,
            accepts_any=answer.accepts_any or self.accepts_any,
        )
