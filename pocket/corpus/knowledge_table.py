"""Small tables of knowledge: elements, colours, calendar, units, definitions. Written by hand.

Elements can be checked against the IUPAC table; units against the SI brochure.
"""
from .task import lines, words

ELEMENTS = tuple(tuple(pair.split(":")) for pair in words("""
hydrogen:H helium:He lithium:Li beryllium:Be boron:B carbon:C nitrogen:N oxygen:O fluorine:F neon:Ne sodium:Na
magnesium:Mg aluminium:Al silicon:Si phosphorus:P sulfur:S chlorine:Cl argon:Ar potassium:K calcium:Ca titanium:Ti
chromium:Cr manganese:Mn iron:Fe cobalt:Co nickel:Ni copper:Cu zinc:Zn gallium:Ga arsenic:As bromine:Br krypton:Kr
silver:Ag tin:Sn iodine:I xenon:Xe barium:Ba tungsten:W platinum:Pt gold:Au mercury:Hg lead:Pb radium:Ra uranium:U
"""))
THING_COLOURS = tuple(tuple(pair.split(":")) for pair in lines("""
grass:green
the sky:blue
blood:red
snow:white
coal:black
a banana:yellow
a lemon:yellow
an orange:orange
a carrot:orange
milk:white
the sun:yellow
a ripe tomato:red
a strawberry:red
a frog:green
chocolate:brown
an elephant:grey
a flamingo:pink
a polar bear:white
a pea:green
a plum:purple
soil:brown
a raven:black
the sea:blue
a cucumber:green
a pumpkin:orange
a fire engine:red
salt:white
ash:grey
"""))
MIXES = tuple(tuple(row.split(":")) for row in words("""
red:yellow:orange blue:yellow:green red:blue:purple red:white:pink black:white:grey red:green:brown
"""))
DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = words("January February March April May June July August September October November December")
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
UNITS = tuple(tuple(row.split("|")) for row in lines("""
seconds|a minute|60
minutes|an hour|60
hours|a day|24
days|a week|7
months|a year|12
weeks|a year|52
days|a year|365
years|a decade|10
years|a century|100
years|a millennium|1000
millimetres|a centimetre|10
centimetres|a metre|100
metres|a kilometre|1000
grams|a kilogram|1000
kilograms|a tonne|1000
millilitres|a litre|1000
inches|a foot|12
feet|a yard|3
cents|a euro|100
eggs|a dozen|12
sides|a triangle|3
sides|a square|4
sides|a hexagon|6
legs|a spider|8
legs|an insect|6
legs|a dog|4
players|a football team|11
letters|the English alphabet|26
minutes|half an hour|30
seconds|an hour|3600
seconds|a day|86400
hours|a week|168
minutes|a day|1440
quarters|a year|4
seasons|a year|4
"""))
DEFINITIONS = tuple(tuple(row.split(":")) for row in lines("""
a triangle:a shape with three sides
a square:a shape with four equal sides
a circle:a round shape
a doctor:a person who treats the sick
a teacher:a person who teaches
a baker:a person who bakes bread
a farmer:a person who grows food
a pilot:a person who flies aircraft
a sailor:a person who works on a ship
a library:a place with many books
a hospital:a place where the sick are treated
a museum:a place where old or beautiful things are shown
a bakery:a place where bread is made
a school:a place where people learn
an island:land with water all around it
a desert:a very dry region
a river:a large stream of water
a volcano:a mountain that can erupt
a planet:a large body that circles a star
a star:a hot ball of gas that shines
the moon:the body that circles the Earth
a comet:a body of ice and dust
a mammal:an animal that gives milk to its young
an insect:an animal with six legs
a bird:an animal with feathers
a fish:an animal that breathes with gills
a puppy:a young dog
a kitten:a young cat
a calf:a young cow
a lamb:a young sheep
a foal:a young horse
ice:frozen water
steam:water as a gas
an orphan:a child without parents
an aunt:a sister of a parent
an uncle:a brother of a parent
a cousin:a child of an aunt or uncle
a widow:a woman whose husband has died
a clock:a device that shows the time
a thermometer:a device that measures temperature
a compass:a device that shows where north is
a telescope:a device for looking at distant things
a microscope:a device for looking at tiny things
a language model:a program that predicts the next piece of text
energy:the ability to do work
a watt:a unit of power
a joule:a unit of energy
a noun:a word that names a thing
a verb:a word for doing something
an adjective:a word that describes a noun
"""))
