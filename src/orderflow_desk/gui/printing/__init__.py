"""What comes out of a printer: labels, receipts and work tickets, drawn the same on screen, paper and in PDF."""
