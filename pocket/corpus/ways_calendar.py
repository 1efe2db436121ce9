"""More ways to ask about days, months and units, and names of what is asked for."""
from .task import lines

NEXT = lines("""
Which {unit} is it after {name}?
Which {unit} do I write after {name}?
Which {unit} begins after {name}?
Which {unit} starts after {name} is done?
Which {unit} have we when {name} is past?
What {unit} is next, when it is {name}?
What {unit} will it be after {name}?
What {unit} is coming after {name}?
What {unit} does {name} lead to?
What {unit} stands behind {name} in the calendar?
What do we have after {name}?
What is after {name}?
What follows {name}?
What starts after {name}?
Now it is {name}. What comes then?
Now it is {name}. Which {unit} is next?
This {unit} is {name}. And the next one?
Today it is {name}. And after that?
{name} is nearly done. Which {unit} comes now?
{name} is past. Which {unit} is now?
{name} was the last {unit}. Which one is now?
First {name}, then what?
{name}, and then?
{name} is followed by which {unit}?
In the calendar, what comes after {name}?
After {name}, which {unit} do we get?
The {unit} that comes after {name}?
A {unit} later than {name} is what?
Say the {unit} following {name}.
When {name} is over, what comes?
When {name} is over, which {unit} do we have?
When {name} has ended, which {unit} begins?
As soon as {name} ends, it is which {unit}?
{name} ends. Which {unit} starts?
We are at the end of {name}. Which {unit} starts soon?
It was {name}. Now it is which {unit}?
Which {unit} takes over from {name}?
Which {unit} comes once {name} has passed?
""")
NEXT_NAMES = lines("""
the {unit} after {name}
the next {unit} after {name}
the {unit} following {name}
the {unit} that comes after {name}
the {unit} that begins after {name}
""")
BEFORE = lines("""
Which {unit} is it before {name}?
Which {unit} do I write before {name}?
Which {unit} goes before {name}?
Which {unit} is followed by {name}?
Which {unit} precedes {name}?
Which {unit} was the last one, if it is {name}?
What {unit} is ahead of {name}?
What {unit} has {name} after it?
What {unit} stands in front of {name} in the calendar?
What do we have before {name}?
What is before {name}?
What is just before {name}?
What precedes {name}?
Now it is {name}. What was before?
Now it is {name}. Which {unit} was the last?
This {unit} is {name}. And the one before?
Today it is {name}. And before that?
{name} has come. Which {unit} is past?
{name} comes after which {unit}?
{name} follows which {unit}?
{name} is the next {unit}. Which one is now?
Tomorrow is {name} or so. What comes before {name}?
In the calendar, what comes before {name}?
Before {name}, which {unit} do we get?
The {unit} that comes before {name}?
A {unit} earlier than {name} is what?
Say the {unit} preceding {name}.
When {name} starts, which {unit} is over?
When {name} begins, what {unit} has just ended?
{name} starts. Which {unit} ended?
{name} begins. What {unit} was it until now?
Until {name} starts, which {unit} is it?
Which {unit} ended when {name} came?
Which {unit} ends right before {name}?
What {unit} leads to {name}?
We wait for {name} to begin. Which {unit} is it still?
It is almost {name}. What {unit} is it now?
""")
BEFORE_NAMES = lines("""
the {unit} before {name}
the last {unit} before {name}
the {unit} preceding {name}
the {unit} that comes before {name}
""")
LENGTH = lines("""
How long does {name} last in days?
How long is the month of {name}?
How many days does the month {name} have?
How many days go by in {name}?
How many days pass in {name}?
How many days will {name} have?
How many days can I work in {name}?
How many days are between the start and the end of {name}?
How many nights and days has {name}?
In {name}, how many days are there?
I am away for the whole of {name}. How many days am I away?
I rent a room for {name}. How many days do I pay?
The whole of {name} is how many days?
The month is {name}. How many days has it?
All of {name} is how many days?
From the first to the last day of {name}, how many are there?
What is the number of days in {name}?
What is the last day of {name}, by number?
Is it 30 or 31 days in {name}?
Does {name} have 30 days or 31?
Has {name} 31 days?
{name} lasts how many days?
{name} is how many days long?
I stay from the first to the last day of {name}. How many days?
If I work all of {name}, how many days do I work?
We are here for all of {name}. How many days?
How long is {name}, counted in days?
How many mornings does {name} have?
""")
LENGTH_NAMES = lines("""
the number of days in {name}
the length of {name} in days
how many days {name} has
how many days there are in {name}
""")
UNIT = lines("""
How many {part} has {whole}?
How many {part} do I get in {whole}?
How many {part} do you find in {whole}?
How many {part} can you see in {whole}?
How many {part} do I need for {whole}?
How many {part} belong to {whole}?
How many {part} is {whole}?
How many {part} are part of {whole}?
How many {part} are needed to make {whole}?
How many {part} would {whole} have?
How many {part} should {whole} have?
What is {whole} in {part}?
What is {whole}, counted in {part}?
What count of {part} has {whole}?
Which number of {part} makes {whole}?
Which number of {part} belongs to {whole}?
{whole} is how many {part}?
{whole} consists of how many {part}?
{whole} is made of how many {part}?
{whole} contains how many {part}?
{whole} in {part}?
Count the {part} of {whole}.
Count the {part} in {whole} for me.
I have {whole}. How many {part} are in it?
I draw {whole}. How many {part} must it have?
Take {whole}. How many {part} does it have?
Think of {whole}. How many {part} has it?
For {whole}, how many {part} are there?
With {whole}, how many {part} do I have?
To get {whole}, how many {part} do I need?
""")
UNIT_NAMES = lines("""
the number of {part} in {whole}
the count of {part} in {whole}
how many {part} {whole} has
how many {part} are in {whole}
how many {part} make {whole}
how many {part} there are in {whole}
""")
