"""Draws questions from outside what the models know, and the sentence that declines them."""
import re

from . import outside_table as table
from .country_table import countries
from .knowledge_table import DEFINITIONS
from .word_lists import NOUNS_S, VERBS_ED

FILL = {name: values.split("|") for name, values in table.FILL.items()}
# Words that the models know from inside must not be what makes a question look answerable.
FILL |= {"noun": NOUNS_S, "verb": VERBS_ED, "country": [row[0] for row in countries()],
         "other": [thing for noun in NOUNS_S
                   if (thing := f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}") not in dict(DEFINITIONS)]}


def split_templates(rows):
    """The templates of a table, where one line holds several."""
    return tuple(part.strip() for row in rows for part in row.split("|"))


PLAIN = split_templates(table.PLAIN)
WRITE = split_templates(table.WRITE)
HARD = split_templates(table.HARD)
CONTEXT = split_templates(table.CONTEXT)


def fill(template, random):
    """The template with a value drawn for each of its slots."""
    return re.sub(r"\{(\w+)\}", lambda match: random.choice(FILL[match.group(1)]), template)


def question_and_answer(random):
    """One question from outside and the sentence that declines it."""
    draw = random.random()
    if draw < 0.68:
        templates, answer = PLAIN, table.CANNOT
    elif draw < 0.86:
        templates, answer = WRITE, table.CANNOT_WRITE
    else:
        question = fill(random.choice(HARD), random)
        return question, table.TOO_HARD
    question = fill(random.choice(templates), random)
    if random.random() < 0.10:
        context = [fill(random.choice(CONTEXT), random) for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5)))]
        question = " ".join(context + [question])
    return question, answer
