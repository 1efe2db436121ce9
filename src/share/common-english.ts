/**
 * Words that links of version 1 write as one or two letters, by their place in this list: what models
 * say most, in everyday and in school English. Never reordered and never shortened: every link ever made
 * counts on it. New ones go to the end.
 */
export const commonEnglish: readonly string[] = `
the of and to a in is that it for as with was on be by are this from or an at not which you can
have has but they their will more one all its when your there if other some than these two into
also how what like may such so we use used most people time many first only over new between
through because about them then each while where would could should been were had do does very
much even just being after before both during those own same another any well often without around
however under within might make makes made making way ways work works working different example
important help helps system water energy small large high low good better best long short right
left part parts number numbers world life day days year years human body food light heat air earth
sun space temperature pressure surface power process level group form state area point case place
side end hand kind thing things fact idea question answer reason result results effect effects
cause causes change changes rate amount type types model models data information language text
word words computer program code user users function value values set list key based using called
known including several usually sometimes always never still too here now again together along
across against among until since per up down out off back away above below near far inside outside
next last second third three four five six seven eight nine ten hundred thousand million billion
less least few little great big real true false possible likely able common simple easy hard
difficult clear strong weak fast slow early late old young full empty open close hot cold warm
cool dark white black red green blue free public private general specific particular special main
major basic whole single double multiple various certain sure actually simply quickly slowly
really almost nearly exactly generally typically especially therefore thus instead rather although
though despite due according depending following given provided required needed means mean meaning
refers refer consists contains contain include includes involve involves provide provides allow
allows require requires need needs take takes taking taken give gives giving come comes coming go
goes going get gets getting see sees seen look looks find found think know say says said tell ask
want try keep let put run runs turn turns move moves moving start starts begin stop become becomes
became remain remains stay lead leads grow grows increase increases increasing decrease reduce
reduces reduced create creates created creating build built add adds added learn learning
understand understanding explain explains describe consider remember note show shows shown feel
live lives play plays read write written speak spoken eat drink sleep walk follow follows support
supports develop developed development improve produce produces produced production happen happens
occur occurs affect affects depend depends measure measured compare compared store stored carry
carries hold holds bring brings break breaks fall falls rise rises reach reaches pass passes forms
formed absorb release released reflect scatter scattered sky sea ocean ice rain wind cloud clouds
weather climate plant plants animal animals bird birds fish tree trees leaf leaves soil rock sand
metal gas liquid solid oxygen carbon dioxide hydrogen molecule molecules atom atoms electron
electrons cell cells blood brain heart muscle bone skin eye eyes ear sound wave waves wavelength
wavelengths particle particles force forces gravity mass weight speed distance direction motion
field electric electricity magnetic current charge voltage battery engine machine car train ship
plane road city country countries government law laws money market price cost costs company
business product products customer service services school student students teacher book books
story stories history war king century ancient modern culture society social family child children
parent mother father man men woman women friend friends person name home house room door window
street music art film game team sport ball rule rules role goal goals step steps method methods
approach tool tools technique solution problem problems issue issues error errors risk benefit
benefits advantage disadvantages difference differences similar similarly equal greater smaller
larger higher lower longer shorter faster slower enough half quarter percent average total sum
equation formula variable constant angle length width height depth volume density bond bonds
structure structures pattern patterns layer layers center middle top bottom edge corner line lines
circle square shape shapes size sizes color colors image images picture video file files page
pages web internet network server client request response message email phone device devices
software hardware memory processor algorithm algorithms database query input output test tests
testing training neural artificial intelligence science scientific scientist research study
studies theory evidence experiment natural nature physical chemical biological medical health
disease treatment doctor patient patients medicine drug vitamin protein sugar salt fat oil milk
bread meat fruit vegetables rice coffee tea minutes minute hour hours week weeks month months
morning night today tomorrow yesterday spring summer autumn winter north south east west capital
population languages English French German Spanish Chinese American European United States
`
  .trim()
  .split(/\s+/)
