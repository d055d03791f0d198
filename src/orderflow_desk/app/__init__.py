"""The composition root: builds everything once, owns every thread, takes it down in reverse."""
