"""What a task is: a group of question and answer pairs with its phrasings and its held-out part.

Facts are tested with phrasings never trained on; rules are tested with instances never trained on.
"""
import hashlib
from dataclasses import dataclass

HELD_OUT_SHARE = 10


@dataclass(frozen=True)
class Instance:
    """One fact or one case of a rule: what fills the phrasing, and what answers it."""

    key: str
    slots: dict
    answer: str
    accepted: tuple
    by_heart: bool = False  # a case of a rule that is always trained on, and so never asked in the evaluation


@dataclass(frozen=True)
class Task:
    """A set of instances that share their phrasings; several tasks may share a group."""

    group: str
    kind: str  # 'fact', 'rule', 'greeting' or 'outside'
    phrasings: tuple
    unseen: tuple
    instances: tuple
    weight: float
    told: bool = False  # whether what fills a phrasing tells the question, so that its other words may vary


def stable_hash(text):
    """A hash that is the same on every machine and in every run."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big")


def is_held_out(task, instance):
    """Whether a rule's instance is kept for the evaluation and never trained on in any phrasing."""
    if task.kind != "rule" or instance.by_heart:
        return False
    return stable_hash(f"{task.group}:{instance.key}") % HELD_OUT_SHARE == 0


def lines(text):
    """The non-empty lines of a block of text, stripped."""
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


def words(text):
    """The words of a block of text, in order and once each."""
    return tuple(dict.fromkeys(text.split()))
