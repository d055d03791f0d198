"""Papers as tables of marks in millimetres: label, receipt and ticket."""
