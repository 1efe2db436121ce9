"""Tasks about words: plurals and past tenses (rules), their irregular forms (facts), letters, opposites."""
from . import ways_words as ways
from .frames import widened
from .opposites import OPPOSITES
from .task import Instance, Task, lines
from .word_lists import NOUNS_IRREGULAR, NOUNS_S, VERBS_ED, VERBS_IRREGULAR, past_tenses, plurals

PLURAL = lines("""
What is the plural of {word}?
What's the plural of {word}?
Plural of {word}?
The plural of {word}?
plural {word}
Tell me the plural of {word}.
Give the plural of {word}.
Make {word} plural.
One {word}, two what?
How do you say {word} in the plural?
What is the plural form of {word}?
{word}: what is the plural?
Do you know the plural of {word}?
Write {word} in the plural.
Put {word} into the plural.
What do you call two of {word}?
The plural of {word} is what?
""")
PLURAL_UNSEEN = lines("""
How do I write more than one {word}?
What is {word} called when there are many?
What does {word} become in the plural?
""")
PAST = lines("""
What is the past tense of {word}?
What's the past tense of {word}?
Past tense of {word}?
The past tense of {word}?
past of {word}
Tell me the past tense of {word}.
Give the past tense of {word}.
Put {word} in the past tense.
Today I {word}, yesterday I what?
What is the past of {word}?
How do you say {word} in the past tense?
{word}: what is the past tense?
Do you know the past tense of {word}?
Write {word} in the past tense.
Turn {word} into the past tense.
What is {word} in the past?
The past tense of {word} is what?
""")
PAST_UNSEEN = lines("""
How do I say {word} if it happened yesterday?
What does {word} become in the past tense?
""")
FIRST = lines("""
What is the first letter of {word}?
First letter of {word}?
Which letter does {word} begin with?
Which letter does {word} start with?
What letter does {word} start with?
Tell me the first letter of {word}.
{word} starts with which letter?
With which letter does {word} begin?
The first letter of {word}?
Name the first letter of {word}.
What letter begins {word}?
The word {word} starts with which letter?
Do you know the first letter of {word}?
""")
FIRST_UNSEEN = lines("""
Which letter comes first in {word}?
What letter is at the start of {word}?
""")
SPELL = lines("""
Spell {word}.
How do you spell {word}?
Can you spell {word}?
Please spell {word}.
Spell the word {word}.
How is {word} spelled?
How is {word} spelt?
spell {word} for me
Tell me how to spell {word}.
What is the spelling of {word}?
Tell me the spelling of {word}.
Letter by letter, what is {word}?
Write {word} letter by letter.
Do you know how to spell {word}?
""")
SPELL_UNSEEN = lines("""
Which letters make up the word {word}?
What letters are in {word}, in order?
I can't spell {word}. How is it written?
""")
OPPOSITE = lines("""
What is the opposite of {word}?
What's the opposite of {word}?
Opposite of {word}?
The opposite of {word}?
opposite {word}
Tell me the opposite of {word}.
Give the opposite of {word}.
Which word is the opposite of {word}?
What word means the opposite of {word}?
{word}: what is the opposite?
What is the contrary of {word}?
Not {word}, but what?
Name the opposite of {word}.
What is the reverse of {word}?
Do you know the opposite of {word}?
If it is not {word}, what is it?
Say the opposite of {word}.
The word {word} has which opposite?
What would be the opposite of {word}?
The opposite of {word} is what?
Something is not {word}. So it is what?
""")
OPPOSITE_UNSEEN = lines("""
What is the antonym of {word}?
{word} is the opposite of what?
What do I say if I mean the opposite of {word}?
""")


def word_task(group, kind, phrasings, unseen, pairs, answer, weight):
    """A task that turns one word into another."""
    instances = tuple(
        Instance(word, {"word": word}, answer.format(word=word, value=value), (value,)) for word, value in pairs
    )
    return Task(group, kind, phrasings, unseen, instances, weight)


def short_words():
    """Words of three to five letters, for spelling."""
    return tuple(dict.fromkeys(word for word in NOUNS_S + VERBS_ED if 3 <= len(word) <= 5))


def opposite_pairs():
    """Each word with its opposite; a pair counts both ways where the table says so."""
    forward = dict(OPPOSITES)
    for word, value in OPPOSITES:
        forward.setdefault(value, word)
    return tuple(forward.items())


def tasks():
    """All tasks about words."""
    plural, past = "The plural of {word} is {value}.", "The past tense of {word} is {value}."
    everyone = tuple(dict.fromkeys([word for word, _ in plurals() + past_tenses()]))
    return (
        word_task("plurals", "rule", PLURAL, PLURAL_UNSEEN, plurals(), plural, 6.5),
        word_task("irregular forms", "fact", widened(PLURAL + ways.PLURAL, ways.PLURAL_NAMES), PLURAL_UNSEEN, tuple(NOUNS_IRREGULAR.items()), plural, 0.8),
        word_task("past tenses", "rule", PAST, PAST_UNSEEN, past_tenses(), past, 6.5),
        word_task("irregular forms", "fact", widened(PAST + ways.PAST, ways.PAST_NAMES), PAST_UNSEEN, tuple(VERBS_IRREGULAR.items()), past, 1.8),
        word_task("first letters", "rule", FIRST, FIRST_UNSEEN, tuple((word, word[0]) for word in everyone),
                  "{word} begins with {value}.", 2.5),
        word_task("spelling", "fact", widened(SPELL + ways.SPELL, ways.SPELL_NAMES), SPELL_UNSEEN, tuple((word, "-".join(word)) for word in short_words()),
                  "{word} is spelled {value}.", 2.5),
        word_task("opposites", "fact", widened(OPPOSITE + ways.OPPOSITE, ways.OPPOSITE_NAMES), OPPOSITE_UNSEEN, opposite_pairs(),
                  "The opposite of {word} is {value}.", 4.0),
    )
