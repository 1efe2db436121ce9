"""Model cards, written from results: nothing in them is typed by hand."""
