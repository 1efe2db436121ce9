"""Makes questions look as people type them: lower case, missing marks, slips of the finger."""
import re

OPENINGS = ("Please tell me: ", "I wonder: ", "Quick question: ", "Hey, ", "So, ", "Can you answer this? ",
            "Tell me, ", "One question: ", "Hello, ", "Ok. ")
ENDINGS = (" Please.", " Can you help?", " Thanks!", " Be brief.", " I need it for school.", " Answer in one line.",
           " Do you know?", " Tell me.")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


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


def fill(template, slots):
    """The template with its slots filled."""
    return re.sub(r"\{(\w+)\}", lambda match: slots[match.group(1)], template)


def vary(template, slots, random):
    """One question as it may be typed; about half of them stay as they are."""
    if random.random() < 0.08:
        template = with_typo(template, random)
    if slots.get("country", "").startswith("the ") and random.random() < 0.3:
        slots = {**slots, "country": slots["country"][4:]}
    if random.random() < 0.10:
        opened = random.random() < 0.6
        template = random.choice(OPENINGS) + template if opened else template + random.choice(ENDINGS)
    text = fill(template, slots)
    draw = random.random()
    if draw < 0.22:
        text = text.lower()
    elif draw < 0.50:
        text = text[0].upper() + text[1:]
    if random.random() < 0.15:
        text = text.rstrip("?.!: ")
    elif random.random() < 0.05:
        text = text.rstrip("?.!: ") + random.choice(("?", ".", " ?", "!"))
    return text.strip()
