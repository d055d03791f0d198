"""What an invoice comes to: taxes per rate, never per line, and a discount on the whole shared out among the rates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine
from orderflow_desk.domain.invoices.taxes import Tax, net_of_gross, tax_of_net


@dataclass(frozen=True, slots=True)
class TaxSum:
    """One rate of an invoice, in minor units: its lines together, what of the discount falls to it, net, tax.

    `lines` and `discount` are without tax or with it, as the invoice's prices are.
    """

    tax: Tax
    lines: int
    discount: int
    net: int
    amount: int

    @property
    def gross(self) -> int:
        """What is to pay for the lines of this rate."""
        return self.net + self.amount


@dataclass(frozen=True, slots=True)
class Sums:
    """What an invoice comes to, in minor units, the highest rate first."""

    taxes: tuple[TaxSum, ...] = ()

    @property
    def lines(self) -> int:
        """All lines together."""
        return sum(one.lines for one in self.taxes)

    @property
    def discount(self) -> int:
        """What is taken off the whole."""
        return sum(one.discount for one in self.taxes)

    @property
    def net(self) -> int:
        """What is to pay without tax."""
        return sum(one.net for one in self.taxes)

    @property
    def tax(self) -> int:
        """All taxes together."""
        return sum(one.amount for one in self.taxes)

    @property
    def total(self) -> int:
        """What is to pay."""
        return self.net + self.tax


def sums_of(
    lines: Sequence[InvoiceLine],
    taxes: Mapping[str, Tax],
    *,
    discount: Discount | None = None,
    is_gross: bool = False,
) -> Sums:
    """Return what lines come to; `taxes` are those that their names mean, `is_gross` says that prices are with tax.

    Raises:
        KeyError: a line bears a tax that is not among them.
    """
    by_tax: dict[Tax, int] = {}
    for line in lines:
        tax = taxes[line.tax]
        by_tax[tax] = by_tax.get(tax, 0) + line.amount
    ordered = sorted(by_tax.items(), key=lambda one: (-one[0].rate, one[0].kind, one[0].reason))
    off = (discount or Discount()).of(sum(by_tax.values()))
    shares = shared_out(off, [amount for _, amount in ordered])
    return Sums(
        tuple(
            _tax_sum(tax, amount, share, is_gross=is_gross)
            for (tax, amount), share in zip(ordered, shares, strict=True)
        )
    )


def _tax_sum(tax: Tax, lines: int, discount: int, *, is_gross: bool) -> TaxSum:
    basis = lines - discount
    if is_gross:
        net = net_of_gross(basis, tax.rate)
        return TaxSum(tax, lines, discount, net, basis - net)
    return TaxSum(tax, lines, discount, basis, tax_of_net(basis, tax.rate))


def shared_out(amount: int, weights: Sequence[int]) -> list[int]:
    """Share an amount out in proportion to weights, none below nothing, to the last unit: the largest remainder takes one more."""
    whole = sum(weights)
    if not whole:
        return [amount if place == 0 else 0 for place in range(len(weights))]
    shares = [amount * weight // whole for weight in weights]
    remainders = [amount * weight % whole for weight in weights]
    behind = sorted(range(len(weights)), key=lambda place: (-remainders[place], place))
    for place in behind[: amount - sum(shares)]:
        shares[place] += 1
    return shares
