"""Ways to ask for a thing that has a name: each frame around each name of it gives a phrasing."""
from .task import lines

FRAMES = lines("""
What is {x}?
What's {x}?
What was {x} again?
What would {x} be?
What could {x} be?
So what is {x}?
And what is {x}?
Tell me {x}.
Please tell me {x}.
Can you tell me {x}?
Could you tell me what {x} is?
Would you tell me {x}?
Give me {x}.
Could you give me {x}?
Name {x}.
Can you name {x}?
Say {x}.
State {x}.
Find {x}.
Show me {x}.
Write down {x}.
Remind me of {x}.
Do you know {x}?
Do you happen to know {x}?
Would you know {x}?
Any idea what {x} is?
Have you any idea what {x} might be?
I need {x}.
I have to find out {x}.
I would like to know {x}.
I'd like to learn {x}.
I am looking for {x}.
I forgot {x}. What is it?
I never remember {x}.
I have no idea of {x}. Do you?
I wonder what {x} is.
I was asked for {x}. What do I say?
Someone asked me what {x} is.
My teacher wants to know {x}.
My homework asks for {x}.
For a quiz I need {x}.
We are trying to find {x}.
Help me find {x}.
Let me know {x}.
Explain to me what {x} is.
{x}?
{x}
{x}, please
{x}: what is it?
""")
# Beside phrasings written one by one, so many of those drawn come from frames.
SHARE = 0.35


def framed(names):
    """Every frame around every one of the names."""
    return tuple(frame.replace("{x}", name) for name in names for frame in FRAMES)


def widened(written, names):
    """Phrasings written one by one, as often as makes the share of the framed ones right, and the framed ones."""
    around = framed(names)
    times = max(1, round(len(around) * (1 - SHARE) / SHARE / len(written)))
    return written * times + around
