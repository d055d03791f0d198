"""What an entry of an order's timeline holds, kind by kind."""
