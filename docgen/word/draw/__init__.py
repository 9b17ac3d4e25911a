"""Draw the shipped Word templates and the tables that nobody wants to draw by hand; knows no facts."""
