"""What goes wrong with passcodes."""

from dataclasses import dataclass

from orderflow_desk.domain.errors import AnyRemedy, Refusal, Remedy


class PasscodeRemedy(AnyRemedy):
    """What mends an error about passcodes."""

    SET_UP = "set_up_passcodes"


@dataclass(eq=False)
class NoPasscode(Refusal):
    """No passcode is kept for this order."""

    remedy = Remedy.READ_AGAIN
    order_id: int


@dataclass(eq=False)
class PasscodeElsewhere(Refusal):
    """The passcode was not sealed for this PC's key; `pcs` are the others that can open it, which may be none."""

    order_id: int
    pcs: tuple[str, ...]


@dataclass(eq=False)
class PasscodeKeyMissing(Refusal):
    """No PC of the shop has a key yet by which a passcode could be sealed."""

    remedy = PasscodeRemedy.SET_UP


@dataclass(eq=False)
class PasscodeNeedsKeyring(Refusal):
    """This PC keeps secrets for this session alone: a passcode that is sealed for it could not be opened tomorrow."""

    remedy = PasscodeRemedy.SET_UP
