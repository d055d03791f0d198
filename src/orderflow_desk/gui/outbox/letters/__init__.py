"""The page of the letters to customers: which are sent, in which words, with what is filled in shown as chips."""
