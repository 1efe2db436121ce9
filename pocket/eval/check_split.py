"""Checks that nothing held out is ever trained on, over a large draw of training pairs.

    python3 pocket/eval/check_split.py

A rule's held-out instance must not give an answer in training; a held-out question must not be asked.
"""
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(os.path.dirname(HERE)))

from pocket.corpus.build import PairSource, all_tasks  # noqa: E402
from pocket.corpus.task import is_held_out  # noqa: E402
from pocket.train.loop import SEED  # noqa: E402

PAIRS = 400000
# The answers of these groups name their instance, so that they can be looked for in training.
TELLING = ("addition", "subtraction", "plurals", "past tenses", "first letters", "cities in sentences")


def plain(text):
    """The words of a text in lower case, without marks."""
    return " ".join(re.findall(r"[a-z0-9+*/-]+", text.lower()))


def main():
    """Draws, looks, and says what leaked."""
    held_out = {instance.answer for task in all_tasks() if task.group in TELLING
                for instance in task.instances if is_held_out(task, instance)}
    with open(os.path.join(HERE, "questions.json"), encoding="utf-8") as file:
        asked = {plain(item["question"]) for item in json.load(file)["items"]}
    leaks = set()
    questions = set()
    for question, answer in PairSource(SEED).pairs(PAIRS):
        questions.add(question)
        if answer in held_out or plain(question) in asked:
            leaks.add((question, answer))
    print(f"{PAIRS} pairs, {len(questions)} different questions, {len(held_out)} held-out answers")
    for question, answer in sorted(leaks)[:20]:
        print("leak:", question, "->", answer)
    sys.exit(1 if leaks else 0)


if __name__ == "__main__":
    main()
