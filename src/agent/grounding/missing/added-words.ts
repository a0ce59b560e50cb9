import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Passage } from '../../../domain/school/course.ts';
import type { Sentence, Term } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { type MarkedText, markedSentencesOf, sharedMarks } from '../reading/marked-sentences.ts';
import { BOTH_CHARACTERS, creditOf, holds } from './coverage.ts';

/*
 * Small words that make another claim of a true sentence: a further case behind an "or", an "only", a "must" for a
 * "may", "a week" for "a day".
 */

/** How often, or for how long each: a day, a week. */
const PERIODS: [RegExp, string][] = [
  [
    /[每逐]\s?(?:一|1)?\s?[天日]|一[天日](?=\p{Script=Han}{0,4}[一二两三四五六七八九十\d]*[次遍回])|日均/u,
    'day',
  ],
  [/[每逐]\s?(?:一|1)?\s?个?(?:周|星期|礼拜)(?![一二三四五六日天])/u, 'week'],
  [/[每逐]\s?(?:一|1)?\s?个?月/u, 'month'],
  [/[每逐]\s?(?:一|1)?\s?年/u, 'year'],
  [/[每逐]\s?(?:一|1)?\s?个?小时/u, 'hour'],
  [/[每逐]\s?(?:一|1)?\s?分钟?/u, 'minute'],
  [/[每逐]\s?(?:一|1)?\s?秒/u, 'second'],
  [/\b(?:a|an|per|each|every) day\b|\bdaily\b/iu, 'day'],
  [/\b(?:a|an|per|each|every) week\b|\bweekly\b/iu, 'week'],
  [/\b(?:a|an|per|each|every) month\b|\bmonthly\b/iu, 'month'],
  [/\b(?:a|an|per|each|every) year\b|\byearly\b|\bannual(?:ly)?\b/iu, 'year'],
  [/\b(?:an|per|each|every) hour\b|\bhourly\b/iu, 'hour'],
  [/\b(?:a|per|each|every) minute\b/iu, 'minute'],
];
/** 一年度, 24 小时: a passage may say a period without an "each". */
const SAID: Record<string, RegExp> = {
  day: /[天日]|\bdays?\b|\bdaily\b|24 ?(?:小时|hours)/iu,
  week: /周|星期|礼拜|\bweek|七天|7 ?天|seven days|7 days/iu,
  month: /月|\bmonth/iu,
  year: /年|\byear|\bannual/iu,
  hour: /小时|\bhour/iu,
  minute: /分|\bminute/iu,
  second: /秒|\bsecond/iu,
};

/** A time that is told as one: "within a day". */
const ONE_PERIOD = /\b(?:within|in|after) an? (day|week|month|year|hour|minute)\b/iu;
const SAID_AS_ONE = eitherOf(
  inTurn(
    /\b(?:an?|one|1|single|the|per|each|every|next|same|24|60|seven|7|twelve|12)/iu,
    /[ -](?:\w+[ -])?(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?)\b/iu,
  ),
  /\b(?:daily|hourly|overnight|weekly|monthly|yearly|tomorrow)\b/iu,
  /\p{Script=Han}/iu,
);

const MUST =
  /必须|一定要|务必|非.{1,8}不可|\b(?:must|ha(?:ve|s) to|required to|is required|are required)\b/iu;
const MUST_NOT = /不必须|不一定要|不是必须|\b(?:must not|mustn['’]t|cannot|(?:do|does) ?n[o'’]t have to)\b/iu;
const MAY = /可以?(?![是见能惜靠])|可能|不必|\b(?:may|might|can|could|optional(?:ly)?)\b/iu;
const BINDING = eitherOf(
  /必须|要|应|须|得|务必|一定|不[得能可准许]|禁止|只/iu,
  /\b(?:must|should|shall|need|ha(?:ve|s) to|required?|cannot|only|not|never|always)\b/iu,
);
const ONLY = /只(?!要|好|是|不过|得)|仅(?!仅?是)|唯一|\b(?:only|solely|exclusively)\b(?! once)/iu;
/** 只能申请一次 for 申请一次: a number of times is no more than that. */
const ONLY_SO_OFTEN = /(?:只|仅)[能可有限]?\p{Script=Han}{0,4}?([一二两三四五\d]次)/u;
/** Not of what one forgets to write, nor of who leaves a thing out: "Forget the salt and …". */
const FORGETS = eitherOf(
  /(?<![别不])忘(?:记|掉|了|却)?(?!了?[写传加带给调])/iu,
  /(?<!^|\b(?:if|when|once|should) (?:you|we|one|they|somebody) )\bforg[eo]t(?:s|ten|ting)?\b(?! to\b)/iu,
);
const FORGETS_SAID =
  /[忘漏丢]|遗失|不(?:再)?记|\b(?:forg[eo]t|los[et]|lost|discard|omit|miss|leave out|left out)/iu;
/** What bears an "only" out. */
const ONLY_SAID = eitherOf(
  /只|仅|唯|独|除|才|限|必须|不|没|无|未/iu,
  wholeWords(
    /only|solely|exclusively|just|merely|unless|except|until|sole|single/iu,
    /alone|no|not|never|none|without|must|cannot|nothing|nor|neither/iu,
  ),
  /n['’]t\b/iu,
);

/** Whatever else is the case. */
const WHATEVER = /无论|不论|不管|\b(?:regardless|irrespective|no matter|whatever)\b/iu;
/** What bears that out. */
const WHATEVER_SAID = eitherOf(
  /[都均凡每各任总皆]|无论|不论|不管|所有|一切|随[意时]|无关|独立|影响|始终/iu,
  wholeWords(
    /regardless|irrespective|no matter|whether|what|whatever|whichever|which|any|all/iu,
    /every|each|always|never|ever|no|independent\w*|affect\w*|matters?|depend\w*|even/iu,
  ),
);

/** Share of a statement's marks that its like in the passage has. */
const ALIKE = 0.5;

function mostAlike(marks: ReadonlyMap<string, number>, passage: Passage): MarkedText | null {
  let best: MarkedText | null = null;
  let most = 0;
  for (const sentence of markedSentencesOf(passage)) {
    const shared = sharedMarks(marks, sentence);
    if (shared > most) [best, most] = [sentence, shared];
  }
  return most >= marks.size * ALIKE ? best : null;
}

/** A period, a "forgets", a "must" or a "whatever" that the passage does not have; in a few words, or null. */
export function addedWord(text: string, marks: ReadonlyMap<string, number>, passage: Passage): string | null {
  for (const [pattern, period] of PERIODS)
    if (pattern.test(text) && !SAID[period]?.test(passage.text)) return `"each ${period}"`;
  const one = ONE_PERIOD.exec(text)?.[0];
  if (one !== undefined && !SAID_AS_ONE.test(passage.text)) return `"${one}"`;
  if (FORGETS.test(text) && !FORGETS_SAID.test(passage.text)) return 'the word for "forget"';
  const isMust = MUST.test(text) && !MUST_NOT.test(text);
  const isWhatever = WHATEVER.test(text);
  const alike = isMust || isWhatever ? mostAlike(marks, passage) : null;
  if (alike === null) return null;
  if (isWhatever && !WHATEVER_SAID.test(alike.text)) return 'the word for "whatever"';
  return isMust && MAY.test(alike.text) && !BINDING.test(alike.text) ? 'the word for "must"' : null;
}

/** An "only" that the passage does not have. A retelling has one where it means "no more is needed": 一行只导入一个模块. */
export function addedOnly(text: string, marks: ReadonlyMap<string, number>, passage: Passage): string | null {
  const alike = ONLY.test(text) ? mostAlike(marks, passage) : null;
  if (alike === null || ONLY_SAID.test(alike.text)) return null;
  const times = ONLY_SO_OFTEN.exec(text)?.[1];
  return times !== undefined && alike.text.includes(times) ? null : 'the word for "only"';
}

const isUnknown = (term: Term, held: HeldPassage): boolean =>
  !holds(held, term) && !held.headKeys.has(term.key) && creditOf(held, term) < BOTH_CHARACTERS;

/** Least weight of a further case: a pair of characters, or two words: a single one may be a verb that is retold. */
const LEAST = 0.5;
const LEAST_ENGLISH = 1.5;

/** What stands behind an "or" and is nowhere in the passage, or null. */
export function addedCase(sentence: Sentence, held: HeldPassage): string | null {
  for (const { terms } of sentence) {
    for (const [at, term] of terms.entries()) {
      if (!term.joined) continue;
      let end = at + 1;
      while (end < terms.length && !terms[end]?.apart) end++;
      const more = terms.slice(at, end);
      if (!more.every((one) => isUnknown(one, held))) continue;
      const weight = more.reduce((sum, one) => sum + one.weight, 0);
      const least = /^[a-z]/i.test(term.written) ? LEAST_ENGLISH : LEAST;
      if (weight >= least) return more.map((one) => one.written).join(' ');
    }
  }
  return null;
}
