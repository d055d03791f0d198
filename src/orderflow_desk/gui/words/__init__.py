"""What things are called on the screen: one table each."""
