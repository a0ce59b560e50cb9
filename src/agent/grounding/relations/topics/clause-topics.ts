import { eitherOf } from '../../../../domain/language/either-of.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import { isWord, marksIn } from '../../reading/units.ts';
import { stemOf } from '../../words/lexicon.ts';

/** A clause, and the thing of which it says something. */
export interface TopicClause {
  text: string;
  /** What it is said of; the topic of the clause before it where it names none of its own. */
  topic: ReadonlySet<string>;
  marks: ReadonlySet<string>;
  /** It opens with its topic. */
  isOwn: boolean;
  denies: boolean;
  /** It speaks of what was said before it. */
  refersBack: boolean;
}

const CLAUSE = /([^，,；;：:。！？!?\n（）()—]+?)(?:([，,：:（）()—])|[；;。！？!?\n]+|\.(?=\s|$)|$)/gu;
const TURN = /\b(?:but|while|whereas)\b|(?=但|而(?!且|是|非)|却)/iu;

const CARRIED_ENGLISH = /^(?:it|they|he|she|this|these|those|that|which|who|both|there)\b/i;
/** They say when, where or why something else holds. */
const CIRCUMSTANCE = inTurn(
  /^/i,
  eitherOf(
    /if|when|whenever|once|after|before|because|since|unless|until/i,
    /although|though|as|to|in|on|at|for|with|without|from|by|of|under/i,
    /over|during|instead|then|now|never|always|only|not|do|does|don/i,
  ),
  /\b/i,
);
const DETERMINER = /^(?:the|an?|its|their|his|her|each|every|any|some|most|no|another|other)\s+/i;
const OPENING_ENGLISH = /^\s*(?:(?:and|or|so|yet|also|however|then)\s+)*/i;
const FINITE =
  /^[a-z-]+(?:\s+[a-z-]+)?\s+(?:is|are|was|were|has|have|had|can|cannot|may|must|will|does|do|need|should)\b/i;

function topicInEnglish(clause: string, opens: boolean): ReadonlySet<string> | null {
  const text = clause.replace(OPENING_ENGLISH, '');
  if (CARRIED_ENGLISH.test(text) || CIRCUMSTANCE.test(text)) return null;
  const noun = text.replace(DETERMINER, '');
  if (!opens && noun === text && !FINITE.test(text)) return null;
  const first = /^[A-Za-z][\w'’-]*/.exec(noun)?.[0].toLowerCase();
  if (first === undefined) return null;
  const stem = stemOf(first);
  return isWord(stem) ? new Set([stem]) : null;
}

const OPENING_HAN =
  /^(?:而且|并且|但是|不过|然而|因此|所以|同时|另外|此外|其中|通常|一般|其实|注意|而|但|却|则|也)+/u;
const NO_TOPIC_HAN = inTurn(
  /^/u,
  eitherOf(
    /是|如果|只要|只有|一旦|要是|因为|由于|除了|除非|为了|当|若|它|其|这|那|该|他|她|此|在|对/u,
    /从|用|把|将|给|让|被|由|按|以|先|再|然后|最后|不|没有|无需|可以|应当|应该|必须|需要|不能/u,
    /也|就|才|否则|只|每|所以|或者|或是|或|要么|还有|还是|比如|例如|譬如|即|即使|虽然|尽管|最/u,
  ),
);
const CIRCUMSTANCE_HAN = /(?:时|时候|[以之]?后|[以之]?前|的话|情况下)\s*$/u;
const NAMED_HAN =
  /^([\p{Script=Han}A-Za-z\d]{2,8}?)(?=[是有要会能可应须不没也则都为属比由被把用从在和与跟、以到让给得只才就很较最每各]|$)/u;
const INVERTED = /^(.{2,40})的是(\p{Script=Han}{2,8})$/u;

function topicInChinese(clause: string, opens: boolean): ReadonlySet<string> | null {
  const text = clause.trim().replace(OPENING_HAN, '');
  const inverted = INVERTED.exec(text);
  if (inverted) return marksIn((inverted[2] ?? '').slice(0, 3));
  if (NO_TOPIC_HAN.test(text) || CIRCUMSTANCE_HAN.test(text)) return null;
  const named = NAMED_HAN.exec(text)?.[1];
  // 扦插的枝条 is about the latter.
  if (named?.includes('的')) return null;
  if (named === undefined) return opens ? nonEmpty(marksIn(text.slice(0, 2))) : null;
  return nonEmpty(marksIn(named));
}

const DENIES = /[不没无未别]|\b(?:not|no|never|cannot)\b|n['’]t\b/iu;
const REFERS_BACK = /[这此该]|\b(?:this|these|that|such)\b/iu;

const nonEmpty = (marks: ReadonlySet<string>): ReadonlySet<string> | null => (marks.size > 0 ? marks : null);
const NOTHING: ReadonlySet<string> = new Set();

export function saidIn(text: string): TopicClause[] {
  const all: TopicClause[] = [];
  let topic = NOTHING;
  let opens = true;
  for (const [, piece = '', comma] of matchesIn(text, CLAUSE)) {
    for (const [at, clause] of piece.split(TURN).entries()) {
      const marks = marksIn(clause);
      if (marks.size === 0) continue;
      const own = (holdsHan(clause) ? topicInChinese : topicInEnglish)(clause, opens && at === 0);
      if (own) topic = own;
      all.push({
        text: clause,
        topic,
        marks,
        isOwn: own !== null,
        denies: DENIES.test(clause),
        refersBack: REFERS_BACK.test(clause),
      });
    }
    opens = comma === undefined;
  }
  return all;
}
