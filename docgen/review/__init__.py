"""The review sheet: what a person must see of three thousand letters, on one page; pure."""
