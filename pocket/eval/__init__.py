"""Evaluation: held-out questions, and the scoring of answers."""
