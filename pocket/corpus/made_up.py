"""Words and names that do not exist, made of syllables: with them a rule is learnt rather than a list.

Real words of the lists are never made, so that what is held out stays so.
"""
from .task import Instance

STARTS = ("b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sk sl sm sn sp st str sw t th tr "
          "v w wh y z").split() + [""]
VOWELS = "a e i o u ee oo ai oa ea ou au ie".split()
MIDDLES = "b ck d ff g ll m mp n nd ng nt p pp r rd rm rn s ss st t tt v z".split()
NOUN_ENDS = ("b ck d ft g k l ll lt m mp n nd ng nk nt p r rd rk rm rn rt st t th el er en on or in et ow ay ey "
             "x sh ch ss tch us ress y ly ry ty ny ge ce se ve le te ne").split()
VERB_ENDS = ("ck ct ft ld lk ll lp lt mp nd nk nt pt rd rk rm rn rt sh st ch ss x sk sp ay oy ow ain oil eat "
             "y ly ry ny ge ce se ve le te ne re ke pe en er").split()
CITY_ENDS = ("a o burg ton ville stad polis grad ia ona ese ford ham mouth berg ano ino elle ara isi ok ur an in "
             "or os us en ey ich ec sk ow").split()
CONSONANTS = "bcdfghjklmnpqrstvwxz"


def made_up(random, ends, known):
    """A word of one or two syllables and an ending, that is none of the known ones."""
    while True:
        word = random.choice(STARTS) + random.choice(VOWELS)
        if random.random() < 0.45:
            word += random.choice(MIDDLES) + random.choice(VOWELS)
        end = random.choice(ends)
        if end[0] in "aeiouy":
            word += random.choice(MIDDLES)
        word += end
        if word not in known and 3 <= len(word) <= 11:
            return word


def plural_of(noun):
    """The regular plural."""
    if noun.endswith(("s", "x", "sh", "ch")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] in CONSONANTS:
        return noun[:-1] + "ies"
    return noun + "s"


def past_of(verb):
    """The regular past tense; the endings in use need no doubled letter."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] in CONSONANTS:
        return verb[:-1] + "ied"
    return verb + "ed"


def made_up_instance(group, random, known):
    """An instance of the group with a word that does not exist; None where the group has no such words."""
    if group == "plurals":
        word = made_up(random, NOUN_ENDS, known)
        return Instance(word, {"word": word}, f"The plural of {word} is {plural_of(word)}.", ())
    if group == "past tenses":
        word = made_up(random, VERB_ENDS, known)
        return Instance(word, {"word": word}, f"The past tense of {word} is {past_of(word)}.", ())
    if group == "first letters":
        word = made_up(random, NOUN_ENDS + VERB_ENDS, known)
        return Instance(word, {"word": word}, f"{word} begins with {word[0]}.", ())
    return None


def made_up_city(random, known):
    """The name of a city that does not exist."""
    name = made_up(random, CITY_ENDS, known)
    return name[0].upper() + name[1:]
