import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { type Synonyms, synonymsIn } from '../../../knowledge/index.ts';
import { ownWords } from './other-readings.ts';
import { thingInstead } from './thing-instead.ts';
import { WANTS } from './wants-of-place.ts';

/*
 * 「几点开始」, 「要钱吗」, 「没过怎么办」, "how long is it" after an answer are of what was spoken of, and say in
 * their own words hardly more than what they want of it: an hour, a sum, a case.
 */

/** What a short message wants of the place that was spoken of. */
export interface PlaceQuestion {
  /** What its answer has to hold: of each one of these, the first of them before the others. */
  holds: readonly (readonly RegExp[])[];
  /** What it names; each as it is said and as it may be said otherwise. Lower case. */
  words: readonly (readonly string[])[];
}

/** What a message is put with around what it wants. */
const AROUND = eitherOf(
  /^(?:那(?:天|时候?|会儿|次|个|里|么)?|还有|后面|后来|之后|以后|到时候?|现在|平时|然后|所以|请问|你们|我们|一般|大概|具体|到底|最[多少晚早]|要是|如果|万一|提前|(?:and|so|but|ok|okay|then|also)\b|[，,\s])+/giu,
  /[吗么呢啊呀吧嘛哦咧][？?。\s]*$/giu,
);
/** 「能喝水吗」, 「要塞东西吗」: whether, before what is done. */
const WHETHER =
  '^(?:[那我你它]|还|也|就|[，,\\s])*(?:能不能|可不可以|要不要|用不用|会不会|需不需要|该不该|可以|需要|应该|必须|一定要|[能要会想用得该](?![点素求议员计分到力量户法途处]))+';
const WHETHER_AHEAD = new RegExp(`${WHETHER}(?=\\p{Script=Han}.*[吗么吧呢？?]\\s*$)`, 'u');
/** What is done, in words of which each alone says little: 「塞东西」. */
const DONE_IN_SO_MANY = new RegExp(`${WHETHER}(\\p{Script=Han}{2,5}?)(?:(?<!什)么|[吗吧呢？?\\s])+$`, 'u');
/**
 * Verbs of whatever comes, is got or begins, for which a place may have others: 「多久能收到」 is told by when it is
 * sent.
 */
const LIGHT = inTurn(
  /^/i,
  eitherOf(
    /要用|会用|能用|开始|结束|收到|拿到|看到|领到|寄到|发到|进去|进来|出来|知道/i,
    /通知|之内|时间|告诉|[帮看听出要说找来去到进寄发领取拿弄算有在给定时天会]/i,
    /begin|starts?|ends?|get|take|hear|back|last|anything|most|exactly|too|need|come|still|go|goes/i,
  ),
  /$/i,
);
/** Somebody who is asked about, and not spoken to: 「老师几点在」, 「找班主任行吗」. */
const ROLES = eitherOf(
  /(?<!^)(?:班主任|老师|讲师|教练|客服|助教)(?![，,\s])|^(?:班主任|讲师|教练|客服)/gu,
  /^(?:老师|助教)(?=几|什么|啥|多|[晚早周今明]|能|会|要|不|在|帮|也)/gu,
);
/** 「没交」, 「不去」: a case of its own, and none of what is done. */
const NOT_DONE =
  /(?<![有是要能会用得])[没不未](?!用|要|能|会|是|得|可以|需|同|如|过)\p{Script=Han}{1,2}?(?=怎|咋|会|呢|了|能|还|的)/gu;
/** What a sentence does not tell by naming it: which of several, who, what it is. */
const ASKS_ELSE = eitherOf(
  /谁|哪|[是叫指](?:什么|啥)|(?:什么|啥)(?:是|叫|意思)/i,
  /\b(?:who|which|where|whose)\b|\bwhat(?:'?s| is| are| does| do)\b|\bhow many\b/i,
);
const PUT_INSTEAD = /^(?:那么?)?(.+?)(?:的话)?呢[？?\s]*$/u;
/** 「没过呢」, 「来不了呢」: what is done then, and nothing of what was asked before. */
const IS_CASE = /^[没不未]|不[了上到成]|[了过]$/;
/** In characters: one alone stands in many words. */
const LEAST_NAMED = 2;

/** Does a message want something whose sentence is known by its form? */
export const wantsOfPlace = (question: string): boolean => WANTS.some(({ asks }) => asks.test(question));

/**
 * What a short message wants of the place spoken of before; `before`: what was asked before it. Null where no
 * sentence could be known to tell it.
 */
export function placeQuestion(question: string, before: string): PlaceQuestion | null {
  const said = question.trim();
  const wants = WANTS.filter(({ asks }) => asks.test(said));
  const put = PUT_INSTEAD.exec(said)?.[1];
  const isPutInstead =
    wants.length === 0 && (put === undefined ? thingInstead(said) !== null : !IS_CASE.test(put));
  const carried = isPutInstead ? WANTS.filter(({ asks }) => asks.test(before)) : wants;
  const words = namedIn(said);
  const isNamed = words.some((word) => word.length >= LEAST_NAMED) && !ASKS_ELSE.test(said);
  if (carried.length === 0 && !isNamed) return null;
  const others = schoolsSynonyms(said);
  return {
    holds: carried.map(({ holds }) => holds),
    words: words.map((word) => [word, ...formsOf(word, said, others)]),
  };
}

/** Words of matter, people and cases that a message names beside what it wants. */
function namedIn(said: string): string[] {
  const wants = WANTS.filter(({ asks }) => asks.test(said));
  const bare = wants
    .reduce((left, { asks }) => left.replace(asks, ' '), said.replace(WHETHER_AHEAD, ' '))
    .replace(AROUND, ' ');
  const stretches = holdsHan(said)
    ? schoolsSynonyms(said)
        .map(({ start, end }) => said.slice(start, end))
        .filter((one) => !wants.some(({ asks }) => asks.test(one)))
    : [];
  const words = ownWords(bare);
  const done = words.some((word) => word.length >= LEAST_NAMED) ? null : DONE_IN_SO_MANY.exec(said);
  const named = [
    ...(said.match(ROLES) ?? []),
    ...(said.match(NOT_DONE) ?? []),
    ...words,
    ...(done?.[1] ? [done[1]] : []),
    ...stretches,
  ];
  return [...new Set(named.map((word) => word.toLowerCase()))].filter((word) => !LIGHT.test(word));
}

const schoolsSynonyms = (said: string): Synonyms[] =>
  synonymsIn(said.toLowerCase()).filter(({ isKin }) => isKin !== true);

const formsOf = (word: string, said: string, others: readonly Synonyms[]): string[] =>
  others.flatMap(({ start, end, forms }) => {
    const stretch = said.slice(start, end).toLowerCase();
    return stretch.includes(word) || word.includes(stretch) ? forms : [];
  });
