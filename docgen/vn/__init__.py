"""The Vietnamese language as pure functions: text, dates, numbers, letters, widths."""
