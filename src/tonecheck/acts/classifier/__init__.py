"""Linear models over the words of a text: how it sounds, where no rule of grammar says what it does."""

from tonecheck.acts.classifier.weights import SCALE, Weights, load

__all__ = ["SCALE", "Weights", "load"]
