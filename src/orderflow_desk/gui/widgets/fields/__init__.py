"""Fields that Qt does not have: moments, notes, ticks, secrets, and the faults below them."""
