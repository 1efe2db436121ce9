"""Tasks with numbers: addition, subtraction, comparison (rules) and the times table (facts)."""
from . import ways_words as ways
from .frames import widened
from .task import Instance, Task, lines, stable_hash

ADDITION = lines("""
What is {a} + {b}?
What is {a} plus {b}?
{a} + {b}
{a} + {b} = ?
{a} + {b} =
{a}+{b}
{a} plus {b}
How much is {a} + {b}?
How much is {a} plus {b}?
Add {a} and {b}.
What's {a} + {b}?
Calculate {a} + {b}.
What is the sum of {a} and {b}?
Tell me {a} + {b}.
what does {a} + {b} make?
I have {a} apples and get {b} more. How many now?
Please add {a} and {b}.
Can you tell me {a} + {b}?
Work out {a} + {b}.
{a} + {b} is what?
{a} and {b} together make what?
""")
ADDITION_UNSEEN = lines("""
Can you add {a} to {b}?
Please work out {a} + {b}.
""")
SUBTRACTION = lines("""
What is {a} - {b}?
What is {a} minus {b}?
{a} - {b}
{a} - {b} = ?
{a} - {b} =
{a}-{b}
{a} minus {b}
How much is {a} - {b}?
How much is {a} minus {b}?
What's {a} - {b}?
Calculate {a} - {b}.
Tell me {a} - {b}.
what does {a} - {b} leave?
Take {b} from {a}.
What is the difference between {a} and {b}?
I have {a} apples and give away {b}. How many are left?
Please subtract {b} from {a}.
Can you tell me {a} - {b}?
Work out {a} - {b}.
{a} - {b} is what?
{a} less {b} is what?
""")
SUBTRACTION_UNSEEN = lines("""
Can you take {b} away from {a}?
Please work out {a} - {b}.
""")
PRODUCT = lines("""
What is {a} x {b}?
What is {a} * {b}?
What is {a} times {b}?
{a} x {b}
{a} * {b} = ?
{a}*{b}
{a} times {b}
How much is {a} times {b}?
How much is {a} x {b}?
Multiply {a} by {b}.
What's {a} x {b}?
What is the product of {a} and {b}?
Calculate {a} * {b}.
{a} multiplied by {b}
Please multiply {a} and {b}.
Work out {a} x {b}.
Can you tell me {a} times {b}?
{a} times {b} is what?
Say what {a} x {b} is.
Tell me {a} times {b}.
""")
PRODUCT_UNSEEN = lines("""
If I multiply {a} by {b}, what do I get?
{a} groups of {b} make how many?
I need to know {a} x {b}.
""")
LARGER = lines("""
Which is larger, {a} or {b}?
Which is bigger, {a} or {b}?
Which number is larger: {a} or {b}?
Is {a} or {b} larger?
What is larger, {a} or {b}?
{a} or {b}: which is larger?
{a} or {b}, which is bigger?
Which is greater, {a} or {b}?
Tell me the larger of {a} and {b}.
Which is more, {a} or {b}?
Larger: {a} or {b}?
Is {a} bigger than {b}?
The larger of {a} and {b} is which?
Which of {a} and {b} is larger?
Of {a} and {b}, which is bigger?
""")
SMALLER = lines("""
Which is smaller, {a} or {b}?
Which number is smaller: {a} or {b}?
Is {a} or {b} smaller?
What is smaller, {a} or {b}?
{a} or {b}: which is smaller?
Which is less, {a} or {b}?
Tell me the smaller of {a} and {b}.
Smaller: {a} or {b}?
The smaller of {a} and {b} is which?
Which of {a} and {b} is smaller?
""")
COMPARE_UNSEEN = lines("""
Of {a} and {b}, which is the larger number?
""")
SMALLER_UNSEEN = lines("""
Of {a} and {b}, which is the smaller number?
""")
COMPARISONS = 24000
# Sums and differences of numbers up to this one are what people try first.
BY_HEART = 10


def number_slots(first, second):
    return {"a": str(first), "b": str(second)}


def sums():
    """All sums of two numbers below 100; both orders of a pair share their key."""
    for first in range(100):
        for second in range(100):
            text = f"{first} + {second} = {first + second}."
            key = f"{min(first, second)}+{max(first, second)}"
            yield Instance(key, number_slots(first, second), text, (f"= {first + second}",),
                           by_heart=max(first, second) <= BY_HEART)


def differences():
    """All differences of two numbers below 100 that are not negative."""
    for first in range(100):
        for second in range(first + 1):
            text = f"{first} - {second} = {first - second}."
            yield Instance(f"{first}-{second}", number_slots(first, second), text, (f"= {first - second}",),
                           by_heart=first <= BY_HEART)


def products():
    """The times table up to 12 x 12."""
    for first in range(13):
        for second in range(13):
            text = f"{first} x {second} = {first * second}."
            yield Instance(f"{first}x{second}", number_slots(first, second), text, (f"= {first * second}",))


def comparisons(larger):
    """Pairs of different numbers below 1,000, many of them with equally many digits."""
    seen = set()
    count = 0
    while len(seen) < COMPARISONS // 2:
        count += 1
        draw = stable_hash(f"comparison {larger} {count}")
        bound = (100, 1000, 1000)[draw % 3]
        first, second = draw // 3 % bound, draw // 3001 % bound
        if first == second or (first, second) in seen:
            continue
        seen.add((first, second))
        best = max(first, second) if larger else min(first, second)
        text = f"{best} is {'larger' if larger else 'smaller'}."
        key = f"{min(first, second)}?{max(first, second)}"
        yield Instance(key, number_slots(first, second), text, (text.rstrip("."),))


def tasks():
    """All tasks with numbers."""
    return (
        Task("addition", "rule", ADDITION, ADDITION_UNSEEN, tuple(sums()), 15.0),
        Task("subtraction", "rule", SUBTRACTION, SUBTRACTION_UNSEEN, tuple(differences()), 15.0),
        Task("products", "fact", widened(PRODUCT + ways.PRODUCT, ways.PRODUCT_NAMES), PRODUCT_UNSEEN, tuple(products()), 5.0, told=True),
        Task("comparison", "rule", LARGER, COMPARE_UNSEEN, tuple(comparisons(True)), 7.0),
        Task("comparison", "rule", SMALLER, SMALLER_UNSEEN, tuple(comparisons(False)), 5.0),
    )
