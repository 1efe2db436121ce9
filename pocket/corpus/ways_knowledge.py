"""More ways to ask for small knowledge, and names of what is asked for."""
from .task import lines

SYMBOL = lines("""
How do you write {name} in chemistry?
How is {name} shortened in chemistry?
How is {name} marked in the table of elements?
How do I shorten {name} as an element?
How do I note {name} in a chemical equation?
In chemistry, what is short for {name}?
In chemistry, what are the letters for {name}?
In the table of elements, which sign has {name}?
In the table, what do I look for if I want {name}?
On a bottle with {name}, which symbol is written?
What sign do chemists use for {name}?
What sign is used for {name}?
What is the sign of {name}?
What is the short form of {name} in chemistry?
What is the abbreviation of the element {name}?
What is {name} in chemical notation?
What is {name} in the table of elements?
What does a chemist write for {name}?
What do chemists write instead of {name}?
Which abbreviation does {name} have?
Which letter or letters mean {name}?
Which letters are short for the element {name}?
Which one or two letters stand for {name}?
Which chemical sign means {name}?
{name} is shortened to what?
{name} is which symbol in the table of elements?
{name} has what chemical symbol?
The element is {name}. What is the symbol?
My chemistry book talks of {name}. How is it written in short?
If I write {name} in a reaction, which symbol do I use?
Where in the periodic table is {name}, under which letters?
What is written in the periodic table for {name}?
I look for {name} in the periodic table. What is written there?
The periodic table says what for {name}?
How does the periodic table call {name}?
How do I write {name} in a chemical formula?
What do I write for {name} in a formula?
Which letters does {name} have in a formula?
In chemical formulas, {name} is what?
I need {name} for a formula. What do I write?
How do you abbreviate {name}?
What do you abbreviate {name} to?
Short for {name} in chemistry?
On the chart of the elements, {name} is what?
""")
SYMBOL_NAMES = lines("""
the symbol of {name}
the chemical symbol of {name}
the symbol for {name}
the chemical sign for {name}
the abbreviation of {name} in chemistry
the short form of {name} in the table of elements
the letters for the element {name}
""")
ELEMENT = lines("""
What is {symbol} in chemistry?
What is {symbol} short for in chemistry?
What is the name of the element {symbol}?
What is the element {symbol} called?
What is meant by {symbol} in chemistry?
What does {symbol} stand for?
What does {symbol} stand for in the table of elements?
What does a chemist mean by {symbol}?
What do chemists call {symbol}?
What substance is {symbol}?
What is written as {symbol}?
Which element does {symbol} stand for?
Which element is written {symbol}?
Which element is short {symbol}?
Which element has the sign {symbol}?
Which element has the letters {symbol}?
Which element is behind the letters {symbol}?
Which element hides behind {symbol}?
Which element do I find at {symbol} in the table?
Which name has the element {symbol}?
In the table of elements, what is {symbol}?
In the table I see {symbol}. What is it?
In a reaction I read {symbol}. Which element is that?
I see {symbol} on a bottle. Which element is in it?
The letters {symbol} stand for which element?
The sign {symbol} means what?
The abbreviation {symbol} is for what element?
{symbol} is short for which element?
{symbol} is the abbreviation of what?
{symbol} means which element?
If the symbol is {symbol}, what is the element?
Which element is {symbol} in the periodic table?
In the periodic table, {symbol} is what?
I see {symbol} in the periodic table. What is that?
Where the periodic table says {symbol}, which element is it?
There is {symbol} in a formula. Which element is it?
In a formula, {symbol} is what?
I read {symbol} in a formula. What is meant?
If a formula has {symbol} in it, which element is that?
What is {symbol} as an element?
What kind of element is {symbol}?
Chemists write {symbol}. What do they mean?
A chemist wrote {symbol}. Which element is it?
In chemistry class we had {symbol}. What is it?
""")
ELEMENT_NAMES = lines("""
the element {symbol}
the element with the symbol {symbol}
the name of the element {symbol}
the element that is written {symbol}
the chemical element {symbol}
the meaning of the symbol {symbol}
""")
COLOUR = lines("""
Which colour is typical for {thing}?
Which colour do I take for {thing}?
Which colour of pencil do I take for {thing}?
Which paint is right for {thing}?
Which colour comes to mind with {thing}?
Which colour do children paint {thing}?
Which colour can {thing} have?
What colour does {thing} have?
What colour does {thing} look?
What colour should {thing} be in my picture?
What colour would you give {thing}?
What is the usual colour of {thing}?
What is the natural colour of {thing}?
What is {thing}, by its colour?
What does {thing} look like, by colour?
Is {thing} red, green or blue, or what?
Is {thing} black or white or of another colour?
In which colour do I draw {thing}?
In what colour is {thing}?
In my book {thing} has no colour yet. Which one is right?
I am drawing {thing}. Which colour do I need?
I paint a picture of {thing}. Which colour goes there?
I see {thing} outside. What colour does it have?
My child colours {thing}. Which pencil is right?
Imagine {thing}. Which colour is it?
Think of {thing}. What colour do you see?
Picture {thing}. What is its colour?
Normally {thing} has which colour?
Everyone knows the colour of {thing}. Which is it?
Which crayon is right for {thing}?
Which crayon do children take for {thing}?
Give me the right crayon for {thing}.
Think about {thing}. Which colour is in your mind?
When someone says {thing}, which colour do you think of?
When you hear of {thing}, which colour comes to mind?
{thing} makes me think of which colour?
You see {thing}. Which colour is it?
In a painting, {thing} would be which colour?
How would you colour {thing}?
How do I colour {thing}?
How do I paint {thing}?
""")
COLOUR_NAMES = lines("""
the colour of {thing}
the color of {thing}
the usual colour of {thing}
the colour that {thing} has
the colour I need for {thing}
the typical colour of {thing}
""")
MIX = lines("""
What happens when {a} and {b} are mixed?
What does mixing {a} and {b} give?
What does {a} with {b} make?
What do you get from {a} and {b}?
What becomes of {a} and {b} when I mix them?
What is the result of {a} and {b} paint?
What colour is made of {a} and {b}?
What colour is {a} and {b} together?
What colour results from {a} and {b}?
Which colour do {a} and {b} give?
Which colour appears if I put {a} to {b}?
Which colour is between {a} and {b}?
Which new colour do {a} and {b} form?
Which colour is in the glass after I pour {a} and {b} together?
I mix {a} and {b}. What do I get?
I put {a} on {b}. Which colour do I see?
I add {b} paint to {a} paint. What colour is it now?
I only have {a} and {b}. What can I mix?
We blend {a} and {b}. What comes out?
Blend {a} and {b}. What is it?
Combine {a} with {b}.
Combining {a} and {b} makes which colour?
Add {b} to {a}. Which colour is it?
Pour {a} into {b}. What colour appears?
{a} with {b} gives which colour?
{a} mixed with {b} is what?
{a} and {b} mixed together, what is it?
Paint {a} over {b}. What colour appears?
Mixing {a} and {b} gives which colour?
I stir {a} into {b}. Which colour is it?
I shake {a} and {b} paint in one pot. What colour is it?
We stirred {b} paint into {a}. What came out?
From {a} and {b}, which colour comes?
Which colour does one get by mixing {a} and {b}?
{a} together with {b} is which colour?
If {a} meets {b}, which colour is it?
On my plate are {a} and {b}. Which colour can I mix?
""")
MIX_NAMES = lines("""
the mix of {a} and {b}
the mixture of {a} and {b}
the colour of {a} and {b} together
the colour that {a} and {b} give
what {a} and {b} make
""")
DEFINITION = lines("""
What is the word {thing} about?
What do you understand by {thing}?
What should I imagine by {thing}?
What do we mean when we say {thing}?
What does it mean if someone says {thing}?
What does the word for {thing} mean?
What would you say {thing} is?
What would a dictionary say of {thing}?
What is {thing} in simple words?
What is {thing} for a beginner?
What would you call {thing}, in other words?
How can I explain {thing}?
How do I explain {thing} to my son?
How do you explain {thing} in simple words?
How would you put {thing} into words?
How would a teacher explain {thing}?
How is {thing} defined?
How does a dictionary define {thing}?
I never heard of {thing}. What is it?
I have never seen {thing}. What is it?
I do not understand what {thing} is.
I read about {thing}. What is that?
I heard of {thing} today. What does that mean?
My daughter asks what {thing} is. What do I tell her?
A child wants to know what {thing} is.
My son wonders what {thing} is.
Somebody spoke of {thing}. What did he mean?
There was talk of {thing}. What is that?
Explain {thing}.
Explain {thing} to me.
Explain {thing} in one sentence.
Explain {thing} in simple words.
Tell me about {thing}.
Tell me the meaning of {thing}.
Put into one sentence what {thing} is.
Help me understand {thing}.
Help me understand what {thing} is.
In simple words, what is {thing}?
In one sentence: what is {thing}?
In a dictionary, what stands at {thing}?
Do you know what is meant by {thing}?
Could you explain {thing}?
Could you describe {thing} for me?
Would you explain what {thing} is?
Is there a short definition of {thing}?
Who or what is {thing}?
So {thing} is what?
{thing} is what?
{thing} means what?
And {thing}, what is that?
What do people call {thing}?
When someone says {thing}, what is meant?
People speak of {thing}. What do they mean?
People talk of {thing}. What is that?
What would you tell a child about {thing}?
How do I tell a child what {thing} is?
A child asks: what is {thing}?
For a child, what is {thing}?
Explain {thing} to a small child.
Explain {thing} like I am five.
Explain what is meant by {thing}.
I don't get it. What is {thing}?
I don't know the word. What is {thing}?
I don't understand {thing}. Explain it to me.
What is {thing}? I do not know it.
Can you explain what {thing} is?
Please explain {thing}.
""")
DEFINITION_NAMES = lines("""
the meaning of {thing}
the definition of {thing}
the explanation of {thing}
the sense of the word {thing}
what {thing} is
what {thing} means
""")
