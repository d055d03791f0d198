"""Feeds the desk what is hostile: names, items, notes and addresses, through intake, screen, mail and postman."""

import argparse
import sys
import time

from rigs import poison_messages


def _messages(messages: int, seed: int) -> list[str]:
    began = time.monotonic()
    figures = poison_messages.run(messages=messages, seed=seed)
    built = figures.ends.pop("", 0)
    refused = ", ".join(f"{fault} {number}" for fault, number in figures.ends.most_common())
    print(
        f"  messages: {built + figures.ends.total()} in {time.monotonic() - began:.0f} s, {built} built, "
        f"the rest refused ({refused}); the slowest took {figures.slowest:.2f} s, "
        f"{len(figures.broken)} promises broken"
    )
    return figures.broken


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig poison", description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args(words)
    print(f"seed {given.seed}")
    broken = _messages(given.messages, given.seed)
    for line in broken[:40]:
        print(f"    {line}")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
