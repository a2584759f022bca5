"""What could be put together, read from the text of the notes. Pure: gives offers and does nothing."""
