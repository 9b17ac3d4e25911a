"""Rows → printed tables: grouping, numbering, totals, marks, blank rows. Pure; knows neither Word nor Excel."""
