"""Rule files, what they match, and the rulebook that a checker runs."""
