"""What `speed.py` and `peers.py` share: the texts, the contenders, rounds that take turns, the table."""
