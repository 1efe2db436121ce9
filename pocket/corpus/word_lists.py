"""Nouns and verbs for plurals and past tenses, sorted by the rule that they follow."""
from .task import words

NOUNS_S = words("""
apple arm arrow artist aunt author bag ball balloon banana band bank barn basket bat bath battle bean bear
beard bed bee bell belt bicycle bill bird blanket board boat bone book boot bottle bowl brain brick bridge
broom brother bucket bug building bullet bun cabin cable cage cake camel camera camp candle canoe cap car card carpet
carrot cart cat cave ceiling chain chair chapter cheek chicken chin circle clock cloud clown coat coin collar color
comb computer cook corner cousin cow crab crayon creek crowd crown cup curtain cushion daughter day desk diamond doctor
dog doll dollar donkey door dragon drawer dream driver drum duck eagle ear egg elbow elephant engine event
eye face factor farm farmer father feather field film finger fire flag flame floor flower fork fountain
friend frog fruit game garage garden gate ghost giant giraffe girl glove goat grape guest guitar gun hammer hand hat
head heart helmet hen hill hole holiday home hook horn horse hospital hotel hour house idea insect island jacket jar
jewel joke judge juice jungle key king kitchen kite kitten knee knight knot lake lamb lamp lane lawyer leg lemon letter
lesson lion lip list lizard lock log machine magnet map market mask meal melon metal meter mile minute mirror model
monkey monster month moon morning mother motor mountain mug muscle museum nail name napkin neck needle nest net night
nose notebook number nurse nut ocean office onion orange oven owl page painter pan panda parent parrot path pen pencil
pepper piano picture pie pig pillow pilot pipe pirate place plane planet plant plate player pocket poem poet point pond
pool pot prince prison pumpkin puppet queen question rabbit rainbow rat ribbon ring river road robot rock roof room
rope rose ruler sailor sandal scarecrow school scientist screw sea seat secret seed shark sheet ship shirt
shoe shop shoulder shovel singer sister skirt snail snake soldier son song soup spider spoon spot square stamp star
station stick stone store storm street student sun sweater table tail tank taxi teacher team temple tent tiger toe
tomboy tool towel tower town toy tractor train tray tree truck tunnel turtle uncle valley van village violin wagon wall
watermelon wave week wheel whistle wing window winter wizard word worker world worm year zebra zoo anchor angel animal
answer ant badge barrel beetle blade block border boy button cabbage calendar canal castle cellar
center channel costume cottage crane cricket crocodile dancer dentist
dinner dinosaur dolphin drink engineer eraser farmhouse fence festival flute forest fridge gardener gift goal hamster
hedgehog helicopter herb hunter iceberg jeep journal kangaroo kettle label ladder lantern
laptop leopard lighthouse lobster marble medal menu mitten moment motel mushroom neighbor oyster
pancake parachute passenger peanut pear penguin pigeon pickle pineapple plum postcard present
problem project puddle puzzle pyramid raccoon raincoat recipe rider rocket rooster sail salad sausage saw
season seagull shadow shed signal skeleton skill sleeve slipper sock sofa spark sponge squirrel statue stool suitcase
swan swing sword tablet target teapot telephone theater thumb ticket toilet tourist trail
trumpet tube umbrella uniform vase vegetable visitor waiter well whale yard
""")
NOUNS_ES = words("""
bus box fox dish brush bush church match watch beach peach witch branch bench lunch glass dress class cross kiss boss
tax wish dash crash flash coach speech sandwich inch patch stitch switch ditch torch porch arch punch couch roach ranch
bunch lens gas virus circus actress waitress princess mattress address guess loss mass pass process success business
eyelash leash radish rash sash paintbrush toothbrush hairbrush lunchbox mailbox sandbox toolbox wax fax prefix reflex
sketch pitch latch notch crutch hutch batch catch march perch pouch touch walrus bonus cactus campus census
ostrich compass harness fortress hostess goddess abyss bypass trespass wrench trench finch leech
""")
NOUNS_IES = words("""
baby city lady party story country family body puppy berry cherry fairy army enemy pony daisy lily penny candy copy
diary duty fly spy sky cry factory library memory mystery hobby jelly kitty bunny butterfly strawberry raspberry
blueberry dictionary secretary grocery battery bakery gallery nursery victory injury category company century ceremony
colony community county discovery enquiry entry ferry ivy lorry nanny navy poppy quality remedy reply salary
society supply theory trophy university activity ability agency anatomy artery balcony bully buddy canary charity
""")
NOUNS_IRREGULAR = dict(pair.split(":") for pair in words("""
child:children man:men woman:women foot:feet tooth:teeth goose:geese mouse:mice ox:oxen person:people leaf:leaves
knife:knives wife:wives life:lives wolf:wolves half:halves shelf:shelves loaf:loaves thief:thieves calf:calves
elf:elves potato:potatoes tomato:tomatoes hero:heroes echo:echoes sheep:sheep deer:deer
"""))
VERBS_ED = words("""
ask call clean climb cook count jump kick kiss laugh learn listen look open paint pick plant play pull push rain reach
rest roll scream shout sign smell spell stay talk thank touch turn visit wait walk want wash watch wish work
yell add answer appear bark belong boil bomb borrow brush camp chew collect comb consider cover cross destroy discover
dress enjoy enter explain fail film fill finish fix float fold follow form gather greet guess hammer hand happen head
heat help hunt iron join knock land last lift lock melt mix nail need offer order own pack park pass peel point pour
press print profit protect punish rush sail search seem shock sort sound spray start subtract suggest switch tick train
trust twist unpack vanish view warn whisper wink wonder yawn attack avoid award obey delay employ display
destroy stretch sketch match polish publish establish demand depend defend attend pretend extend mend end
record report reward return remember remind repair repeat request rescue respect roar jail mail obtain
complain contain remain entertain gain train drain explain claim aim scream clear fear appeal reveal
conceal cheat treat act adopt affect attract attempt construct correct correspond direct disturb
doubt elect exist expect expand export fasten frighten happen threaten listen lighten sharpen weaken strengthen
flood gallop gossip develop harvest insist inspect instruct interest interrupt invent invest murder
""")
VERBS_E = words("""
bake dance hope like live love move smile use close arrive care chase change create decide describe escape face fade
fire guide hate hire improve invite joke judge phone place please practise prepare promise race raise
receive refuse rule save scrape share skate slice smoke solve stare store taste trade type unite
tune vote wave waste whistle wipe dare bathe behave believe bore bounce breathe cause charge circle compare
complete continue cure damage dive divide excuse explore force glue handle imagine include
increase injure inspire juggle locate manage measure name notice observe operate pause pledge
produce provide puzzle reduce release remove replace rescue retire rinse separate serve settle snore
squeeze stroke struggle suppose surprise tickle trace trouble argue advise admire achieve amuse arrange
blame calculate capture celebrate combine compete decorate educate erase exercise examine translate
""")
VERBS_IED = words("""
carry cry try study hurry marry worry copy reply dry fry tidy bury apply empty supply satisfy multiply identify occupy
notify deny rely spy bully envy pity vary justify magnify terrify qualify classify simplify
""")
VERBS_DOUBLE = words("""
stop plan hop drop clap chat beg hug jog grab grin knit nod pat rub rob shop skip slip step tap tip trap trip wrap zip
drag chop flap flip hum mop pin plug slam snap spot stir swap tug wag ban bat brag clip dip dot fan jam nap pop
""")
VERBS_IRREGULAR = dict(pair.split(":") for pair in words("""
go:went eat:ate see:saw run:ran come:came give:gave take:took make:made write:wrote read:read speak:spoke buy:bought
bring:brought think:thought teach:taught catch:caught fly:flew swim:swam sing:sang drink:drank begin:began know:knew
grow:grew throw:threw blow:blew draw:drew sleep:slept keep:kept feel:felt leave:left meet:met sell:sold tell:told
find:found stand:stood sit:sat win:won lose:lost send:sent spend:spent build:built break:broke choose:chose
drive:drove ride:rode rise:rose fall:fell get:got forget:forgot hear:heard hold:held say:said pay:paid hide:hid
bite:bit put:put cut:cut hit:hit shut:shut wear:wore tear:tore fight:fought have:had do:did
"""))


def plurals():
    """Each regular noun with its plural."""
    pairs = [(noun, noun + "s") for noun in NOUNS_S]
    pairs += [(noun, noun + "es") for noun in NOUNS_ES]
    pairs += [(noun, noun[:-1] + "ies") for noun in NOUNS_IES]
    return tuple(dict(pairs).items())


def past_tenses():
    """Each regular verb with its past tense."""
    pairs = [(verb, verb + "ed") for verb in VERBS_ED]
    pairs += [(verb, verb + "d") for verb in VERBS_E]
    pairs += [(verb, verb[:-1] + "ied") for verb in VERBS_IED]
    pairs += [(verb, verb + verb[-1] + "ed") for verb in VERBS_DOUBLE]
    return tuple(dict(pairs).items())
