"""Everything hostile that can be typed, through every part of the desk."""
