"""Facts and printed tables → workbooks (.xlsx). Knows no Word; the only room that writes Excel files."""
