/**
 * English words that a retelling puts in each other's place, one group a line. A word may stand in several groups:
 * "take" is near "need" and near "grab". Near is not the same: it helps a sentence to be covered, and decides nothing.
 */
export const KIN_ENGLISH = `
reduce, reduction, cut, cut down, lessen, lower, bring down, decline, decrease, dwindle, diminish, shrink, shrank, weaken, drop, fall, fell, fallen, limit, less, fewer, down
raise, increase, grow, grew, grown, boost, enlarge, expand, rise, rose, risen, climb, strengthen, gain, higher, more, up
absorb, take up, takes up, took up, taken up, soak up, take in, takes in
abandon, give up, gives up, gave up, given up, desert, quit, leave, left, drop
start, begin, began, begun, commence, launch, set off, sets off, open, first, beginning, outset, onset, early
finish, complete, conclude, end, close, over, done, stop, final, last, late
discover, find out, finds out, found out, notice, spot, detect, observe, find, found
attempt, try, tries, tried, effort, seek, sought, aim
prevent, stop, avoid, hinder, hold back, holds back, block, keep from, keeps from, ward off, protect, guard
allow, let, permit, may, enable, can, able, possible, let you, lets you
forbid, forbidden, ban, prohibit, not allowed, illegal, must not, may not
require, need, call for, calls for, demand, must, have to, has to, necessary, take, takes, ask for, asks for
trigger, cause, set off, sets off, result, result in, results in, produce, lead, led, bring about, make, made, give rise
show, indicate, reveal, tell, tells, told, display, mean, signal, sign, point to, points to, express, give, gives
explain, account for, accounts for, reason, why, because, since
use up, uses up, used up, exhaust, consume, burn, run out, runs out
throw away, discard, get rid of, thrown away, threw away, dispose of, waste, throw out, thrown out
carry, transport, convey, bear, borne, bring, brought, move, deliver
send, sent, dispatch, ship, deliver, pass, transmit, forward
get, got, receive, obtain, acquire, gain, collect, earn, win, won
give, gave, given, provide, supply, offer, furnish, grant, hand, lend
return, come back, comes back, came back, go back, goes back, back, restore, reappear, bring back, brought back
wait, await, pause, delay, hold
put, place, set, lay, laid, position, insert, add, keep, store, situate, locate
seek, look for, looks for, search, hunt, find
pull, draw, drag, attract, tug
push, press, shove, force
split, divide, separate, part, break, broken, cut, apart, consist
join, connect, link, attach, combine, merge, unite, tie, together, fasten
happen, occur, take place, takes place, took place, come about, comes about, arise, appear, come, come up, get
last, take, endure, go on, goes on, continue, duration, persist, length, span, long, stay
vanish, disappear, lost, lose, go away, goes away, fade, gone
appear, emerge, show up, shows up, come out, comes out, visible, seen
arrive, reach, come to, comes to, get to, gets to, hit, attain
leave out, leaves out, left out, skip, omit, pass over, passes over, ignore, exclude, miss, drop
replace, substitute, swap, take the place of, exchange, instead, in place of, change
choose, chose, chosen, select, pick, opt, prefer, decide
decide, determine, settle, govern, control, set
depend, hinge, rest on, rests on, rely, based on, vary with
differ, vary, different, difference, distinct, unlike, unequal, change
same, equal, identical, alike, match, equivalent, even, unchanged, constant, steady
change, alter, shift, vary, modify, affect, become, turn, move
keep, kept, maintain, preserve, retain, stay, remain, hold, held, save, store, unchanged
build, built, construct, set up, sets up, erect, make, made, create, form, put up, establish, found, founded, organise, develop
destroy, ruin, wreck, spoil, damage, harm, hurt, injure, break, broke
repair, mend, fix, restore, solve, rescue, remedy, correct
heal, cure, recover, better, treat, treatment, remedy, therapy
kill, slay, murder, die, died, death, dead, execute, fatal
rule, govern, reign, control, command, lead, led
conquer, capture, seize, take over, took over, taken over, take, occupy, fall, nationalise
flee, fled, escape, run away, leave, left
attack, assault, invade, strike, raid, fight, fought, war, battle
win, won, victory, defeat, beat, overcome, succeed
write, wrote, written, author, pen, compose, note, record, draft
invent, devise, come up with, came up with, create, develop, design, introduce
measure, gauge, assess, test, size, determine
count, number, tally, total, amount, quantity, sum, how many, how much
calculate, compute, work out, works out, worked out, determine, figure, evaluate, derive, obtain
compare, contrast, against, unlike, than
warm, heat, hot, temperature, warmth, boil
cool, chill, cold, fridge, refrigerate, refrigerator
mix, stir, blend, whisk, combine, beat, fold
pour, tip, add, splash
chop, cut up, dice, slice, cut
rinse, wash, clean, cleanse
cover, wrap, coat, hide
taste, flavour, flavor, season
spoil, go bad, goes bad, go off, goes off, rot, sour
roughly, approximately, about, around, some, nearly, almost, close to, virtually, or so
entirely, completely, fully, totally, wholly, all, whole, entire, full, every
quickly, quick, fast, rapidly, rapid, swiftly, swift, speed, soon, sooner
slowly, slow, gradually, gradual, little by little, gently
at once, immediately, right away, straight away, instantly, promptly, soon, without delay
later, afterwards, after that, subsequently, then, after, following, once, next, then
beforehand, in advance, ahead of time, ahead, before, earlier, prior, previous, first, already
single, one, sole, once, only, individual
several, many, numerous, multiple, more than one, lots, a lot, various, plenty
big, large, huge, great, vast, bigger
small, little, tiny, minor, slight, smaller, bit
important, vital, crucial, essential, key, main, matter, significant, major
enough, sufficient, adequate, suffice, needs only, only
safe, secure, harmless, no risk
risk, danger, hazard, threat, unsafe
cheap, inexpensive, low, affordable
expensive, costly, dear, high price
free, free of charge, no charge, without charge, no fee, nothing
hard, difficult, tough, trouble, struggle
easy, simple, straightforward, easily, simply
unusual, strange, odd, rare, rarely, seldom, hardly ever, exceptional, exception
usual, normal, ordinary, regular, common, typical, generally, usually, often, mostly, tend, tends, default, in most cases
right, correct, proper, true, valid, accurate
wrong, incorrect, mistaken, false, error, mistake, invalid
empty, blank, nothing, bare
weekly, a week, per week, every week, once a week, week
daily, a day, per day, every day, once a day, day
yearly, annual, annually, a year, per year, every year, year
monthly, a month, per month, every month, month
double, twice, two times, two, both, pair
half, halve, fifty
century, centuries, hundred years, hundred
always, every time, each time, whenever, constantly, ever, permanently
never, not once, at no time, under no circumstances
hardly, barely, scarcely, little, nearly no, almost no
sea, ocean, marine, water
doctor, physician, surgeon, medical
job, work, task, labour, employment
worker, labourer, employee, staff, workforce
wage, pay, salary, income, earnings, paid
money, fund, cash, capital, finance, dollars
price, cost, charge, fee, expense, pay
rent, lease, tenancy, let
law, statute, act, rule, regulation, legal, legislation, provision
court, tribunal, judge, legal, justice
owner, holder, proprietor, own, belong, possess, possession
house, home, dwelling, residential, building, residence, property
area, region, zone, place, spot, district, territory, part
country, nation, state, land, national
town, city, urban, municipal
village, settlement, settle, settler, colony
farmer, peasant, farm, agriculture
soldier, troops, army, military, force
ship, vessel, boat, sail
car, vehicle, drive
picture, image, photo, photograph
story, tale, narrative, plot
speech, talk, speak, spoke, say, said, state, mention
sound, noise, tone, hear, heard, loud
smell, odour, scent, aroma
colour, color, hue, shade
shape, form, figure, outline
speed, velocity, pace, rate, fast, quick
weight, mass, heavy, weigh
height, high, tall, altitude
depth, deep
width, wide, broad, breadth
length, long, extent
strength, strong, power, force, powerful
rain, rainfall, precipitation, wet
soil, earth, ground, land
illness, disease, sickness, sick, ill, infection, condition
germ, bacteria, microbe, virus, pathogen
medicine, drug, medication, pill, dose
wound, injury, cut, burn
child, kid, infant, young, baby, offspring
adult, grown-up, mature
person, people, human, individual, someone, anyone, man, woman
group, bunch, class, set, team, category, cluster
leader, head, chief, ruler, king, emperor
goal, purpose, objective, aim, target, intend, in order to
result, outcome, effect, consequence, follow, therefore, so
problem, issue, trouble, difficulty
idea, notion, concept, principle, rule
method, approach, technique, procedure, process, way
step, stage, phase, part
piece, portion, share, section, part, fraction, component
top, upper, above, up, over
bottom, lower, below, beneath, under, underneath
edge, rim, border, boundary, side, margin
middle, centre, center, central, between
inside, within, internal, inner, into, interior
outside, external, outer, beyond, exterior, out
near, close, nearby, next to, beside, closer, nearer, adjacent, neighbouring
far, distant, distance, away, remote, farther, further
front, ahead, forward
back, rear, behind
give back, hand back, return, refund, repay, reimburse
speak up, complain, object, protest, appeal, dispute, oppose, challenge
agree, accept, consent, approve, confirm
refuse, reject, deny, decline, turn down, turns down, turned down
promise, guarantee, ensure, make sure, makes sure, secure, certain, assure
check, verify, inspect, examine, test, make sure, look at, watch, review
teach, taught, instruct, train, lesson, learn
learn, study, master, practise, practice
remember, recall, memory, memorise, remind, retrieve
understand, grasp, know, knew, known, comprehend, realise, aware
think, thought, believe, consider, regard, view, opinion
name, call, known as, term, label, title, refer
define, definition, mean, stand for, stands for, is called
belong, part of, member, include, contain, consist, comprise, made of, made up of, composed
example, instance, such as, like, for example, including
type, kind, sort, form, variety, category, class
alone, by itself, on its own, without, separate, independent
also, as well, too, in addition, besides, both, and, even
however, but, though, although, while, whereas, despite, yet, even though, even if
wear, wore, worn, use, tear
print, publish, issue, release, printed
travel, go, move, journey, trip, pass, ride, ran, run
run, ran, operate, execute, work, function, launch, start, perform
stand, be, lie, lies, lay, located, exist, there is, there are
bend, bent, curve, refract, turn
thin, narrow, slim, fine
thick, dense, broad
rich, wealthy, high in, full of, plenty
poor, low in, lack, scarce, short of, shortage, without, few
buy, bought, purchase, acquire
sell, sold, trade, market, sale
borrow, loan, owe, debt, lend, lent, mortgage, credit
old, ancient, aged, former, early
new, fresh, recent, modern, novel
young, juvenile, youth
hungry, starve, feed, food, fed, feeding
eat, ate, eaten, food, diet, feed, meal
drink, drank, beverage
sleep, slept, rest, asleep, night
stop working, fail, inactive, lose activity, break down, breaks down, cease
suffer, undergo, go through, goes through, experience
touch, contact, reach
rule out, rules out, exclude, prevent, forbid
draw, drew, drawn, sketch, paint
sing, sang, song, vocal, voice
look after, care, tend, keep
beat, rhythm, pulse
note, pitch, tone, key
answer, reply, respond, response
question, query, ask, inquiry
notify, inform, notice, tell, told, let know, announce, warn
apply, request, ask, application
deadline, due, limit, by the end
extend, prolong, longer, extension, stretch
shorten, shorter, brief, short, abbreviate
scarce, not enough, shortage, too few, lack
lasting, permanent, forever, for good, endless
reach, extend, cover, range
suit, fit, appropriate, right for, best for, ideal, good for
surround, around, encircle, enclose
fill, full, load
hide, conceal, cover, invisible
shine, bright, light, glow
dark, black, dim
exact, precise, accurate, exactly, precisely
average, mean, typical
opposite, reverse, contrary, converse, other way
repeat, again, once more, over again, anew, several times, more than once
alongside, together, with, accompany, jointly
`;
