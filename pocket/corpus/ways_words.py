"""More ways to ask about words and products, and names of what is asked for."""
from .task import lines

PRODUCT = lines("""
If I take {a} times {b}, what is it?
{a} times {b} makes what?
{a} times {b} equals what?
{a} times {b} gives what?
{a} by {b} is what?
{a} x {b} comes to what?
How many is {a} x {b}?
What do I get for {a} times {b}?
What does {a} x {b} come to?
What does {a} times {b} equal?
What do {a} and {b} make when multiplied?
What comes out of {a} times {b}?
Take {b} and multiply it by {a}.
Count {a} times {b}.
Compute {a} x {b}.
Solve {a} x {b}.
Do {a} times {b} for me.
There are {a} rows of {b} chairs. How many chairs?
There are {a} boxes with {b} eggs each. How many eggs?
I buy {a} packs of {b}. How many do I have?
{a} children have {b} coins each. How many coins in all?
{a} bags hold {b} apples each. How many apples?
In the times table, what is {a} x {b}?
Do you remember {a} times {b}?
{a} groups with {b} in each, how many is that?
{b} in each of {a} groups, how many in all?
When I multiply {a} with {b}, what is it?
If you multiply {a} and {b}, what comes out?
I must know what {a} x {b} is.
{a}x{b}
{a}x{b}?
what is {a}x{b}
""")
PRODUCT_NAMES = lines("""
{a} times {b}
{a} x {b}
{a} * {b}
{a} multiplied by {b}
the product of {a} and {b}
the result of {a} times {b}
""")
PLURAL = lines("""
I have one {word}. You have two of them. Two what?
There is one {word}. There are many what?
One {word}, many what?
One is a {word}, three are what?
If there are two, what do I write for {word}?
If I see several, how do I say {word}?
How do I say {word} when I mean several?
How do you make {word} plural?
How is the plural of {word} formed?
How do I turn {word} into a plural?
What is the word for two of {word}?
What is {word} in the plural?
What is {word} if I have more of them?
What do I say for more than a single {word}?
What do people say when there is not only one {word}?
Which plural does {word} have?
Which form has {word} in the plural?
Change {word} to the plural.
Singular {word}, plural what?
The singular is {word}. What is the plural?
In the plural, {word} is what?
In plural form {word} is what?
Is there a plural of {word}?
There is not one {word} but many. How do I say it?
How do I write it if there are several, not one {word}?
When there are many, how is {word} written?
When there is more than one {word}, what is it called?
What becomes of {word} when there are two?
{word} becomes what, if there are many?
In the plural, {word} becomes what?
More than one {word} is called what?
Many of them: what is {word} then?
""")
PLURAL_NAMES = lines("""
the plural of {word}
the plural form of {word}
the correct plural of {word}
the word {word} in the plural
the plural for {word}
""")
PAST = lines("""
Yesterday I did it too: {word}. Which form do I use?
I {word} every day. Yesterday I what?
Now I {word}. Last week I what?
Now we {word}, in the past we what?
They {word} today. What did they do last year?
If it was last week, how do I say {word}?
If it is over, how do I write {word}?
How do I put {word} into the past?
How do I use {word} for something in the past?
How do you make the past of {word}?
How is the past tense of {word} formed?
How would I write {word} in a story about long ago?
What is {word} in the simple past?
What is the past simple of {word}?
What is the form of {word} for yesterday?
Which past form has {word}?
Which past tense does {word} have?
Change {word} to the past.
Present {word}, past what?
The present is {word}. What is the past?
In the past, {word} is what?
In the past tense {word} is what?
What do I say instead of {word} when it was long ago?
It happened yesterday. How do I say {word}?
It happened long ago. What do I write for {word}?
If it happened last year, what is {word}?
In the past tense, {word} becomes what?
{word} becomes what in the past?
What becomes of {word} in the past?
What do you say for {word} if it is about last night?
When I talk of yesterday, how do I say {word}?
""")
PAST_NAMES = lines("""
the past tense of {word}
the past of {word}
the past form for {word}
the word {word} in the past tense
the simple past of {word}
""")
SPELL = lines("""
How do I write {word}?
How do you write {word}?
How does one spell {word}?
How is {word} written?
How is {word} spelled out?
How should I spell {word}?
How do I spell {word} right?
Which letters are needed for {word}?
Which letters does {word} have, one by one?
What are the letters of {word}?
What letters do I type for {word}?
What letters spell {word}?
Give me the letters of {word}.
Say the letters of {word} one after the other.
Say {word} letter for letter.
Name each letter of {word}.
List the letters of {word}.
Split {word} into its letters.
Break {word} into letters.
Put dashes between the letters of {word}.
Write out the word {word}.
Write {word} slowly, with each letter.
I do not know how {word} is spelled.
I am not sure how to write {word}.
My child asks how {word} is written.
For a spelling test: {word}.
Letters of {word}?
The word {word} is spelled how?
{word} is written how?
Help me spell {word}.
I can't write {word}. Which letters does it have?
I can not spell {word}. Help me.
Which letters are in {word}?
Which letters is {word} made of?
What letters make {word}?
In which order are the letters of {word}?
The letters of {word}, in the right order?
What are the letters in the word {word}?
""")
SPELL_NAMES = lines("""
the spelling of {word}
the letters of {word}
the correct spelling of {word}
how to spell {word}
how {word} is written
the letters in the word {word}
""")
OPPOSITE = lines("""
Give me an antonym for {word}.
Antonym for {word}?
An antonym of {word}?
Do you know an antonym for {word}?
Which word is the antonym to {word}?
What is the very opposite of {word}?
What is the exact opposite of {word}?
What word is opposite to {word}?
What word would be opposite in meaning to {word}?
What is not {word}?
What do you call it when it is not {word}?
What is the other side of {word}?
What is the counterpart of {word}?
What contrasts with {word}?
Which word contrasts with {word}?
Which word says the contrary of {word}?
Which word do I use for the contrary of {word}?
Which word means not {word}?
Which word is it, if not {word}?
Turn {word} around. What is the opposite?
Turn {word} into its opposite.
Change {word} to the opposite.
The contrary of {word} is what?
The reverse of {word} is what?
The word {word} is opposed to which word?
{word} and what are opposites?
{word} versus what?
One is {word}, the other is the opposite. What is it?
If one is {word}, the opposite is what?
I mean the contrary of {word}. Which word is that?
How do I say the opposite of {word}?
{word} is opposite to what?
What is {word} the contrary of?
What is {word} opposite to?
Of what is {word} the reverse?
What do I say when I do not mean {word} but the opposite?
I mean just the opposite of {word}. What do I say?
Name an antonym of {word}.
""")
OPPOSITE_NAMES = lines("""
the opposite of {word}
the contrary of {word}
the antonym for {word}
the word that means the opposite of {word}
an opposite for {word}
the reverse of {word}
""")
