"""Markdown and sandboxed expressions → numbered blocks. Knows the decree's numbering, not Word."""
