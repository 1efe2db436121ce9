"""The parts of which the sentences about mood, topic and cities are put together."""
from .task import lines

PEOPLE = tuple("""Anna Ben Clara David Emma Felix Grace Henry Ida Jack Kate Leo Maria Nina Oscar Paul Rosa Sam Tom Vera
Will Zoe Amir Fatima Juan Mei Ravi Yuki Olga Ali""".split())
WHO = lines("""
my brother
my sister
the teacher
our neighbour
the old man
a stranger
the boy
the girl
her aunt
his uncle
the nurse
the driver
""")
KIND = lines("""
helped {x} carry the bags
shared lunch with {x}
thanked {x} warmly
gave {x} a warm coat
smiled at {x}
brought {x} some soup
listened to {x} all evening
visited {x} in hospital
comforted {x} with a hug
forgave {x} at once
held the door for {x}
praised {x} for the work
baked a cake for {x}
cared for {x} for weeks
""")
CRUEL = lines("""
kicked {x} hard
laughed at {x} for falling
stole money from {x}
lied to {x} again
shouted at {x} for nothing
broke the toy of {x}
pushed {x} into the mud
mocked {x} in front of all
threatened {x} with a stick
ignored the cries of {x}
hurt {x} on purpose
locked {x} in the cellar
insulted {x} every day
spat at {x}
""")
HAPPY = lines("""
won the first prize
sang and danced all day
got the job at last
laughed with joy
found the lost dog
passed the exam
met old friends again
fell in love
enjoyed the sunny holiday
got a lovely present
is full of joy today
cheered and clapped
celebrated a birthday
felt wonderful
""")
SAD = lines("""
lost the little dog
cried all night
failed the exam
missed home badly
wept at the grave
lost the job today
felt lonely and lost
broke down in tears
had to say goodbye for ever
was left all alone
lost every game
mourned an old friend
dropped the last ice cream
felt terrible
""")
TOPICS = {
    "sport": ("scored two goals", "won the race", "lost the tennis match", "trained for the marathon",
              "kicked the ball", "joined the football team", "ran around the track", "swam ten lengths"),
    "food": ("cooked rice and beans", "baked fresh bread", "ate a bowl of soup", "fried an egg",
             "made a cheese sandwich", "peeled the potatoes", "tasted the sauce", "ordered a pizza"),
    "music": ("played the violin", "sang a song", "listened to the concert", "tuned the guitar",
              "wrote a melody", "practised the piano", "joined the choir", "heard the orchestra"),
    "weather": ("got wet in the rain", "watched the snow fall", "heard thunder", "waited for the storm to end",
                "felt the cold wind", "enjoyed the sunshine", "could see nothing in the fog", "saw lightning"),
    "money": ("paid the bill", "saved ten euros", "opened a bank account", "borrowed some cash",
              "counted the coins", "asked for a loan", "paid the rent", "got a higher salary"),
    "travel": ("took the train", "packed a suitcase", "missed the flight", "booked a hotel room",
               "drove to the airport", "bought a ticket to the coast", "crossed the border", "lost a passport"),
    "school": ("did the homework", "wrote on the blackboard", "studied for the exam", "asked the teacher",
               "got a good mark", "sat in the classroom", "learned to read", "forgot the school bag"),
    "health": ("saw the doctor", "took a pill", "had a fever", "broke a leg",
               "went to the dentist", "caught a cold", "bandaged the wound", "had a headache"),
    "animals": ("fed the cats", "walked the dog", "saw a lion at the zoo", "rode a horse",
                "milked the cow", "heard the owl", "watched the birds", "chased the mouse"),
}
WHEN = ("", " today", " yesterday", " on Monday", " last week", " this morning", " again", " in the evening")
TRIPS = lines("""
{who} went to {city} by train.
{who} lives in {city}.
{who} flew to {city} on {day}.
{who} met a friend in {city}.
Last {day}, {who} moved to {city}.
{who} works in {city} every {day}.
The train to {city} left without {who}.
{who} was born in {city}.
In {city}, {who} bought a book.
{who} will visit {city} on {day}.
{who} likes the old streets of {city}.
On {day} the team played in {city}.
There is a market in {city} every {day}.
{who} sent a letter from {city}.
""")
MORE_CITIES = lines("""
Barcelona
Munich
Hamburg
Milan
Naples
Venice
Geneva
Zurich
Marseille
Lyon
Seville
Porto
Manchester
Liverpool
Glasgow
Edinburgh
Boston
Chicago
Seattle
Denver
Toronto
Montreal
Sydney
Melbourne
Mumbai
Shanghai
Osaka
Kyoto
Istanbul
Dubai
Lagos
Nantes
Florence
Bologna
Krakow
Gdansk
Salzburg
Leipzig
Dresden
Bremen
Antwerp
Rotterdam
Bergen
Malmo
Turin
Valencia
Houston
Dallas
Miami
Karachi
""")
