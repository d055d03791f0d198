"""What is found out about the program itself: its log, its crashes, and the doctor."""
