"""Words and their opposites."""
from .task import words

OPPOSITES = tuple(tuple(pair.split(":")) for pair in words("""
brave:cowardly hot:cold big:small tall:short long:short fast:slow happy:sad good:bad new:old young:old rich:poor
strong:weak hard:soft wet:dry full:empty open:closed light:dark heavy:light high:low near:far early:late easy:difficult
clean:dirty cheap:expensive loud:quiet noisy:silent thick:thin wide:narrow deep:shallow sharp:blunt smooth:rough
sweet:sour safe:dangerous true:false right:wrong left:right up:down in:out on:off above:below inside:outside
over:under front:back top:bottom first:last begin:end start:stop buy:sell give:take push:pull come:go win:lose
love:hate laugh:cry live:die remember:forget find:lose arrive:depart accept:refuse agree:disagree allow:forbid
always:never all:none many:few more:less most:least day:night summer:winter morning:evening north:south east:west
black:white male:female king:queen boy:girl man:woman friend:enemy war:peace life:death question:answer
beautiful:ugly kind:cruel polite:rude honest:dishonest patient:impatient possible:impossible legal:illegal
visible:invisible lucky:unlucky known:unknown fair:unfair healthy:sick awake:asleep alive:dead guilty:innocent
public:private ancient:modern simple:complicated wise:foolish clever:stupid generous:stingy humble:proud lazy:hardworking
careful:careless useful:useless hopeful:hopeless tight:loose straight:crooked solid:liquid raw:cooked fresh:stale
bright:dim calm:excited cool:warm cruel:kind success:failure victory:defeat increase:decrease import:export
entrance:exit arrival:departure past:future heaven:hell major:minor maximum:minimum positive:negative
together:apart forward:backward before:after here:there yes:no present:absent same:different plus:minus
sunrise:sunset attack:defend build:destroy create:destroy freeze:melt float:sink lend:borrow teach:learn
throw:catch wake:sleep whisper:shout rise:fall enter:leave join:separate hide:show lock:unlock tie:untie
bold:timid tame:wild ripe:unripe vertical:horizontal natural:artificial permanent:temporary real:fake
"""))
