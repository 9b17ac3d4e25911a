"""Rows → printed tables: grouping, numbering, totals, marks, blank rows. Pure; knows no Word, no Excel."""
