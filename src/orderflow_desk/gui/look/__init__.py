"""What the window looks like: colours, fonts and icons by name."""
