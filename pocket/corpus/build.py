"""Draws question and answer pairs for training from all tasks, with a seed."""
import random

from . import arithmetic, countries, knowledge, outside, sentences, social, words_tasks
from .phrasing import vary
from .task import is_held_out

OUTSIDE_WEIGHT = 13.0


def all_tasks():
    """Every task of the corpus but the outside questions, which are drawn apart."""
    return (countries.tasks() + arithmetic.tasks() + words_tasks.tasks() + knowledge.tasks()
            + sentences.tasks() + social.tasks())


class PairSource:
    """An endless source of pairs; the same seed gives the same pairs."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.tasks = all_tasks()
        self.trained = [[one for one in task.instances if not is_held_out(task, one)] for task in self.tasks]
        self.weights = [task.weight for task in self.tasks] + [OUTSIDE_WEIGHT]

    def draw(self):
        """One pair as (question, answer)."""
        choice = self.random.choices(range(len(self.weights)), self.weights)[0]
        if choice == len(self.tasks):
            question, answer = outside.question_and_answer(self.random)
            return vary(question.replace("{", "").replace("}", ""), {}, self.random), answer
        task = self.tasks[choice]
        instance = self.random.choice(self.trained[choice])
        return vary(self.random.choice(task.phrasings), instance.slots, self.random), instance.answer

    def pairs(self, count):
        """A list of that many pairs."""
        return [self.draw() for _ in range(count)]
