"""Labour on orders: the timer, the lines, what an hour costs."""
