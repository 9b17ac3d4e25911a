"""Facts: pydantic models, frozen, validated once, in the decree's own terms (unaccented)."""
