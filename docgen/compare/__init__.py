"""Comparing documents by what they say."""
