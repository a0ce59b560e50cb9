import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import { comparedThings } from '../../../knowledge/index.ts';
import { ASKS } from '../asking-words.ts';
import { isShort, needsContext } from '../follow-up/follow-up-signs.ts';
import { talkOf } from '../intents/small-talk.ts';
import { wantsPerson } from '../intents/wants-person.ts';
import { matterOf } from '../matter.ts';

/** Several questions in one message; who asks more at once is answered as a whole. */
const MOST = 3;
/** A longer message is pasted, or a story with one question in it. In UTF-16 units. */
const LONGEST = 400;

/** Of one that ends in a question mark: what led to it is told with it. A longer one is a story. In UTF-16 units. */
const LONGEST_OF_SEVERAL = 80;

/** 「1.」「2、」「(3)」「①」「第二个问题」, counted from one: what stands before 3.14 is no count. */
const COUNT = inTurn(
  /(?:^|[\s。；;？?，,：:])/gu,
  eitherOf(
    /[（(]?([1-9])(?:[)）]|[.．、](?!\d))|([①②③④⑤⑥⑦⑧⑨])/gu,
    /第([一二三四五])(?:个(?:问题)?|问)?[是，,、：:]|([一二三四五])、/gu,
  ),
  /\s*/gu,
);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const HAN_DIGITS = '一二三四五';

const AND_ASKS =
  "and (?:do|does|did|is there|are there|can|could|should|will|how|when|where|who|which|what|what's|whats) ";
const BETWEEN = new RegExp(
  [
    '(?<=[？?])\\s*|(?<=[\\p{Script=Han}][吗呢][，,\\s])\\s*|\\n+',
    `(?:[，,。；;]|\\s)\\s*(?=(?:另外|还有|顺便|以及|再问|还想问|还要问|also\\b|and also\\b|another question|${AND_ASKS}))`,
  ].join('|'),
  'iu',
);
const APART =
  /[？?\n；;]\s*\S|[，,。\s](?:另外|还有(?!没有|[多几])|顺便|再问|还想问|还要问)|\balso\b|another question/i;

/** Of one sentence, "what does a mean and what does b", 「多少钱 能开发票吗」: one answer may hold both. */
export const areOfOneSentence = (text: string): boolean =>
  (new RegExp(`\\s${AND_ASKS}`, 'i').test(text) && !APART.test(text.trim())) ||
  clausesThatAsk(text.trim()).length > 1;

/** In UTF-16 units. */
const LONGEST_OF_CLAUSES = 50;
const BETWEEN_CLAUSES = /(?<=\p{Script=Han})\s+(?=[\p{Script=Han}a-z])|[，,]/iu;
const CLAUSE_ASKS =
  /什么|怎么|怎样|如何|哪|谁|几|多少|多久|多长|咋|啥|[吗么]$|没有?$|能不能|有没有|可不可以|会不会|要不要|是不是|(\p{Script=Han})[不没]\1/u;

/** 「这课多少钱 能不能开发票」: clauses each of which asks, without a mark that ends a question. A comparison is one. */
function clausesThatAsk(text: string): string[] {
  if (text.length > LONGEST_OF_CLAUSES || APART.test(text) || comparedThings(text) !== null) return [];
  const clauses = text
    .replace(/[\s?？。.!！~～]{1,20}$/u, '')
    .split(BETWEEN_CLAUSES)
    .map((clause) => clause.trim());
  const isTornApart = clauses.some(
    (clause, at) => HOW_TO_DO.test(clause) && /^[a-z]/i.test(clauses[at + 1] ?? ''),
  );
  return !isTornApart && clauses.every((clause) => CLAUSE_ASKS.test(clause)) ? clauses : [];
}
/** 「怎么查看 python 版本」: to what it is done stands behind the blank. */
const HOW_TO_DO = /^(?:怎么|如何|怎样|咋)\p{Script=Han}{1,3}$/u;

/** How a further question is begun; it is no word of it. */
const JOINT = eitherOf(
  /^(?:另外|还有|顺便|以及|然后|再)?(?:一个|个)?(?:我)?(?:还|再|也)?(?:想|要)?(?:请?问|请教)?(?:一下|下)?(?:就是)?(?:[，,：:\s]+|$)/iu,
  /^(?:另外|还有(?:就是)?|顺便|再问(?:一下|下)?|还想问(?:一下|下)?)/iu,
  /^(?:and )?(?:also|another question)[\s,:]+/iu,
  /^and\s+/iu,
);
/** Of what was asked before it, though it points at nothing: 「分别什么时候用」. */
const LEANS = inTurn(
  /^/iu,
  eitherOf(
    /分别|各自?|具体|一般|通常|哪一?个|有什么|有啥|怎么用/iu,
    /(?:什么|啥)时候(?:会|能|用|要)|为什么[？?]*$/iu,
    /which one\b|why[?]*$/iu,
  ),
);
const ENDS_ASKING = /[？?]\s*$/;

/**
 * The questions of a message that asks several things at once, each of which can be understood alone:
 * "闭包是什么？装饰器又是什么？", 「1. 作业什么时候截止 2. 迟交扣多少分」. Empty where it asks one thing, however
 * many sentences it takes; what asks nothing stays with the question behind it.
 */
export function questionsIn(text: string): string[] {
  const said = text.trim();
  if (said.length > LONGEST || said.includes('```')) return [];
  const parted = numbered(said) ?? apart(said);
  const questions = parted.length < 2 ? clausesThatAsk(said) : parted;
  if (questions.length < 2 || questions.length > MOST) return [];
  return questions.every(canBeAskedAlone) ? questions : [];
}

/** Torn out of what somebody quotes: 「臣何敢？」是谁说的？ */
const isTorn = (question: string): boolean =>
  QUOTES.some(([open, close]) => question.split(open).length !== question.split(close).length);
const QUOTES = ['「」', '『』', '“”', '《》', '（）', '()'].map((pair) => [...pair] as [string, string]);

const canBeAskedAlone = (question: string): boolean =>
  (ASKS.test(question) || ENDS_ASKING.test(question) || CLAUSE_ASKS.test(question)) &&
  (isShort(question) || (ENDS_ASKING.test(question) && question.length <= LONGEST_OF_SEVERAL)) &&
  !isTorn(question) &&
  !needsContext(question) &&
  !LEANS.test(question) &&
  matterOf(question).length > 0 &&
  talkOf(question) === null &&
  !wantsPerson(question);

/** By the counts that stand before them; null where nothing is counted. */
function numbered(text: string): string[] | null {
  const counts = matchesIn(text, COUNT).map((match) => {
    const [all, digit, circled, ordinal, han] = match;
    const number = digit
      ? Number(digit)
      : circled
        ? CIRCLED.indexOf(circled) + 1
        : HAN_DIGITS.indexOf(ordinal ?? han ?? '') + 1;
    return { number, start: match.index, end: match.index + all.length };
  });
  if (counts.length < 2 || !counts.every(({ number }, at) => number === at + 1)) return null;
  return counts.map(({ end }, at) => text.slice(end, counts[at + 1]?.start).trim());
}

/** By question marks, lines and words that begin a further question. */
function apart(text: string): string[] {
  const questions: string[] = [];
  let before = '';
  for (const piece of text.split(BETWEEN)) {
    const said = piece.trim().replace(JOINT, '').trim();
    if (said === '') continue;
    const whole = before === '' ? said : `${before} ${said}`;
    if (ASKS.test(said) || ENDS_ASKING.test(said)) {
      questions.push(whole);
      before = '';
    } else before = whole;
  }
  // What follows the last question is part of it.
  const last = questions.pop();
  return last === undefined ? [] : [...questions, before === '' ? last : `${last} ${before}`];
}
