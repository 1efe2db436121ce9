"""Tasks about countries: capital, continent, language, currency."""
from . import ways_countries as ways
from .country_table import countries
from .frames import widened
from .task import Instance, Task, lines

CAPITAL = lines("""
What is the capital of {country}?
What's the capital of {country}?
Which city is the capital of {country}?
Capital of {country}?
capital {country}
Name the capital of {country}.
Tell me the capital of {country}.
What city is the capital of {country}?
{country}: what is its capital?
The capital of {country}?
Can you tell me the capital of {country}?
Do you know the capital of {country}?
Which city is {country}'s capital?
{country} capital?
Please give me the capital city of {country}.
I need the capital of {country}.
The capital city of {country}?
What is {country}'s capital?
I want to know the capital of {country}.
Give me the capital of {country}.
Say which city is the capital of {country}.
""")
CAPITAL_UNSEEN = lines("""
Which city does {country} have as its capital?
If I fly to the capital of {country}, in which city do I land?
What do they call the capital of {country}?
""")
CAPITAL_OF = lines("""
{capital} is the capital of which country?
Which country has {capital} as its capital?
What country is {capital} the capital of?
{capital} is the capital of what?
Of which country is {capital} the capital?
Whose capital is {capital}?
Name the country whose capital is {capital}.
Tell me which country has the capital {capital}.
{capital} is the capital city of which country?
In which country is {capital} the capital?
Give the country whose capital is {capital}.
The city of {capital} is in which country?
Which land has the capital {capital}?
{capital} is the capital of which land?
The city {capital} is the capital of what country?
Which country is governed from {capital}, its capital?
""")
CAPITAL_OF_UNSEEN = lines("""
I am in {capital}, the capital. Which country am I in?
What nation has its capital in {capital}?
""")
CONTINENT = lines("""
On which continent is {country}?
Which continent is {country} on?
Which continent is {country} in?
What continent is {country} in?
Where is {country}?
{country} is on which continent?
Continent of {country}?
Tell me the continent of {country}.
In what part of the world is {country}?
Name the continent where {country} is.
To which continent does {country} belong?
{country} continent?
Where can I find {country}?
{country} is part of which continent?
If I travel to {country}, which continent am I on?
Please tell me which continent {country} is on.
Do you know the continent of {country}?
""")
CONTINENT_UNSEEN = lines("""
What continent is home to {country}?
On a map, which continent is {country} part of?
Is {country} in Africa, Asia, Europe or somewhere else?
""")
LANGUAGE = lines("""
What language do people speak in {country}?
Which language is spoken in {country}?
What language is spoken in {country}?
Language of {country}?
What do people speak in {country}?
What is the language of {country}?
What is the main language of {country}?
Tell me the language of {country}.
Name the language spoken in {country}.
In {country}, what language do they speak?
Which language do they speak in {country}?
{country} language?
I am going to {country}. Which language is spoken there?
The people of {country} speak which language?
Which language do I need in {country}?
Do you know what language is spoken in {country}?
What language is used in {country}?
Which language do most people in {country} speak?
""")
LANGUAGE_UNSEEN = lines("""
Which language should I learn for a trip to {country}?
What do the locals speak in {country}?
What is the mother tongue of most people in {country}?
""")
CURRENCY = lines("""
What is the currency of {country}?
What's the currency of {country}?
Which currency does {country} use?
Currency of {country}?
What money do they use in {country}?
What money is used in {country}?
Tell me the currency of {country}.
Name the currency used in {country}.
What do people pay with in {country}?
In {country}, which currency is used?
{country} currency?
Which money do I need in {country}?
What is the name of the money in {country}?
Which currency do people use in {country}?
The money of {country} is called what?
Do you know the currency of {country}?
What is the money of {country} called?
How do people pay in {country}?
""")
CURRENCY_UNSEEN = lines("""
What kind of money should I bring to {country}?
In what currency are prices in {country}?
I am going shopping in {country}. What do I pay with?
""")


def capital_first(name):
    """The name as a sentence begins with it: only "the" changes."""
    return name[0].upper() + name[1:]


def column_task(group, weight, phrasings, unseen, column, answer):
    """A task that asks for one column of the table, for the countries that have it."""
    instances = []
    for row in countries():
        if row[column] == "-":
            continue
        slots = {"country": row[0]}
        text = capital_first(answer.format(country=row[0], value=row[column]))
        instances.append(Instance(row[0], slots, text, (row[column],)))
    return Task(group, "fact", phrasings, unseen, tuple(instances), weight)


def tasks():
    """All tasks about countries."""
    whose = tuple(
        Instance(row[0], {"capital": row[1]}, f"{row[1]} is the capital of {row[0]}.",
                 (row[0].replace("the ", "", 1),))
        for row in countries() if row[1] != "-"
    )
    return (
        column_task("capitals", 5.0, widened(CAPITAL + ways.CAPITAL, ways.CAPITAL_NAMES), CAPITAL_UNSEEN, 1, "The capital of {country} is {value}."),
        Task("capitals", "fact", widened(CAPITAL_OF + ways.CAPITAL_OF, ways.CAPITAL_OF_NAMES), CAPITAL_OF_UNSEEN, whose, 3.0),
        column_task("continents", 3.0, widened(CONTINENT + ways.CONTINENT, ways.CONTINENT_NAMES), CONTINENT_UNSEEN, 2, "{country} is in {value}."),
        column_task("languages", 3.5, widened(LANGUAGE + ways.LANGUAGE, ways.LANGUAGE_NAMES), LANGUAGE_UNSEEN, 3, "People in {country} speak {value}."),
        column_task("currencies", 3.5, widened(CURRENCY + ways.CURRENCY, ways.CURRENCY_NAMES), CURRENCY_UNSEEN, 4, "The currency of {country} is the {value}."),
    )
