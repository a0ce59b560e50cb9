import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { comparedThings, subjectToDefine } from '../../../knowledge/index.ts';
import { matterOf } from '../matter.ts';
import { ofWhatComes } from './asked-when-of.ts';
import { ofWhatIsDone } from './done-in-answer.ts';
import { goesOn, isShort } from './follow-up-signs.ts';
import { withOtherVerb } from './other-verb.ts';
import { thingInstead } from './thing-instead.ts';

/*
 * A short message after others may be read in several ways: "while 呢" asks of another thing what was asked before,
 * "要扣分吗" may be of what was asked before or stand alone. Which of them is meant shows in what the material holds.
 */

/** Other ways to read a message than the one it is searched by first. */
export interface OtherReadings {
  /** To be tried before it: the question before with another thing in it. */
  rather: string | null;
  /** To be tried where the material does not speak for it, or does not hold its words. */
  otherwise: string | null;
}

export const NO_OTHERS: OtherReadings = { rather: null, otherwise: null };

/** `before`: what was asked before; `main`: what the message is searched by first. */
export function otherReadings(
  question: string,
  { before, main, answer = '' }: { before: string; main: string; answer?: string },
): OtherReadings {
  if (before === '' || !isShort(question)) return NO_OTHERS;
  // After "finally 呢" another thing is put into what that was put into.
  const lastBefore = before.split('\n').findLast((asked) => thingInstead(asked) === null) ?? before;
  const rather =
    withThingInstead(question, lastBefore) ??
    ofWhatIsDone(question, answer) ??
    ofWhatComes(question, before) ??
    withSubjectOf(question, lastBefore) ??
    ofWhatWasDefined(question, lastBefore) ??
    whetherOfIt(question, lastBefore) ??
    wholeBehindOpening(question);
  if (main === question.trim()) return { rather, otherwise: `${before}\n${question}` };
  const alone = matterOf(question).length >= NAMES_ITS_OWN && !OF_THEM.test(question) ? question : null;
  return { rather, otherwise: alone ?? ofItsSubject(question, lastBefore) };
}

/** "有上限吗" after "加班费怎么算": 「加班有上限吗」. */
function ofItsSubject(question: string, before: string): string | null {
  const [subject] = matterOf(before);
  return subject !== undefined && LACKS_SUBJECT.test(question) && !question.includes(subject)
    ? subject + question
    : null;
}
const LACKS_SUBJECT = /^(?:有没有|有|没有)(?!.*[不的])\p{Script=Han}{2,8}(?:吗|么|没有?|[？?\s])*$/u;

/** "will I be removed if I break them": what they are was said before. */
const OF_THEM = /\b(?:them|these|those)\b/i;

/** With so many words of its own a message may stand alone after all: "密码忘了呢". */
const NAMES_ITS_OWN = 2;

const LATIN_ONLY = /^[a-z0-9_.+#*-]+$/i;
const LATIN_NAMES = /[a-z_][\w.]*/gi;

/** "while 呢" after "for 循环怎么写": 「while 循环怎么写」; "字典呢" after "列表怎么排序": 「字典怎么排序」. */
export function withThingInstead(question: string, before: string): string | null {
  const other = withOtherVerb(question, before);
  if (other !== null) return other;
  const compared = comparedThings(before);
  const beside = BESIDE_WHAT.exec(question)?.[1];
  if (compared && beside) return `${compared[0]}和${beside.trim()}有什么区别`;
  const thing = thingInstead(question);
  if (thing === null || before.includes(thing)) return null;
  // What was told of two is not told of a third, which nobody compared with either; names in code are of one kind.
  if (compared && !(holdsHan(question) && LATIN_ONLY.test(thing)))
    return holdsHan(question) ? `什么是${thing}` : `what is ${thing}`;
  const replaced = replacedIn(before, thing);
  return replaced === undefined ? null : before.replace(replaced, thing);
}

/** "和集合呢" after two things were to be told apart. */
const BESIDE_WHAT = /^(?:那么?)?[和跟与](.{1,12}?)(?:呢|比呢?|相比呢?)[？?。\s]*$/u;

/** What a question is about comes first, but in "how do i filter rows" behind what is done with it. */
function replacedIn(before: string, thing: string): string | undefined {
  const matter = matterOf(before);
  if (matter.length > 1 && HOW_TO.test(before)) return matter.at(-1);
  return LATIN_ONLY.test(thing) ? onlyLatinName(before) : matter[0];
}
const HOW_TO = /^how (?:do|does|can|should|would|could|to) /i;

function onlyLatinName(text: string): string | undefined {
  const names = [...new Set(text.match(LATIN_NAMES) ?? [])];
  return names.length === 1 ? names[0] : undefined;
}

/**
 * "so can i use mysql or not": a whole question behind a word that goes on, which need not be of what was asked before.
 */
function wholeBehindOpening(question: string): string | null {
  const whole = GOES_ON_WITH_WHOLE.exec(question.trim())?.[1];
  return whole === undefined || POINTS_AT_IT.test(whole) ? null : whole;
}
const GOES_ON_WITH_WHOLE =
  /^(?:so|and|but|also|then|plus|oh)(?: (?:then|also|like))?[, ]+((?:can|could|do|does|did|is|are|will|would|should|may|must)(?:n'?t)? [a-z']+ .{3,}|(?:when|where|how|who|which|what|why) (?:can|could|do|does|did|is|are|will|would|should|many|much|long|often) .{3,})$/i;
const POINTS_AT_IT = wholeWords(
  /it|its|they|them|their|that|this|those|these|ones?|same/i,
  /other|another|both|either|instead|still|too|then|there/i,
);

/** "和闭包什么关系" after "装饰器是什么": 「装饰器和闭包什么关系」. */
function withSubjectOf(question: string, before: string): string | null {
  const subject = subjectToDefine(before) ?? matterOf(before)[0];
  if (subject === undefined || question.includes(subject)) return null;
  if (DIFFERENT_FROM.test(question)) return question.replace(POINTING, subject);
  return WITH_WHAT.test(question) ? subject + question.replace(LEADS, '') : null;
}

/** "怎么算" after "折旧是什么": 「折旧怎么算」. */
function ofWhatWasDefined(question: string, before: string): string | null {
  const subject = subjectToDefine(before);
  if (subject === null || !holdsHan(question) || goesOn(question) || matterOf(question).length > 0)
    return null;
  return subject + question.replace(LEADS_TO_IT, '');
}

/**
 * "能放冰箱吗" after "咖啡豆怎么保存", "do i have to sign up" after "when are the office hours": whether, of
 * something that is not named, is asked of what was spoken of.
 */
export const whetherOfIt = (question: string, before: string): string | null =>
  WHETHER_WITHOUT_SUBJECT.test(question.trim()) || WHETHER_WITHOUT_OBJECT.test(question.trim())
    ? `${before}\n${question}`
    : null;
/** What one does, and to what is not said: "do i have to sign up", "can i change one", and not "can i use mysql". */
const WHETHER_WITHOUT_OBJECT = inTurn(
  /^(?:(?:so|and|but|ok)[ ,]+)?(?:do|does|can|could|should|must|will|would|may) /i,
  /(?:i|we|you|they|it|one) (?:(?:have|need|get) to |still |also |really )?[a-z]{3,14}/i,
  /(?: (?:up|in|on|off|out|back|one|some|any|it|them|that|these|those|there|first|early|late|later|now|then|too|again|online|alone|myself|or not))*[\s?.!]*$/i,
);
const WHETHER_WITHOUT_SUBJECT = inTurn(
  /^(?:那么?|请问|老师|[，,\s])*(?:能不能|可不可以|要不要|用不用|会不会|需不需要|能|可以|要|用|会|需要|必须|得)/u,
  /\p{Script=Han}{2,8}(?:吗|么|行吗|可以吗|呢)?[？?。\s]*$/u,
);

const LEADS_TO_IT = /^(?:那[么个]?|它们?|这个?|所以|然后|具体|一般|老师|请问|[，,\s])+/u;

const DIFFERENT_FROM =
  /^(?:so |and |but )?how (?:is|are|does|do) (?:it|that|this|they|those|these) (?:any )?(?:different|differ)\b/i;
const POINTING = /\b(?:it|that|this|they|those|these)\b/i;

const LEADS = /^(?:那么?|它)+/u;
const WITH_WHAT =
  /^(?:那么?|它)*[和跟与同](?!大家|老师|你们?|我们?|同学).{1,16}(?:区别|不同|不一样|差别|关系|联系|一样|哪个|怎么选)/u;

/**
 * "自己走的呢", "不给怎么办": another case than the one before, in words too short to be looked up, as the pairs of
 * characters of which a text on it has one. Empty for all else.
 */
export function caseInstead(question: string): string[] {
  const [, named, denied] = CASE.exec(question.trim()) ?? [];
  if (denied !== undefined) return [denied];
  if (named === undefined || POINTS.test(named)) return [];
  return Array.from({ length: named.length - 1 }, (_, at) => named.slice(at, at + 2));
}
const CASE = inTurn(
  /^(?:那么?|要是|如果|万一)*/u,
  /(?:(\p{Script=Han}{2,8}?)[的了]?呢|(?:公司|学校|老师|他们?)?([不没]\p{Script=Han}{1,2})(?:怎么办|咋办|咋整))/u,
  /[？?。.!！~～\s]*$/u,
);
const POINTS = /^[那第这它上下前后再]|反过来|相反|具体|然后/;

/**
 * Words of a message that say what it asks, beside those it is asked with; what it puts in the place of another is one.
 */
export function ownWords(question: string): string[] {
  const thing = thingInstead(question);
  if (thing !== null && HAN_ONLY.test(thing) && matterOf(thing).join('') === thing) return [thing];
  return matterOf(question).filter((word) => !INTERROGATIVE.test(word));
}
const HAN_ONLY = /^\p{Script=Han}{2,}$/u;

const INTERROGATIVE = /什么|多少|多[久长大]|几|哪|谁|怎|啥|最[多少晚早]|^[吗呢吧]$/u;
