"""How the weights of the parser are made: ``python -m tonecheck.language.network.training``."""
