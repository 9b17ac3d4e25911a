"""docgen and plain docxtpl side by side on the same template and data: run `make bench` (see README.md)."""
