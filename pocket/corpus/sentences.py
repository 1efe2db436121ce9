"""Tasks about a sentence: its mood, its topic, the city that it names. All are rules."""
from .country_table import countries
from .knowledge_table import DAYS
from .sentence_table import CRUEL, HAPPY, KIND, MORE_CITIES, PEOPLE, SAD, TOPICS, TRIPS, WHEN, WHO
from .task import Instance, Task, lines, stable_hash

KINDNESS = lines("""
Is this kind or cruel: {text}
Kind or cruel: {text}
Is this kind or cruel? {text}
Kind or cruel? {text}
{text} Is this kind or cruel?
{text} Kind or cruel?
Is this sentence kind or cruel? {text}
Tell me if this is kind or cruel: {text}
Would you call this kind or cruel? {text}
Say whether this is kind or cruel: {text}
""")
MOOD = lines("""
Is this happy or sad: {text}
Happy or sad: {text}
Is this happy or sad? {text}
Happy or sad? {text}
{text} Is this happy or sad?
{text} Happy or sad?
Is this sentence happy or sad? {text}
Tell me if this is happy or sad: {text}
What is the mood, happy or sad? {text}
Say whether this is happy or sad: {text}
""")
TOPIC = lines("""
What is this sentence about: {text}
What is this sentence about? {text}
What is the topic of this sentence? {text}
What is the topic: {text}
Topic: {text}
{text} What is this about?
{text} What is the topic?
What is this about? {text}
Name the topic: {text}
Which topic is this? {text}
Tell me the topic of this sentence: {text}
""")
CITY = lines("""
Which city does this sentence name? {text}
Which city does this sentence name: {text}
Which city is named here? {text}
What city is in this sentence? {text}
Find the city: {text}
Name the city in this sentence: {text}
{text} Which city is that?
{text} Which city does the sentence name?
City in this sentence? {text}
Tell me the city: {text}
Which city is mentioned? {text}
""")
CITY_UNSEEN = lines("""
What is the name of the city in: {text}
""")
KINDNESS_UNSEEN = lines("""
Do you find this kind or cruel? {text}
""")
MOOD_UNSEEN = lines("""
Do you find this happy or sad? {text}
""")
TOPIC_UNSEEN = lines("""
What does this sentence talk about? {text}
""")

CITIES = "cities in sentences"


def capital(text):
    """The text with a capital at its start."""
    return text[0].upper() + text[1:]


def kindness():
    """Kind and cruel sentences."""
    for label, deeds in (("kind", KIND), ("cruel", CRUEL)):
        for deed in deeds:
            for who in WHO + PEOPLE:
                for whom in WHO:
                    if who != whom:
                        text = capital(f"{who} {deed.format(x=whom)}.")
                        yield Instance(text, {"text": text}, f"This is {label}.", (label,))


def mood():
    """Happy and sad sentences."""
    for label, events in (("happy", HAPPY), ("sad", SAD)):
        for event in events:
            for who in WHO + PEOPLE:
                text = capital(f"{who} {event}.")
                yield Instance(text, {"text": text}, f"This is {label}.", (label,))


def topics():
    """Sentences about one topic each."""
    for topic, events in TOPICS.items():
        for event in events:
            for who in WHO + PEOPLE:
                for when in WHEN:
                    text = capital(f"{who} {event}{when}.")
                    yield Instance(text, {"text": text}, f"It is about {topic}.", (topic,))


def cities():
    """Sentences that name a city; the city is the key, so that a held-out city is never trained on here."""
    names = [row[1] for row in countries() if row[1] != "-" and row[1] != row[0]] + list(MORE_CITIES)
    for name in names:
        for number, trip in enumerate(TRIPS):
            for repeat in range(4):
                draw = stable_hash(f"{name} {number} {repeat}")
                who = PEOPLE[draw % len(PEOPLE)]
                day = DAYS[draw // 64 % 7]
                text = trip.format(who=who, city=name, day=day)
                yield Instance(name, {"text": text}, f"The sentence names {name}.", (name,))


def with_city(instance, name):
    """The same sentence about another city."""
    text = instance.slots["text"].replace(instance.key, name)
    return Instance(name, {"text": text}, f"The sentence names {name}.", (name,))


def tasks():
    """All tasks about sentences."""
    return (
        Task("mood", "rule", KINDNESS, KINDNESS_UNSEEN, tuple(kindness()), 1.5),
        Task("mood", "rule", MOOD, MOOD_UNSEEN, tuple(mood()), 1.2),
        Task("topics", "rule", TOPIC, TOPIC_UNSEEN, tuple(topics()), 2.0),
        Task(CITIES, "rule", CITY, CITY_UNSEEN, tuple(cities()), 3.5),
    )
