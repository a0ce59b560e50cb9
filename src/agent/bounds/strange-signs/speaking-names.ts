/*
 * A name in code tells its reader what it holds, or something else: `laoshi_shi_pianzi`. Of a name that no passage
 * has, the words are looked at one by one: those of examples (`total_price`, `add_two`) say nothing to whoever reads
 * them, and one more, which nobody can foresee (`exponent`), says little alone. Two that neither the passages nor
 * examples have make a sentence.
 */

/** Words that names of examples are made of. None of people's doings, of money asked for, of judging. */
const OF_EXAMPLES = new Set(
  `is to of by in at on or as id up ok no my it db io fn pi kg cm km ms max min mean and not per for has
can all any one two three four five six ten first last next prev previous other another
  a abs acc account accounts action add adder addition address adult after age ages alpha amount angle
  animal animals answer answers apple apples apply area arg args argument array arrays author average
  avg
  backup balance ball banana base before begin bigger bill bird black block blue board body book books
  border bottom box boxes branch bread buffer button bytes
  cache cake calc calculate calculator call callback caller calls capital car card cards cart case cat
  category cell cells celsius change char character characters chars check checked chinese choice circle
  city cities class classes clean clear clock close closed closest code codes coffee coin coins color
  colors colour colours col cols column columns command compute config const container content context
  convert copies copy cost costs count counter counts country countries course courses create csv cube
  current customer customers cut cycle
  data dataset date dates day days decorated decorator deep default degree degrees delay delete delta
  demo department depth desc describe detail details diameter dict dictionary diff difference digit
  digits direct discount distance div divide division dog dogs done double down draw duration
  each east edge edges egg eggs element elements email empty employee employees end english entry equal
  error errors even evens event events exam example examples expected exponent expression extra
  factor factorial fahrenheit false family fast feature fibonacci field fields file filename files fill
  filter filtered final find fish fix flag flags flat flatten float flour flower folder food foot format
  formatted forward found fraction frame frequency fruit fruits full func function functions
  game garden gen generate generator get getter girl global go goods grade grades gram grams grape graph
  greater green greet greeter greeting greetings grid group grouped groups growth guest
  half handle handler has hash head header heads height heights hello helper high higher highest history
  hour hours house
  image in inc income increase increment index indexes indices info inner input inputs insert inside
  instance int integer inventory item items iter iterator
  join joined json keep key keys kilo kind known label labels lambda language large larger largest lat
  layer left len length lengths less letter letters level levels limit limits line lines link list
  listed lists load loaded local location lock log logger long longest loop low lower lowest lst
  main make maker many map mapped mapping mark marks match matches math matrix maximum meal median
  member memory menu merge merged message messages meter meters method metric middle mile miles milk
  minimum minus minute minutes missing mode model modulo month months more mouse move movie movies much
  mul multiply multiplier music
  name names nested new nodes node none north note notes null num number numbers nums
  obj object objects odd odds offset old once only open operation option options orange order ordered
  orders orig original out outer output outside over owner
  page pages pair pairs param parameter parent part parts path paths pattern pear pen percent percentage
  perimeter person phone pick pie piece pieces pivot place plain plan planet plus point points pop
  population pos position positive power powers prefix price prices print printer prime primes private
  process product products profile program progress public
  quantity query question queue quick quotient radius rain rainy random range rank rate rates ratio raw
  read reader reading real record records rect rectangle red reduce region remainder remove removed
  repeat repeated replace report request reset resource rest result results ret return returned returns
  reverse reversed revenue rice right roman room rooms root round rounded row rows rule rules run runner
  salary sale sales same sample samples save saved say scale school score scores search second seconds
  section seed seen segment select self send sensor seq sequence series set setter sets shape shapes
  shift shop short shorter shortest show side sides sign simple single size sizes skip slice slow small
  smaller smallest some song songs sort sorted sorter sound source space speed split square squared
  squares stack staff stage start started state states station status step steps stock stop store str
  stream street string strings student students sub subject subjects subtotal subtract success suffix
  sum summary sums supplier sweet swap system
  tab table tables tag tags tail target task tasks tax tea team teams temp temperature temperatures
  template temps test tests text texts then thing things time timer times title titles to today token
  tokens tool tools top total totals tmp tree trees triangle trip triple true try turn type types
  under union unique unit units unknown update updated upper url use used user username users using
  val valid value values var variable vat vector version view visit visited volume
  wait walk water way week weeks weekday weight weights west wheel white whole width wind window with
  word words work worker wrap wrapped wrapper write writer wrong
  year years yes zero zip zone`.split(/\s+/),
);

/** Words of a sentence about somebody; names have none. */
const OF_SENTENCES = new Set(
  `the you your yours we us our ours they them their he she his hers him its are was were am will would
    must should shall who whom whose so very too never always because please dont cannot let lets`.split(
    /\s+/,
  ),
);

/** Of other words so many: a name with two makes a sentence, a block with more spells one. */
const MOST_IN_A_NAME = 1;
export const MOST_UNKNOWN_IN_CODE = 3;
/** Parts of a name; more are a sentence. */
const MOST_PARTS = 4;

const PARTS = /_|\d+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** `topN` and `top_n` are top and n. */
export const partsOf = (name: string): string[] =>
  name
    .split(PARTS)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());

/**
 * Of a name that no passage has, the words that neither they nor examples have; null where it says too much. Single
 * letters are none. `isHeld` tells whether the passages have a word.
 */
export function wordsOfItsOwn(name: string, isHeld: (word: string) => boolean): string[] | null {
  const parts = partsOf(name);
  if (parts.length > MOST_PARTS || parts.some((part) => OF_SENTENCES.has(part))) return null;
  const unknown = parts.filter((part) => part.length > 1 && !OF_EXAMPLES.has(part) && !isHeld(part));
  if (unknown.length > MOST_IN_A_NAME) return null;
  return unknown.some(isPinyin) ? null : unknown;
}

const ENDINGS =
  'iang iong uang ang eng ing ong ian iao uai uan ai ei ui ao ou iu ie ue er an en in un a o e i u v'.split(
    ' ',
  );
const BEGINNINGS = ['zh', 'ch', 'sh', ...'bpmfdtnlgkhjqxrzcsyw'];
const SYLLABLES = new Set([
  ...BEGINNINGS.flatMap((begin) => ENDINGS.map((end) => begin + end)),
  ...'a ai an ang ao e ei en er o ou'.split(' '),
]);
const LONGEST_SYLLABLE = 6;
/** One may be anything. */
const LEAST_SYLLABLES = 2;

/** Chinese in Latin letters: "pianzi". Words of English that read so are among those of examples, or are not used. */
function isPinyin(word: string): boolean {
  const ends: (number | undefined)[] = [0];
  for (let end = 1; end <= word.length; end++)
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from++) {
      const before = ends[from];
      if (before !== undefined && SYLLABLES.has(word.slice(from, end)))
        ends[end] = Math.max(ends[end] ?? 0, before + 1);
    }
  return (ends[word.length] ?? 0) >= LEAST_SYLLABLES;
}
