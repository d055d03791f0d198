"""What every page is given: the desk, the person, background work, and what changed."""
