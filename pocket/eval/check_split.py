"""Checks that nothing held out is ever trained on, over a large draw of training pairs.

    python3 pocket/eval/check_split.py

A rule's held-out instance must not give an answer in training; a held-out question must not be asked;
a held-out phrasing must not be a near copy of one trained on.
"""
import difflib
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
# Of 1, where two phrasings have the same words in the same order; slots count as words.
NEAR_COPY = 0.85
# The answers of these groups name their instance, so that they can be looked for in training.
TELLING = ("addition", "subtraction", "plurals", "past tenses", "first letters", "cities in sentences")


def plain(text):
    """The words of a text in lower case, without marks."""
    return " ".join(re.findall(r"[a-z0-9+*/-]+", text.lower()))


def nearness(one, other):
    """How many words two phrasings have in common, in order."""
    first, second = (re.findall(r"\{\w+\}|[a-z']+|[+*/-]", text.lower()) for text in (one, other))
    return difflib.SequenceMatcher(None, first, second).ratio()


def near_copies():
    """Held-out phrasings of facts with the nearest one that is trained on, nearest first."""
    pairs = [(max((nearness(phrasing, trained), trained) for trained in set(task.phrasings)), phrasing)
             for task in all_tasks() if task.kind == "fact" for phrasing in task.unseen]
    return sorted({(near, phrasing, trained) for (near, trained), phrasing in pairs}, reverse=True)


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
    near = near_copies()
    for ratio, phrasing, trained in near[:5]:
        print(f"nearest: {ratio:.2f}  {phrasing}  {trained}")
    sys.exit(1 if leaks or near[0][0] >= NEAR_COPY else 0)


if __name__ == "__main__":
    main()
