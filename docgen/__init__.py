"""docgen: from structured data to correct Vietnamese official dispatches in Word."""

__version__ = "0.1.0"
