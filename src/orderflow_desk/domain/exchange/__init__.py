"""Lists that come from other programs, and lists that leave."""
