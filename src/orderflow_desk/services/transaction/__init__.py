"""What every act is made of: one transaction, and the records that are held in it."""
