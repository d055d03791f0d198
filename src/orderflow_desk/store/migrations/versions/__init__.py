"""One module per step; `store/schema.py` lists their names in order."""
