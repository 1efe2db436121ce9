"""More ways to ask about countries, and names of what is asked for."""
from .task import lines

CAPITAL = lines("""
Which city governs {country}?
From which city is {country} ruled?
Where does the government of {country} sit?
In which city is the parliament of {country}?
Where is the seat of power in {country}?
What city do you think of as the capital of {country}?
If somebody asks for {country}'s capital, what do I answer?
I am visiting {country}. What is the capital there?
We travel to {country}. Which city is its capital?
My friend lives in the capital of {country}. Where is that?
I was born in {country}, in the capital. Which city was it?
{country} has a capital. What is it called?
{country} is a country. What is its capital?
Which is the capital, if the country is {country}?
For {country}, the capital is which city?
In {country}, which city is the capital?
In {country} the capital is called what?
What town is the capital of {country}?
Which place is the capital of {country}?
Every country has a capital. What is that of {country}?
How is the capital of {country} called?
What name does the capital of {country} have?
What name has {country}'s capital?
Where is the president of {country} at home, in which capital?
The most important city of {country}, its capital, is which?
Is there a capital in {country}, and which is it?
On the map of {country}, which city is marked as capital?
Guess the capital of {country}.
Which city would I visit to see the capital of {country}?
Our train goes to the capital of {country}. Which station is that?
If I fly to {country}, what is its capital?
We land in the capital of {country}. Which city is that?
{country} has which capital?
{country} has what capital city?
Which capital does {country} have?
What capital has {country}?
As its capital, {country} has which city?
They call it the capital of {country}. Which city is it?
If I am in the capital of {country}, where am I?
""")
CAPITAL_NAMES = lines("""
the capital of {country}
the capital city of {country}
{country}'s capital
the name of the capital of {country}
the city that is the capital of {country}
the main city of {country}, the capital
""")
CAPITAL_OF = lines("""
I live in {capital}. Of which country is that the capital?
{capital} is a capital. Which country does it belong to?
{capital} is the main city of what country?
Which country do I visit if I go to the capital {capital}?
If the capital is {capital}, what is the country?
The capital is {capital}. What is the country called?
We landed in {capital}. Which country is it the capital of?
{capital}: capital of which country?
Which country is ruled from {capital}?
Which government sits in {capital}?
What land is {capital} the main city of?
To which country does the capital {capital} belong?
Where is {capital}, in which country?
In what country do I find {capital}?
{capital} lies in which country?
Tell me where {capital} is the capital.
Which state calls {capital} its capital?
Which people have {capital} for their capital?
Somebody is in the capital city {capital}. What country is that?
What country has the capital city {capital}?
I am in {capital}. Of which country is that the capital?
I am standing in {capital}, a capital. What is the country?
Which nation is ruled from {capital}?
Which nation has {capital} as its capital?
What nation does the capital {capital} belong to?
""")
CAPITAL_OF_NAMES = lines("""
the country whose capital is {capital}
the country that has {capital} as capital
the land with the capital {capital}
the country of which {capital} is the capital
the country around {capital}, the capital
""")
CONTINENT = lines("""
Which part of the world is {country} in?
Is {country} in Europe or in Asia or in Africa?
Is {country} in Asia?
Does {country} belong to Africa or to another continent?
Does {country} lie in Europe, Africa or America?
Is it Asia, Europe, Africa or America where {country} lies?
Where in the world is {country}?
Where on the globe do I find {country}?
Where on a map is {country}?
Where is {country} located?
Where does {country} lie?
Where exactly on earth is {country}?
I want to fly to {country}. Which continent is that?
I moved to {country}. On which continent do I live now?
My uncle lives in {country}. Which continent does he live on?
We are looking for {country} on the map. Which continent?
{country} is a country on what continent?
{country} is located on which continent?
{country} lies where in the world?
{country} is where?
Among the continents, which one has {country}?
Which continent has {country} in it?
Which continent contains {country}?
What continent does {country} sit on?
What continent are people from {country} from?
Of which continent is {country} a part?
What large land is {country} part of?
Which region of the world is {country} in, which continent?
If I am in {country}, on which continent do I stand?
Which continent is {country} at home on?
Which continent is the home of {country}?
On the map, where is {country}, on which continent?
Is {country} in America, in Asia or elsewhere?
Is {country} an African, Asian or European country?
""")
CONTINENT_NAMES = lines("""
the continent of {country}
the continent where {country} is
the continent that {country} belongs to
the part of the world where {country} lies
the location of {country}
""")
LANGUAGE = lines("""
Which language do children in {country} grow up with?
What do they speak in {country}?
What do the people of {country} talk?
How do people talk in {country}?
In which language are newspapers in {country}?
In what language do schools in {country} teach?
In which language do I talk to somebody from {country}?
I am moving to {country}. What language must I know?
I have a friend in {country}. Which language does he speak?
We travel to {country} soon. What do people speak there?
My neighbour comes from {country}. What is her language?
If I live in {country}, which language do I hear around me?
If I want to talk to people in {country}, which language helps?
Somebody from {country} speaks which language?
What tongue is spoken in {country}?
What is the national language of {country}?
What is the official language in {country}?
What is the native language in {country}?
What is the first language of people from {country}?
Which language is the main one in {country}?
Which language is most common in {country}?
Which language is on signs in {country}?
Which words do they use in {country}, of which language?
Which course do I take to be understood in {country}?
What should I study before I go to live in {country}, which language?
A person born in {country} speaks what?
Do they speak English in {country}, or which language?
In {country}, people speak what?
In {country} everyone speaks which language?
What do locals in {country} talk?
What do the locals talk in {country}, which language?
Which mother tongue do people in {country} have?
My mother tongue is that of {country}. Which is it?
I make a trip to {country}. Which language should I learn?
What language should I learn for {country}?
In {country}, what is spoken?
""")
LANGUAGE_NAMES = lines("""
the language of {country}
the main language of {country}
the language spoken in {country}
the language that people speak in {country}
the official language of {country}
""")
CURRENCY = lines("""
Which coins do they have in {country}?
Which notes and coins are used in {country}?
Which cash do I need for {country}?
What cash do people carry in {country}?
What is money called in {country}?
What is the local money in {country}?
What does one pay with in {country}?
What do I need to pay for a coffee in {country}?
What do I change my money into for {country}?
What is the unit of money in {country}?
I travel to {country} tomorrow. Which currency do I take?
We are on holiday in {country}. What money do we need?
My salary comes from {country}. In what currency is it?
If I work in {country}, in which money am I paid?
If I buy something in {country}, which currency is it in?
In {country}, how do I pay?
In {country}, what is the money called?
In {country} a bill is paid in what?
Banks in {country} give out which currency?
Markets in {country} use which money?
Do they use the euro or the dollar in {country}, or what?
Do people in {country} have the dollar?
Is it the euro that they use in {country}?
Which national currency does {country} have?
Which currency is legal in {country}?
Which currency is good in {country}?
What would a ticket in {country} be paid in?
What is in a purse in {country}?
What kind of money do they have in {country}?
What kind of currency is used in {country}?
What should I pay with in {country}?
Which money do I bring when I visit {country}?
Which money should I have with me in {country}?
Prices in {country} are in which currency?
In which currency are things sold in {country}?
In which currency do shops in {country} count?
In which money is the rent in {country}?
What do shops in {country} want to be paid in?
I am in a shop in {country}. What money do they take?
I buy a shirt in {country}. In which currency do I pay?
I will pay for lunch in {country}. With what money?
What does a worker in {country} earn, in which currency?
What do tourists in {country} pay with?
What does it say on bank notes of {country}, which currency?
""")
CURRENCY_NAMES = lines("""
the currency of {country}
the money of {country}
the currency used in {country}
the money that people use in {country}
the name of the money in {country}
the local currency in {country}
""")
