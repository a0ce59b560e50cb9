import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { oneSlipAway } from '../../../knowledge/index.ts';

/** Short forms that stand for one thing only. What may as well be a name of the matter is none: `diff`, `info`, B4. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  `u:you ur:your wat:what wut:what wot:what wats:what's wuts:what's wots:what's whts:what's
  plz:please plzz:please plss:please ppl:people smth:something sth:something smthg:something sumthing:something
  btwn:between til:until thru:through cuz:because coz:because bcz:because bcuz:because becuz:because
  wanna:want_to gonna:going_to gotta:have_to gimme:give_me lemme:let_me dunno:don't_know idk:i_don't_know
  shud:should cud:could wud:would tmrw:tomorrow tmr:tomorrow any1:anyone some1:someone every1:everyone
  abt:about uni:university rly:really rlly:really hrs:hours mins:minutes secs:seconds pics:pictures vids:videos
  param:parameter`
    .split(/\s+/)
    .map((pair) => pair.split(':').map((word) => word.replaceAll('_', ' ')) as [string, string]),
);
/** Words beside white space or the marks of a sentence: no part of a name, an address or code. */
const WORD = /(?<!\w\()(?<![^\s,.!?;:(])[A-Za-z]{1,8}1?(?![^\s,.!?;:)]|[.:][^\s])/g;
/** Of two letters and fewer, written small alone: U is a name. */
const LEAST_CAPITAL = 3;

/** "how 2 convert", "do i need 2 pay" */
const TO = /\b(how|need|have|want|going|able|trying|supposed) 2 (?=[a-z])/g;
/** "r u", "my tables r gone": r alone is a name. */
const ARE = inTurn(
  /(?<=^|\s)r /g,
  /(?=(?:u|you|we|they|there|these|those|the|my|ur|your|not|gone|all|both|still|always|so|too)(?=$|[\s?!.,]))/g,
);
/** Between what is compared, n is and. */
const AND = /\b(difference|diff|btwn|between)((?: [^\s]{1,24}){1,4}?) n (?=[^\s])/gi;
const WITH = /(?<=^|\s)w\/(?:o (?=\S)|(?!o\s) ?(?=[A-Za-z]))/g;

/** "failing w wholemeal", not "open it with w": beside what is named so it is a name. */
const W = inTurn(
  /(?<=[a-z]{3} )(?<!\b(?:with|mode|key|keys|letter|press|called|named|use|using|is|are|the|and|not) )/g,
  /w (?=(?!mode|flag|means|does|keys?\b|and\b)[a-z]{4})/g,
);
/** Said for stress behind what asks: "what even is a tuple", "how the hell do i". */
const STRESSED =
  /(?<=\b(?:what|how|why|who|where|when)) (?:even|on earth|in the world|the (?:hell|heck|f\w{1,4}))(?= [a-z])/gi;
/** "sooo much", "helppp": as often as nobody spells it. */
const WHOLE_WORD = /(?<!\w)[a-z]{3,40}(?!\w)/gi;
const DRAWN_OUT = /([a-z])\1\1/i;
const SAID_LONG = new Set(
  'so no yes hi hey please help way very really much too why what wow go yo bro sorry thanks love'.split(' '),
);

/** Beside these a letter is a quantity: "v = u + at". */
const FORMULA = /[=+*/^<>_`{}[\]\\]/;
/** The form itself is what is asked about: "what does til mean". */
const ASKED_ABOUT = /^(?:so |and )?what(?:'s|s| is| does)(?: an?| the)? \S{1,8}(?: mean| do)?[\s?!.]*$/i;
const NAMED = /(?:\bwhat is|\bwhat's|\bwhats|\bthe|\ba|\ban|\bletter|\bvariable|\bcalled) $/i;
/** A longer message is pasted. In UTF-16 units. */
const LONGEST = 600;

/**
 * An English message with the short forms of chat spelt out: "wats the diff btwn union n union all" asks "what's the
 * diff between union and union all". Whatever shows code or a formula, or is not English, stays as it is.
 */
export function spelledOut(text: string): string {
  if (text.length > LONGEST || holdsHan(text) || ASKED_ABOUT.test(text)) return text;
  const withWords = text.replace(WITH, (short) => (short.startsWith('w/o') ? 'without ' : 'with '));
  return FORMULA.test(withWords)
    ? text
    : withWords
        .replace(WHOLE_WORD, (word) => (DRAWN_OUT.test(word) ? shortened(word) : word))
        .replace(STRESSED, '')
        .replace(TO, '$1 to ')
        .replace(W, 'with ')
        .replace(ARE, 'are ')
        .replace(AND, '$1$2 and ')
        .replace(ASKING_LENGTH, (word) => SLIPS.get(word) ?? word)
        .replace(WORD, (word, at: number, said: string) => {
          const isName =
            word.length < LEAST_CAPITAL && (word !== word.toLowerCase() || isNamed(word, said.slice(0, at)));
          return (isName ? undefined : formOf(word)) ?? word;
        });
}

/** "what is u in this formula", not "what is ur email". */
const isNamed = (word: string, before: string): boolean => word.length === 1 && NAMED.test(before.slice(-12));

/** "sooo" and "helppp" once, "coool" twice. */
const shortened = (word: string): string => {
  if (/^(.)\1*$/.test(word)) return word;
  const once = word.replace(/([a-z])\1{2,}/gi, '$1');
  const twice = word.replace(/([a-z])\1{2,}/gi, '$1$1');
  return SAID_LONG.has(once.toLowerCase()) ? once : twice;
};

/** Of those that ask, and are no matter of any course; shorter ones have neighbours that are words themselves. */
const ASKING_WORDS = [
  'difference',
  'different',
  'between',
  'explain',
  'explanation',
  'understand',
  'actually',
  'immediately',
  'because',
  'example',
  'examples',
];
const ASKING_LENGTH = /(?<![\w-])[a-z]{6,12}(?![\w-])/g;

/** "diffrence", "betwen": one slip from a word that asks. Their plurals are no slips. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  ASKING_WORDS.flatMap((asking) =>
    [...oneSlipAway(asking)]
      .filter((slip) => slip !== `${asking}s` && !ASKING_WORDS.includes(slip))
      .map((slip) => [slip, asking]),
  ),
);

const formOf = (word: string): string | undefined => {
  const full = SHORT_FORMS.get(word.toLowerCase());
  const isCapital = word[0] !== word[0]?.toLowerCase();
  return full !== undefined && isCapital ? full.charAt(0).toUpperCase() + full.slice(1) : full;
};
