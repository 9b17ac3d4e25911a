"""The number register: numbers are given once, in order, with their files; every change is in a journal.

`open_register` of `book` opens it; `backup` and `restore` stand in `copies`; `entries` are its values.
SQLAlchemy is loaded with `book` only: a command that gives no number does not pay for it.
"""
