"""From a hit to the words to write instead, and the one place where edits are applied."""
