"""Items, or parts of them, on their way to a manufacturer and back."""
