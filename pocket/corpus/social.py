"""Greetings, thanks, and questions about the model itself."""
from .task import Instance, Task, lines

WHO_ANSWER = "I am Pocket, a tiny model trained for this page."
WHAT_ANSWER = "I know small facts, sums and words. Ask me for a capital."
GROUPS = (
    ("greet", "Hello. Ask me a small question.", "Hello", lines("""
hello
hi
hey
hi there
hello there
good morning
good evening
good afternoon
greetings
hey there
hello!
hi!
good day
hello pocket
hello my friend
hello to you
hi again
hey you
good morning, Pocket
nice to meet you
good afternoon to you
hey, nice to see you
good morning, how are you?
hi, good evening
hi, how are you?
how are you?
how are you doing?
how is it going?
hello, how are you today?
"""), lines("""
Hello, lovely to meet you!
Hey, good morning to you!
Hi Pocket!
Good evening, how are you?
Hello again!
""")),
    ("thanks", "You are welcome.", "welcome", lines("""
thanks
thank you
thank you very much
thanks a lot
many thanks
thanks!
thank you so much
great, thank you
ok thanks
thanks for your help
thank you for the answer
that helped, thanks
cheers, thanks
thanks, that was good
thank you, well done
thank you, that is nice
perfect, thank you
ok, many thanks
lovely, thanks so much
thanks for that
thank you, Pocket
"""), lines("""
Thank you for your help!
Thanks so much!
Wonderful, many thanks!
Right, thank you!
Thank you, that is great.
""")),
    ("bye", "Goodbye.", "Goodbye", lines("""
bye
goodbye
good bye
see you
see you later
bye bye
good night
see you soon
bye for now
farewell
ok bye
see you tomorrow
bye, Pocket
ok, goodbye
bye, see you soon
good night, Pocket
bye then
thanks, bye
bye bye, my friend
"""), lines("""
Goodbye then!
Bye, see you!
Sleep well, good night!
Bye bye, Pocket!
""")),
    ("who", WHO_ANSWER, "Pocket", lines("""
who are you?
what are you?
what is your name?
what's your name?
who am I talking to?
are you a model?
are you an AI?
are you a robot?
are you human?
tell me about yourself
introduce yourself
which model are you?
who made you?
are you a language model?
are you ChatGPT?
how big are you?
what kind of AI are you?
what sort of program are you?
please tell me your name
may I know your name?
say who you are
please introduce yourself
who is there?
who am I speaking with?
"""), lines("""
Who is this?
What kind of model are you?
Can you tell me your name?
Please introduce yourself to me.
Tell me who you are.
""")),
    ("what", WHAT_ANSWER, "small facts", lines("""
what can you do?
what do you know?
help
what can I ask you?
what can I ask?
how can you help me?
what are you good at?
what should I ask?
can you help me?
what questions can you answer?
what do you know about?
tell me what you know
what kind of questions can I ask?
how can I use you?
which things do you know?
say what you can do
what sort of questions do you answer?
"""), lines("""
What sort of things do you know?
What things can I ask you?
Tell me what you can do.
How could you help me?
""")),
)


def tasks():
    """One task for each social group; a phrasing is the whole question."""
    result = []
    for key, answer, accepted, phrasings, unseen in GROUPS:
        instance = Instance(key, {}, answer, (accepted.lower(),))
        result.append(Task("greetings", "greeting", phrasings, unseen, (instance,), 0.7))
    return tuple(result)
