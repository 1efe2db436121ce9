"""Tasks of small knowledge: elements, colours, days and months, units, definitions."""
from . import ways_calendar as calendar
from . import ways_knowledge as ways
from .frames import widened
from .knowledge_table import DAYS, DEFINITIONS, ELEMENTS, MIXES, MONTH_DAYS, MONTHS, THING_COLOURS, UNITS
from .task import Instance, Task, lines

SYMBOL = lines("""
What is the symbol for {name}?
What is the chemical symbol for {name}?
What is the symbol of {name}?
Symbol for {name}?
chemical symbol of {name}
Which symbol stands for {name}?
What's the symbol of {name}?
Tell me the symbol for {name}.
Give the chemical symbol of {name}.
{name}: what is its symbol?
How do chemists write {name}?
What symbol does {name} have?
The element {name} has which symbol?
How is {name} written in chemistry?
Do you know the symbol of {name}?
In chemistry, which symbol stands for {name}?
Which symbol do chemists use for {name}?
Under which symbol do I find {name} in the table?
{name} is known by which symbol?
By what letters do chemists know {name}?
""")
SYMBOL_UNSEEN = lines("""
What letters stand for {name} in the periodic table?
In a formula, how would I write {name}?
What is the abbreviation for {name} on the periodic table?
""")
ELEMENT = lines("""
Which element has the symbol {symbol}?
What element is {symbol}?
Which element is {symbol}?
{symbol} is the symbol of which element?
What does the symbol {symbol} stand for?
Element {symbol}?
Name the element with the symbol {symbol}.
Tell me which element {symbol} is.
The symbol {symbol} is for which element?
The element {symbol} is called what?
Give the element for the symbol {symbol}.
To which element does {symbol} belong?
The chemical symbol {symbol} stands for which element?
In chemistry, {symbol} means which element?
{symbol} belongs to what element?
""")
ELEMENT_UNSEEN = lines("""
What is {symbol} on the periodic table?
Which element do chemists write as {symbol}?
What does {symbol} mean in a chemical formula?
""")
COLOUR = lines("""
What colour is {thing}?
What color is {thing}?
Which colour is {thing}?
Which colour does {thing} have?
Colour of {thing}?
What is the colour of {thing}?
Tell me the colour of {thing}.
{thing} is what colour?
Name the colour of {thing}.
What's the color of {thing}?
Do you know the colour of {thing}?
Tell me what colour {thing} is.
When I see {thing}, what colour is it?
Say the colour of {thing}.
Which colour would I paint {thing}?
When I look at {thing}, what colour is it?
Which colour do you see on {thing}?
If I paint {thing}, which colour do I need?
""")
COLOUR_UNSEEN = lines("""
What colour do you think of when you think of {thing}?
Which crayon do I need to draw {thing}?
""")
MIX = lines("""
What colour do {a} and {b} make?
What color do you get if you mix {a} and {b}?
Mix {a} and {b}. Which colour is it?
What do {a} and {b} make?
What is {a} mixed with {b}?
{a} and {b} make which colour?
What happens if I mix {a} and {b} paint?
Which colour do I get from {a} and {b}?
{a} plus {b} is which colour?
What colour is a mix of {a} and {b}?
If I mix {a} and {b}, what colour comes out?
What is the mix of {a} and {b}?
{a} paint and {b} paint make what?
Tell me what {a} and {b} make.
When you mix {a} with {b}, what colour do you see?
""")
MIX_UNSEEN = lines("""
What colour comes from mixing {a} with {b}?
I stir {a} and {b} paint together. What colour is that?
""")
NEXT = lines("""
Which {unit} comes after {name}?
What {unit} comes after {name}?
What is the {unit} after {name}?
{unit} after {name}?
What comes after {name}?
Which {unit} follows {name}?
What's next after {name}?
Name the {unit} after {name}.
Tell me which {unit} comes after {name}.
After {name} comes what?
If today is {name}, what comes next?
The next {unit} after {name} is which?
Do you know which {unit} comes after {name}?
It is {name}. What is the next {unit}?
Which {unit} is next after {name}?
The {unit} after {name} is which?
The {unit} following {name} is what?
As it is {name} now, which {unit} will be next?
If this is {name}, which {unit} follows?
Please name the {unit} after {name}.
Say which {unit} is after {name}.
""")
NEXT_UNSEEN = lines("""
When {name} ends, what {unit} begins?
Once {name} is over, which {unit} is it?
""")
BEFORE = lines("""
Which {unit} comes before {name}?
What {unit} comes before {name}?
What is the {unit} before {name}?
{unit} before {name}?
What comes before {name}?
Which {unit} is just before {name}?
Name the {unit} before {name}.
Tell me which {unit} comes before {name}.
Before {name} comes what?
If now is {name}, what came before?
The last {unit} before {name} is which?
Do you know which {unit} comes before {name}?
It is {name}. What was the {unit} before?
Which {unit} was before {name}?
The {unit} before {name} is which?
The {unit} just before {name} is what?
As it is {name} now, which {unit} was before?
If this is {name}, which {unit} was it before?
Please name the {unit} before {name}.
Say which {unit} is before {name}.
""")
BEFORE_UNSEEN = lines("""
Which {unit} ends when {name} starts?
What {unit} was it right before {name} began?
""")
LENGTH = lines("""
How many days are in {name}?
How many days does {name} have?
How long is {name} in days?
Days in {name}?
Number of days in {name}?
{name} has how many days?
Tell me how many days {name} has.
How many days are there in {name}?
The month {name} has how many days?
Count the days of {name}.
Do you know how many days {name} has?
Say how many days are in {name}.
""")
LENGTH_UNSEEN = lines("""
If I stay for all of {name}, how many days is that?
How many days long is {name}?
""")
UNIT = lines("""
How many {part} are in {whole}?
How many {part} are there in {whole}?
How many {part} in {whole}?
How many {part} does {whole} have?
{part} in {whole}?
Number of {part} in {whole}?
{whole} has how many {part}?
Tell me how many {part} are in {whole}.
How many {part} make {whole}?
What is the number of {part} in {whole}?
{whole}: how many {part}?
Say how many {part} {whole} has.
Do you know how many {part} are in {whole}?
How many {part} would I find in {whole}?
Inside {whole}, how many {part} are there?
If I have {whole}, how many {part} is that?
In {whole} there are how many {part}?
""")
UNIT_UNSEEN = lines("""
How many {part} can I count in {whole}?
What number of {part} does {whole} have?
""")
DEFINITION = lines("""
What is {thing}?
What's {thing}?
What does {thing} mean?
Define {thing}.
Explain what {thing} is.
Tell me what {thing} is.
What do we call {thing}?
{thing}?
What is the meaning of {thing}?
Can you explain {thing}?
Definition of {thing}?
What is meant by {thing}?
In a few words, what is {thing}?
Say in one sentence what {thing} is.
How would you describe {thing}?
Describe {thing}.
Give a short definition of {thing}.
Do you know what {thing} is?
Please define {thing}.
I want to know what {thing} is.
How do you define {thing}?
What precisely is {thing}?
What is {thing} exactly?
Say exactly what {thing} is.
Explain exactly what {thing} is.
So what is {thing}?
What is {thing}, in short?
Say briefly what {thing} is.
Tell me in one line what {thing} is.
What kind of thing is {thing}?
Please tell me what {thing} is.
What really is {thing}?
Can you say what {thing} is?
""")
DEFINITION_UNSEEN = lines("""
What do people mean by {thing}?
How would you explain {thing} to a child?
I don't know what {thing} is. Can you explain it?
""")


def sentence(text):
    """The text with a capital at its start."""
    return text[0].upper() + text[1:]


def neighbours(names, unit, step, word):
    """Instances that ask for the next or the previous name in a circle of names."""
    for index, name in enumerate(names):
        value = names[(index + step) % len(names)]
        yield Instance(f"{unit}{name}", {"unit": unit, "name": name}, f"{value} comes {word} {name}.",
                       (f"{value} comes", f"is {value}"))


def calendar_tasks():
    """Days and months: next, previous, length."""
    after = tuple(neighbours(DAYS, "day", 1, "after")) + tuple(neighbours(MONTHS, "month", 1, "after"))
    before = tuple(neighbours(DAYS, "day", -1, "before")) + tuple(neighbours(MONTHS, "month", -1, "before"))
    lengths = tuple(Instance(name, {"name": name}, f"{name} has {count} days.", (str(count),))
                    for name, count in zip(MONTHS, MONTH_DAYS))
    return (
        Task("calendar", "fact", widened(NEXT + calendar.NEXT, calendar.NEXT_NAMES), NEXT_UNSEEN, after, 1.2),
        Task("calendar", "fact", widened(BEFORE + calendar.BEFORE, calendar.BEFORE_NAMES), BEFORE_UNSEEN, before, 1.2),
        Task("calendar", "fact", widened(LENGTH + calendar.LENGTH, calendar.LENGTH_NAMES), LENGTH_UNSEEN, lengths, 0.7),
    )


def tasks():
    """All tasks of small knowledge."""
    symbols = tuple(Instance(name, {"name": name}, f"The symbol of {name} is {symbol}.", (symbol,))
                    for name, symbol in ELEMENTS)
    elements = tuple(Instance(symbol, {"symbol": symbol}, f"{symbol} is the symbol of {name}.", (name,))
                     for name, symbol in ELEMENTS)
    colours = tuple(Instance(thing, {"thing": thing}, sentence(f"{thing} is {colour}."), (f"is {colour}",))
                    for thing, colour in THING_COLOURS)
    mixes = tuple(Instance(f"{a}{b}", {"a": a, "b": b}, sentence(f"{a} and {b} make {mix}."), (f"make {mix}",))
                  for first, second, mix in MIXES for a, b in ((first, second), (second, first)))
    units = tuple(Instance(f"{part}{whole}", {"part": part, "whole": whole},
                           sentence(f"{whole} has {count} {part}."), (count,)) for part, whole, count in UNITS)
    definitions = tuple(Instance(thing, {"thing": thing}, sentence(f"{thing} is {text}."), (text,))
                        for thing, text in DEFINITIONS)
    return calendar_tasks() + (
        Task("elements", "fact", widened(SYMBOL + ways.SYMBOL, ways.SYMBOL_NAMES), SYMBOL_UNSEEN, symbols, 2.0, told=True),
        Task("elements", "fact", widened(ELEMENT + ways.ELEMENT, ways.ELEMENT_NAMES), ELEMENT_UNSEEN, elements, 1.8, told=True),
        Task("colours", "fact", widened(COLOUR + ways.COLOUR, ways.COLOUR_NAMES), COLOUR_UNSEEN, colours, 1.3, told=True),
        Task("colours", "fact", widened(MIX + ways.MIX, ways.MIX_NAMES), MIX_UNSEEN, mixes, 0.8, told=True),
        Task("units", "fact", widened(UNIT + calendar.UNIT, calendar.UNIT_NAMES), UNIT_UNSEEN, units, 1.5, told=True),
        Task("definitions", "fact", widened(DEFINITION + ways.DEFINITION, ways.DEFINITION_NAMES), DEFINITION_UNSEEN, definitions, 2.5, told=True),
    )
