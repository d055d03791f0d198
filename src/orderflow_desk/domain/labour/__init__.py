"""Labour on orders."""
