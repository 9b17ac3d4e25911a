"""Facts → the words that the decree wants in each box of a document. Pure; knows widths, not Word."""
