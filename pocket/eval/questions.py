"""Writes questions.json: held-out questions with their accepted answers, and the baseline of each group.

    python3 pocket/eval/questions.py

Facts and greetings are asked in phrasings never trained on; rules are asked about instances never
trained on in any phrasing. The seed is fixed, so the same corpus gives the same file.
"""
import json
import os
import random
import sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(os.path.dirname(HERE)))

from pocket.corpus.build import all_tasks  # noqa: E402
from pocket.corpus.phrasing import fill  # noqa: E402
from pocket.corpus.task import is_held_out  # noqa: E402

SEED = 2026
VERSION = 1
# At most; some groups have fewer.
PER_GROUP = {"fact": 60, "rule": 60, "greeting": 60}
DECLINE = "i only know"


def candidates(tasks, chance):
    """Questions of one group as (question, accepted answers), shuffled, tasks in turn."""
    queues = []
    for task in tasks:
        queue = []
        for instance in task.instances:
            if task.kind == "rule" and not is_held_out(task, instance):
                continue
            phrasings = task.phrasings if task.kind == "rule" else task.unseen
            if task.kind == "greeting":
                queue += [(phrasing, instance.accepted) for phrasing in phrasings]
                continue
            asked = [chance.choice(phrasings)] if task.kind == "rule" else phrasings
            for phrasing in asked:
                text = fill(phrasing, instance.slots)
                queue.append((text[0].upper() + text[1:], instance.accepted))
        chance.shuffle(queue)
        queues.append(queue)
    while any(queues):
        for queue in queues:
            if queue:
                yield queue.pop()


def most_frequent(tasks):
    """The accepted answer that is most frequent among the trained instances, weighed as in training."""
    counts = Counter()
    for task in tasks:
        trained = [one for one in task.instances if not is_held_out(task, one)]
        for instance in trained:
            counts[instance.accepted[0]] += task.weight / len(trained)
    return counts.most_common(1)[0][0]


def main():
    """Draws the questions and writes the file."""
    groups = {}
    for task in all_tasks():
        groups.setdefault(task.group, []).append(task)
    items, baseline = [], {}
    for group, tasks in groups.items():
        kind = tasks[0].kind
        baseline[group] = most_frequent(tasks)
        # A generator for each group: a change of one leaves the questions of the others.
        source = candidates(tasks, random.Random(f"{SEED} {group}"))
        chosen = {}
        for question, accepted in source:
            chosen.setdefault(question, accepted)
            if len(chosen) == PER_GROUP[kind]:
                break
        for number, (question, accepted) in enumerate(chosen.items(), 1):
            items.append({"id": f"{group.replace(' ', '-')}-{number}", "group": group, "kind": kind,
                          "unseen": "instance" if kind == "rule" else "phrasing",
                          "question": question, "accepted": list(accepted)})
    with open(os.path.join(HERE, "outside.json"), encoding="utf-8") as file:
        for number, question in enumerate(json.load(file), 1):
            items.append({"id": f"outside-{number}", "group": "outside", "kind": "outside",
                          "unseen": "phrasing", "question": question, "accepted": [DECLINE]})
    baseline["outside"] = DECLINE
    with open(os.path.join(HERE, "questions.json"), "w", encoding="utf-8") as file:
        json.dump({"version": VERSION, "seed": SEED, "baseline": baseline, "items": items}, file, indent=1,
                  ensure_ascii=False)
        file.write("\n")
    print(len(items), "questions in", len(baseline), "groups")


if __name__ == "__main__":
    main()
