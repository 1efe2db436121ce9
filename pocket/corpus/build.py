"""Draws question and answer pairs for training from all tasks, with a seed."""
import random

from . import arithmetic, countries, knowledge, outside, sentences, social, words_tasks
from .made_up import made_up_city, made_up_instance
from .phrasing import vary
from .task import is_held_out

OUTSIDE_WEIGHT = 16.0
MADE_UP_SHARE = 0.4


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
        self.known = {one.key.lower() for task in self.tasks for one in task.instances}

    def instance(self, choice):
        """An instance of a task: one of its own, or one about a word that does not exist."""
        task = self.tasks[choice]
        own = self.random.choice(self.trained[choice])
        if task.kind != "rule" or self.random.random() >= MADE_UP_SHARE:
            return own
        if task.group == sentences.CITIES:
            return sentences.with_city(own, made_up_city(self.random, self.known))
        return made_up_instance(task.group, self.random, self.known) or own

    def draw(self):
        """One pair as (question, answer)."""
        choice = self.random.choices(range(len(self.weights)), self.weights)[0]
        if choice == len(self.tasks):
            question, answer = outside.question_and_answer(self.random)
            return vary(question, {}, self.random), answer
        instance = self.instance(choice)
        return vary(self.random.choice(self.tasks[choice].phrasings), instance.slots, self.random,
                    self.tasks[choice].told), instance.answer

    def pairs(self, count):
        """A list of that many pairs."""
        return [self.draw() for _ in range(count)]
