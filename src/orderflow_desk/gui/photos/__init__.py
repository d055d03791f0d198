"""Photos as they are added, shown in a card, and looked at."""
