"""What customers bring: kinds, accessories, checklists and warranties."""
