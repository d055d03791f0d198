"""Finds commands by a few of their letters, the best first."""


def score(typed: str, text: str) -> int | None:
    """Return how well the letters of `typed` are found in `text`, in their order; None when they are not.

    Letters that follow each other, and letters that begin a word, count more.
    """
    wanted, words = typed.casefold().replace(" ", ""), text.casefold()
    if not wanted:
        return 0
    chances = [_score_from(wanted, words, start) for start, letter in enumerate(words) if letter == wanted[0]]
    return max((chance for chance in chances if chance is not None), default=None)


def _score_from(wanted: str, words: str, start: int) -> int | None:
    total, place, last = 0, start, start - 2
    for letter in wanted:
        found = words.find(letter, place)
        if found < 0:
            return None
        begins_word = found == 0 or not words[found - 1].isalnum()
        total += 1 + (6 if begins_word else 0) + (4 if found == last + 1 else 0) - min(found - place, 3)
        last, place = found, found + 1
    return total - start // 8
