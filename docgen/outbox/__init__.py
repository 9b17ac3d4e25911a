"""The outbox: finished bytes → files, staged and renamed, never over a hand edit; the manifest; PDF."""
