"""The passcodes of items: what goes wrong with them."""
