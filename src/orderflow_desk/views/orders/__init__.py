"""Orders as they are listed, shown one by one, and moved several at once."""
