"""Makes questions look as people type them: lower case, missing marks, slips of the finger."""
import re

from .word_lists import NOUNS_S, VERBS_ED

OPENINGS = ("Please tell me: ", "I wonder: ", "Quick question: ", "Hey, ", "So, ", "Can you answer this? ",
            "Tell me, ", "One question: ", "Hello, ", "Ok. ", "Hi, ", "Well, ", "Sorry, ", "Right, ", "Now, ", "And ",
            "Pocket, ", "Excuse me, ", "Just curious: ", "Do you know this? ", "I am not sure. ", "I have a question. ",
            "Help me. ", "Let me ask: ", "Maybe you know: ", "For school: ")
ENDINGS = (" Please.", " Can you help?", " Thanks!", " Be brief.", " I need it for school.", " Answer in one line.",
           " Do you know?", " Tell me.", " pls", " Thank you.", " I forgot.", " I am not sure.", " Any idea?",
           " Can you say?", " That is all.", " I am curious.")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# What may be missing, or stand in between, when a question is typed in haste; never a word that changes its sense.
LEFT_OUT = frozenset("the a an is are do does please of that it there".split())
OTHER_WORDS = NOUNS_S + VERBS_ED
FILLERS = ("please", "just", "actually", "again", "maybe", "then", "really", "now", "exactly", "usually")
ALIASES = {"the United States": ("the USA", "the US", "America", "USA"), "the United Kingdom": ("the UK", "Britain", "UK", "England"),
           "the Netherlands": ("Holland",), "the Czech Republic": ("Czechia",)}


def with_typo(template, random):
    """The template with one letter dropped, doubled, swapped or replaced, never inside a slot."""
    places = []
    depth = 0
    for index, letter in enumerate(template):
        depth += (letter == "{") - (letter == "}")
        if depth == 0 and letter.isalpha() and index + 1 < len(template) and template[index + 1].isalpha():
            places.append(index)
    if not places:
        return template
    place = random.choice(places)
    before, letter, following, after = (
        template[:place], template[place], template[place + 1], template[place + 2:])
    kind = random.randrange(4)
    if kind == 0:
        return before + following + after
    if kind == 1:
        return before + letter + letter + following + after
    if kind == 2:
        return before + following + letter + after
    return before + random.choice(LETTERS) + following + after


def in_haste(template, random, is_told):
    """The template with a small word left out or put in, or with another word for one of its own."""
    parts = template.split(" ")
    own = [place for place, part in enumerate(parts) if part.isalpha()]
    if is_told and len(own) > 2 and random.random() < 0.5:
        for place in random.sample(own, random.choice((1, 1, 2))):
            parts[place] = random.choice(OTHER_WORDS)
        return " ".join(parts)
    small = [place for place, part in enumerate(parts) if part.lower() in LEFT_OUT]
    if small and random.random() < 0.5:
        del parts[random.choice(small)]
    elif len(parts) > 2:
        parts.insert(random.randrange(1, len(parts)), random.choice(FILLERS))
    return " ".join(parts)


def fill(template, slots):
    """The template with its slots filled."""
    return re.sub(r"\{(\w+)\}", lambda match: slots[match.group(1)], template)


def vary(template, slots, random, is_told=False):
    """One question as it may be typed; many of them stay as they are."""
    if random.random() < (0.4 if is_told else 0.2):
        template = in_haste(template, random, is_told)
    if random.random() < 0.10:
        template = with_typo(template, random)
    if slots.get("country") in ALIASES and random.random() < 0.5:
        slots = {**slots, "country": random.choice(ALIASES[slots["country"]])}
    if slots.get("country", "").startswith("the ") and random.random() < 0.3:
        slots = {**slots, "country": slots["country"][4:]}
    if random.random() < 0.10:
        opened = random.random() < 0.6
        template = random.choice(OPENINGS) + template if opened else template + random.choice(ENDINGS)
    text = fill(template, slots)
    draw = random.random()
    if draw < 0.02 and not {"word", "text"} & slots.keys():
        text = text.upper()
    elif draw < 0.24:
        text = text.lower()
    elif draw < 0.50:
        text = text[0].upper() + text[1:]
    if "'" in template and random.random() < 0.3:
        text = text.replace("'s ", "s ").replace("n't", "nt").replace("'d ", "d ")
    if random.random() < 0.15:
        text = text.rstrip("?.!: ")
    elif random.random() < 0.05:
        text = text.rstrip("?.!: ") + random.choice(("?", ".", " ?", "!"))
    return text.strip()
