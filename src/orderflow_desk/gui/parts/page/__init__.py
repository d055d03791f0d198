"""The page of the parts of all orders."""
