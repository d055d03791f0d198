"""The frame of the window: its places, its lines and bars, and the command palette."""
