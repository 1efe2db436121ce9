"""Questions that the Pocket models cannot answer: templates by domain with what fills them."""
from .task import lines

CANNOT = "I only know small facts, sums and words. I cannot answer that."
CANNOT_WRITE = "I only know small facts, sums and words. I cannot write that."
TOO_HARD = "I only know small sums. That one is too hard for me."

FILL = {
    "dish": "lasagne|pancakes|curry|sushi|paella|an omelette|tomato soup|apple pie|pizza dough|risotto|roast chicken|"
            "chocolate cake|noodles|a salad|goulash|falafel|dumplings|porridge|jam|cheesecake",
    "sport": "football|tennis|basketball|cricket|rugby|chess|golf|boxing|skiing|cycling|swimming|hockey|judo|baseball",
    "famous": "Einstein|Napoleon|Mozart|Shakespeare|Picasso|Cleopatra|Gandhi|Marie Curie|Beethoven|Newton|Darwin|Plato|"
              "Van Gogh|Galileo|Churchill|Lincoln|Julius Caesar|Tolstoy|Bach|Frida Kahlo",
    "work": "Hamlet|Star Wars|Titanic|the Mona Lisa|Harry Potter|the Odyssey|The Matrix|Dracula|Don Quixote|Jaws|"
            "War and Peace|Frozen|the Ninth Symphony|The Lord of the Rings|Alien|Casablanca",
    "illness": "a headache|the flu|back pain|a cough|asthma|diabetes|a fever|insomnia|a rash|stress|a cold|anxiety",
    "code": "Python|JavaScript|Java|C++|Rust|SQL|HTML|CSS|Go|PHP|bash|Excel|TypeScript|Linux",
    "thing": "a car|a bicycle|a laptop|a phone|a house|a camera|a sofa|a tent|a guitar|shoes|a washing machine|"
             "a printer|a dishwasher|insurance|a fridge|headphones",
    "topic": "love|the sea|autumn|freedom|friendship|the war|the city|robots|time|a dragon|hope|money|winter|climate change|"
             "artificial intelligence|democracy|my boss|school|the internet|space travel|artists|old age",
    "place": "London|Paris|Berlin|Tokyo|New York|Rome|Madrid|Cairo|Sydney|Vienna|Peru|Japan|France|Brazil|Kenya|India|"
             "Norway|Canada|Italy|Mexico|Spain|China|Egypt|Poland",
    "science": "photosynthesis|gravity|quantum physics|evolution|black holes|DNA|inflation|relativity|plate tectonics|"
               "electricity|nuclear fusion|the immune system|blockchain|machine learning|entropy|magnetism|vaccines|"
               "the big bang|neurons|supply and demand",
    "language": "French|Spanish|German|Italian|Chinese|Latin|Japanese|Russian|Arabic|Dutch|Swedish|Greek",
    "phrase": "I love you|good morning|where is the station|the cat sleeps|I am hungry|thank you|see you tomorrow|"
              "the bill please|happy birthday|how much is it",
    "animal": "dog|cat|whale|elephant|snake|shark|horse|tiger|spider|penguin|bee|owl|crocodile|parrot|goldfish",
    "job": "lawyer|nurse|plumber|programmer|chef|pilot|designer|manager|teacher|journalist|scientist|actor",
    "law": "a contract|divorce|copyright|taxes|a will|parking fines|my rent|a visa|a passport|my rights|a lawsuit|a patent",
    "event": "the French Revolution|the First World War|the moon landing|the fall of Rome|the Cold War|the gold rush|"
             "the Black Death|the Renaissance|the Great Fire|the last election|the Olympic Games|the World Cup",
    "big": "345|872|1204|999|5678|731|12345|406|250|1999|48000|613",
    "bigger": "487|911|3000|7642|128|656|2048|777|15000|864|309",
    "low": "1|2|3|4|5|6|7|8|9|10|11|12|13|15|17|18|20|25|30",
    "high": "31|37|40|45|50|56|63|72|80|85|99|100|120|150|200",
    "region": "Texas|California|Bavaria|Scotland|Ohio|Tuscany|Mars|Quebec|Siberia|Wales|Florida|Crete|Alaska|Catalonia",
    "year": "1492|1789|1815|1914|1945|1969|1989|2001|2012|2020|1066|1848",
    "body": "heart|liver|brain|kidney|stomach|skin|spine|lung",
    "bad": "angry|lonely|tired|bored|worried|confused|stressed|nervous",
}

PLAIN = lines("""
How do I make {dish}?|Give me a recipe for {dish}.|How long does {dish} take to cook?|What goes into {dish}?
Which wine goes with {dish}?|Is {dish} healthy?|How many calories are in {dish}?|Can I freeze {dish}?
Who won the {sport} match yesterday?|What are the rules of {sport}?|Who is the best {sport} player?|How do I get better at {sport}?
Who invented {sport}?|When is the next {sport} game?|How long does a {sport} match last?
Who was {famous}?|When was {famous} born?|When did {famous} die?|What did {famous} do?|Why is {famous} famous?|Where did {famous} live?
Who was the wife of {famous}?|Tell me about {famous}.|What would {famous} say about {topic}?
Who wrote {work}?|Who directed {work}?|What happens in {work}?|When did {work} come out?|Is {work} any good?|Who plays in {work}?
What helps against {illness}?|I have {illness}. What should I do?|Is {illness} dangerous?|Which medicine helps with {illness}?
How do I know if I have {illness}?|Should I see a doctor for {illness}?
How do I sort a list in {code}?|How do I install {code}?|Is {code} better than Java?|Fix this {code} error.|What is a loop in {code}?
How do I learn {code}?|Why does my {code} program crash?|Explain {code} to a beginner.
Which {thing} should I buy?|How do I repair {thing}?|What does {thing} cost?|How does {thing} work?|Where can I buy {thing}?|Is {thing} worth the money?
What do you think about {topic}?|Why is {topic} important?|What is the meaning of {topic}?|Do you like {topic}?|Explain {topic} to me.
Is {topic} good or bad?|What is the future of {topic}?|What should I read about {topic}?|How has {topic} changed?
What is the weather in {place}?|How many people live in {place}?|What is the population of {place}?|How do I get to {place}?
What should I see in {place}?|Who is the president of {place}?|How big is {place}?|Is {place} safe?|What time is it in {place}?
What is the history of {place}?|What is the best restaurant in {place}?|How far is it to {place}?|Which hotel in {place} is good?
What do people eat in {place}?|Who rules {place}?|Is it cold in {place} in winter?|How expensive is {place}?|Plan a trip to {place}.
What is {science}?|Explain {science}.|How does {science} work?|Who discovered {science}?|Why does {science} matter?|Give an example of {science}.
Can you explain {science} in simple words?|What causes {science}?|What are the limits of {science}?
Translate "{phrase}" into {language}.|How do you say {phrase} in {language}?|What does {phrase} mean in {language}?|Is {language} hard to learn?
How long does a {animal} live?|What does a {animal} eat?|How fast is a {animal}?|Can I keep a {animal} at home?|Why does my {animal} sleep so much?
How much does a {animal} weigh?|Where do {animal}s live?|How do I train a {animal}?
How do I become a {job}?|How much does a {job} earn?|What does a {job} do all day?|Is {job} a good career?|Help me find work as a {job}.
How does {law} work?|Do I need a lawyer for {law}?|What is the law on {law}?|Can you help me with {law}?|What happens if I ignore {law}?
When was {event}?|Why did {event} happen?|What was {event}?|Who took part in {event}?|What came after {event}?|How did {event} end?
What happened in {year}?|Who was king in {year}?|Which film won the prize in {year}?|What was invented in {year}?
What does the {body} do?|How do I keep my {body} healthy?|Where is the {body}?|Why does my {body} hurt?
I feel {bad}. What can I do?|Why am I so {bad}?|My friend is {bad}. How can I help?|I am {bad} and cannot sleep.
What is the news today?|What time is it?|What is the date today?|What will the stock market do?|Who will win the election?|Turn on the lights.
Set an alarm for seven.|Play some music.|Call my mother.|Book a table for two.|Where am I?|Order me a taxi.|Show me a picture of a {animal}.
What is the meaning of life?|Is there a god?|Are you alive?|What is my name?|Can you keep a secret?|Do you dream?|Will I be rich?|What is love?
How tall is the highest mountain?|How deep is the ocean?|How far away is the sun?|How old is the universe?|Why is the sky blue?|How do planes fly?
What is the fastest car?|Who is the richest person?|Which phone is the best?|What should I wear today?|What should I eat tonight?|Which film should I watch?
Why do cats purr?|Why do we dream?|How do magnets work?|Why is the sea salty?|How is glass made?|Where does the wind come from?
How do I tie a tie?|How do I remove a stain?|How do I fix a leak?|How can I save money?|How do I sleep better?|How do I lose weight?
What is the distance between {place} and {place}?|What is the mayor of {place} called?|Which river flows through {place}?|What is the flag of {place}?
Should I learn {language} or {language}?|Compare {famous} and {famous}.|Which is better, {code} or {code}?|What links {topic} and {topic}?
Do you prefer {sport} or {sport}?|Did {famous} ever meet {famous}?|Can a {animal} beat a {animal}?|Was {work} better than {work}?
What does a {noun} cost?|Who invented the {noun}?|Where can I buy a {noun}?|How is a {noun} made?|Why do I need a {noun}?|How heavy is a {noun}?
Is a {noun} better than a {noun}?|My {noun} is broken. What now?|What can I do with a {noun}?|How do I draw a {noun}?|How old is this {noun}?
How do I {verb} a {noun}?|Why do people {verb}?|Should I {verb} my {noun}?|When did people first {verb}?|Is it bad to {verb}?|How can I {verb} better?
Can you {verb}?|Do you want to {verb} with me?|Who was the first to {verb}?|Where is my {noun}?|Who has the largest {noun}?|Which {noun} do you like?
What happens when I {verb} a {noun}?|How many {noun}s are in the world?|How do I choose a {noun}?|Which {noun} is the best?|Does a {noun} need a {noun}?
What is the oldest {noun} in {country}?|Who governs {country}?|What is a typical dish in {country}?|Which sea borders {country}?|Which sport is popular in {country}?
How high are the mountains in {country}?|When did {country} become independent?|How many people live in {country}?|What is the area of {country}?
Who is the king of {country}?|Which countries border {country}?|Do I need a visa for {country}?|What is {country} famous for?|Which rivers are in {country}?
What is the largest lake in {country}?|Is {country} richer than {country}?|What is the best time to visit {country}?|How far is {country} from {country}?
How many {noun}s does a {job} need?|How many {noun}s fit in a {noun}?|How many {animal}s live in {place}?|How many goals are there in {sport}?
Are {animal}s clever?|Are {noun}s dangerous?|Are {animal}s better than {animal}s?|Are men stronger than women?|Are {dish} and {dish} good together?
Should {dish} be eaten cold?|Should children learn {language}?|Should I {verb} today?|Should {topic} be taught?|Is it wrong to {verb}?|Is it usual to {verb} at night?
How hot is it in {place}?|How cold will it get?|How fast does sound go?|How bright is a star?|At what age can I drive?|At what time should I eat?
What is the story of {work}?|What is the end of {work}?|Into which language was {work} translated?|Which song is number one?|Who sings that song?
My {noun} makes a noise. What is wrong?|My {noun} is wet. How do I dry it?|Which tools does a {job} use?|What do I need for {sport}?|My {body} hurts.
How many rooms does the palace in {place} have?|How many hours does a {job} work?|How many people play {sport}?|How many stars are in the sky?
What colour should I paint my {noun}?|What is the opposite of {place}?|Which letter should I write to my {job}?|What is the capital of {animal}s?|What is the price of a {noun}?
Change this text into {language}.|Make this text shorter.|Check this text for me.|Read this text aloud.|Say it in other words.|Put it into a table.|Turn this into {language}.
What is the capital of {region}?|What is {other}?|What is {other}?|Define {other}.|What does {other} mean?|What do you know about {other}?|Tell me about {other}.
What do people in {country} wear?|What do people in {country} believe?|How do people in {country} live?|What is school like in {country}?|Is {country} a rich country?
What is a good present from {country}?|Which songs do they sing in {country}?|How many cars are there in {country}?|What is the climate of {country}?|Which animals live in {country}?
How do I write a letter?|How do I write better?|Which pen should I buy?|Which paint is good for walls?|Which paper do I need for {thing}?|How do I draw a {animal}?|How do I colour my hair?
What does my boss mean by that?|What does this sign mean?|What do they say about {famous}?|Explain the rules of {sport}.|Explain {work} to me.|Explain how {thing} is made.
What is the definition of {science}?|What is meant by {topic}?|I never heard of {famous}. Who is it?|I don't understand {science}.
How many pages has {work}?|How many days do I need for {place}?|How many minutes does {dish} need?|How many people were in {event}?|How many legs did the horse of {famous} have?
What comes after school?|What comes after death?|What was before the universe?|What comes after {event}?|What do I do after work?|What did people do before {science}?
What will happen in {year}?|What happened to {famous}?|Which {job} is the best paid?|Who owns {place}?|Why do {animal}s {verb}?|What do {animal}s think?|Do {animal}s feel pain?
""")
WRITE = lines("""
Write a poem about {topic}.|Write a story about {topic}.|Write an essay on {topic}.|Tell me a joke.|Tell me a joke about {topic}.
Write me an email to my boss.|Write a letter to {famous}.|Write a song about {topic}.|Write a speech for {event}.|Write a haiku about {topic}.
Write a {code} function that reads a file.|Write a program in {code}.|Write code for a game in {code}.|Tell me a story.|Sing me a song.
Make a list of ten ideas for {topic}.|Summarise {work}.|Summarise this text for me.|Write a summary of {event}.|Invent a name for my {animal}.
Draft a job application as a {job}.|Give me three tips for {sport}.|Make a plan for my holiday in {place}.|Create a quiz about {topic}.
Write a dialogue between {famous} and {famous}.|Rewrite this sentence.|Correct my grammar.|Write an advert for {thing}.|Draw a {animal}.
Write a short tale about a {animal} and a {job}.|Write a story about a {noun}.|Write a poem about a {noun} and a {noun}.|Describe a day of a {noun}.|Give me five reasons for {topic}.|Continue this story.|Write a birthday card for a {job}.
""")
HARD = lines("""
What is {big} + {bigger}?|What is {big} - {bigger}?|What is {big} x {bigger}?|{big} + {bigger}|{big} * {bigger}|{big} plus {bigger}
What is {big} divided by {bigger}?|What is the square root of {big}?|{big} / {bigger}|What is {big} percent of {bigger}?|Solve x + {big} = {bigger}.
What is the cube of {bigger}?|Is {big} a prime number?|What is pi?|What is the derivative of x squared?|What is {big} squared?|Factor {bigger}.
{low} - {high}|What is {low} - {high}?|{high} / {low}|{low} divided by {low}|What is {high} divided by {low}?|{low}% of {high}
What is {low} percent of {high}?|{low} + {low} + {low}|What is {low} + {low} + {low}?|{low} x {low} x {low}|{high}-{big}|{big}+{bigger}|{big}-{bigger}|{big}x{bigger}
Solve the equation {big}x = {bigger}.|What is the sine of {big}?|Convert {big} to binary.|Round {big} to the nearest ten.|How much is {big} times {bigger}?
""")
CONTEXT = lines("""
I have been thinking about {topic} for a long time.|My {job} told me something odd.|We are planning a trip to {place} in spring.
Yesterday I read about {science}.|I bought {thing} last week and it broke.|My friend has a {animal}.|I am writing a text about {event}.
In {year} my family moved to {place}.|I want to cook {dish} for ten guests.|I used to play {sport} with my cousin.|You are an expert in {science}.
My daughter studies {language} and {code}.|The meeting is about {topic} and {topic}.|I have had {illness} for days.|We watched {work} last night.
Act as a {job} with many years of practice.|Here is what I know so far about {famous}.|I feel {bad} because of {law}.
""")
