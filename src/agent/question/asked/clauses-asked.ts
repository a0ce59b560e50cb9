import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matterOf } from '../matter.ts';

/** A longer message is pasted. In UTF-16 units. */
const LONGEST = 300;
/** What was told has to name something: with fewer words of its own a clause is on anything. */
const LEAST_TOLD = 2;

/** Code, what a machine said and what stands on several lines are one thing, whatever commas they have. */
const CODE = /[\n`{}=<>\\/]|\w\(|\.\w|:\s|\p{Script=Han}/u;

const SUBJECT = '(?:i|we|you|it|that|this|they|there|my|your|the)';
const AUXILIARY = "(?:can|could|should|do|does|did|is|are|will|would|have|has)(?:n'?t)?";
const ASKING = "(?:what|how|why|when|where|which|who)(?:'?s|'?re)?";
/** Where a clause ends: at a mark, or before a word that joins another. */
const BOUNDARY = new RegExp(
  [
    '(?<=[.!?;])\\s+|\\s*[,;]\\s*|\\s+[-–—]{1,3}\\s+',
    `\\s+(?:but|so|and|because|tho|though)\\s+(?=(?:${SUBJECT}|now|then|${ASKING}|${AUXILIARY})\\b)`,
  ].join('|'),
  'i',
);
/** Behind these a clause goes on: "i don't know what it does". */
const GOES_ON =
  '(?<!\\b(?:know|wonder|wondering|tell|see|sure|idea|ask|asking|about|of|on|or|and|if|me|understand|get|explain|matter|depends|that|than|as|no|not|like))';
/** Where somebody who writes no marks has told and begins to ask. */
const BEGINS_ASKING = new RegExp(
  `(?<=\\w)${GOES_ON}\\s+(?=(?:(?:what|how|why)(?:'?s)?|${AUXILIARY}) (?:${SUBJECT}|happened|now|wrong)\\b)`,
  'i',
);
/** In "how many badges do i need" nothing is told first. */
const ASKS_ALREADY = new RegExp(`^(?:[a-z']{1,9} ){0,2}(?:${ASKING}|${AUXILIARY})\\b`, 'i');

/**
 * Of what may be done, why somebody wants to: "can i send it again if i messed up". What happens if it is done is
 * another matter.
 */
const ASKS_LEAVE = new RegExp(`^(?:[a-z']{1,9} )?${AUXILIARY} (?:i|we|you) `, 'i');
const GIVES_REASON = /\s+(?=(?:if|because|cuz|since|even though|although) (?:i|my|we|our)\b)/i;

const ITS = '(?:it|this|that|them|these|those)';
/** A call for help that says nothing of the matter: what was told before it is what it is about. */
const CALL = new RegExp(
  `^(?:and |so |but |ok |now |please |pls )*(?:${[
    '(?:any|got any|anyone got any) (?:tips?|ideas?|advice|help|thoughts|suggestions?)(?: (?:for me|here|please|pls))?',
    '(?:please |pls )?help(?: me)?(?: out)?(?: please| pls)?|tips',
    '(?:so )?what (?:should|can|do|could|would|must|shall) (?:i|we|you|one) (?:do|try)(?: now| then| here| about (?:it|that|this))?|what (?:to do|now|next|then|gives)(?: now)?',
    `(?:what|what's|whats) (?:is )?(?:going on|happening|happened|wrong|up|the (?:problem|reason|deal|matter))(?: here| there| now| with ${ITS})?`,
    `why(?: is ${ITS}| though| tho| not)?|how(?: come| so)?|wth|wtf|huh|${ITS} (?:right|ok|okay)|right|correct`,
    `(?:how|what) (?:do|can|should|could|would) (?:i|we|you) (?:do to )?(?:fix|solve|stop|avoid|prevent|handle|do|get around|change) ${ITS}`,
    `is ${ITS} (?:normal|bad|ok|okay|right|dangerous|a (?:bug|problem)|fine|supposed to (?:happen|be like that))`,
    `can ${ITS} be (?:fixed|saved|avoided|helped)`,
    `what if (?:i|we|you) (?:don'?t|do not|do|didn'?t|can'?t|won'?t)`,
    `(?:what|anything) (?:am i|did i) (?:doing|do|get|getting|miss|missing)(?: wrong)?`,
    'does (?:it|that) matter',
  ].join('|')})$`,
  'i',
);
const ASKS = new RegExp(
  `^(?:and |so |but |ok |or |also )*(?:${ASKING}\\b|(?:${AUXILIARY}|am|may) (?!to\\b|some\\b|an?\\b|not\\b))`,
  'i',
);
/** Told before it, it narrows what is asked: a version, an amount. */
const NARROWS = /\d/;
/** Of what was told before it. */
const POINTS_BACK = /\b(?:it|that|this|these|those|they|them|then|instead|otherwise|ones?)\b/i;
/** When, of a course that all of it is on; nothing that it says. */
const ENDING = inTurn(
  /(?<=\w+ \w+ \w+) /i,
  eitherOf(
    /at the (?:very )?end|in the end|(?:right )?now|rn|today|these days|anymore|any more/i,
    /at all|again|myself|(?:in|of|on|for|from) (?:the|this|your|ur|our) course/i,
  ),
  /$/i,
);
const MARKS = /^[\s.,!?;:~-]{1,20}|[\s.,!?;:~-]{1,20}$/g;

/**
 * What an English message asks, without what it only tells beside it: "missed the class, is there a recording" asks
 * "is there a recording"; where nothing but help is called for, what it tells is asked about: "lost all motivation,
 * any tips" is on "lost all motivation". The likeliest first; empty where a message is one clause, or shows code.
 */
export function clausesAsked(message: string): string[] {
  const text = message.trim();
  if (text.length > LONGEST || CODE.test(text)) return [];
  const clauses = text
    .split(BOUNDARY)
    .flatMap((clause) => (ASKS_LEAVE.test(clause) ? clause.split(GIVES_REASON) : [clause]))
    .flatMap((clause) => (ASKS_ALREADY.test(clause) ? [clause] : clause.split(BEGINS_ASKING)))
    .map((clause) => clause.replace(MARKS, ''))
    .filter((clause) => clause !== '');
  const [only] = clauses;
  if (clauses.length < 2) return only !== undefined && ENDING.test(only) ? [only.replace(ENDING, '')] : [];
  const asking = clauses.filter((clause) => ASKS.test(clause) && !CALL.test(clause));
  if (asking.length > 0)
    return asking.filter(
      (clause) =>
        clause === clauses[0] ||
        !(POINTS_BACK.test(clause) || NARROWS.test(text.slice(0, text.indexOf(clause)))),
    );
  const told = clauses.filter((clause) => !CALL.test(clause));
  const onSomething = told.filter((clause) => matterOf(clause).length >= LEAST_TOLD);
  return [...new Set([told.join(', '), ...onSomething])].filter((one) => one !== text);
}
