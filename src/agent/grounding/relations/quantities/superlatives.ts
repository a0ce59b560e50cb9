import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import type { HeldPassage } from '../../reading/held-passage.ts';
import type { TopicClause } from '../topics/clause-topics.ts';
import { toldBy } from '../topics/topics.ts';

/** 最快, "the fastest": more than all others. 最好先 advises, 最后 is a place, 最多 and 最长二十年 are bounds. */
const SUPERLATIVE =
  /最(?![好后近终初多少先低高]|佳[是做])(\p{Script=Han})(?!\p{Script=Han}{0,4}\s*[\d一二两三四五六七八九十百])/gu;
const SUPERLATIVE_ENGLISH = inTurn(
  /\b(?:the|its|their) /giu,
  /(?:(most|least) [a-z]{4,}|(?!(?:rest|test|forest|interest|latest|request|best)\b)[a-z]{2,}est)\b/giu,
);
/** "The easiest test is to …", 最简单的记法: how a teacher leads up to it, no quality of the thing. */
const EASIEST = inTurn(
  /^/iu,
  eitherOf(
    /最(?:简单|容易|好记|直接|方便|省事)的?(?:记|做|办|判断|理解|区分)?(?:法|办法|方法|做法|例子|理解|说法)/iu,
    /the (?:easiest|simplest) (?:way|test|method|fix|trick|rule|check|example|explanation|solution)\b/iu,
  ),
);
const LONGEST_EASIEST = 40;
const ANY_SUPERLATIVE = /最|首选|唯一|没有比|任何.{0,6}都|(?:est\b)|\bmost\b|\bleast\b|than any/iu;
/** What stands right before one: 共享内存最快. */
const NAMED = /(\p{Script=Han}{2})(?:的|是|则|要)?最(?![好后近终初多少先])(\p{Script=Han})/gu;

/** A superlative that the passage does not have, or has of another thing; told in a few words, or null. */
export function superlativeAgainst(text: string, held: HeldPassage): string | null {
  const said = [...matchesIn(text, SUPERLATIVE), ...matchesIn(text, SUPERLATIVE_ENGLISH)].filter(
    ({ index }) => !EASIEST.test(text.slice(index, index + LONGEST_EASIEST)),
  );
  if (said.length === 0) return null;
  if (!ANY_SUPERLATIVE.test(held.said)) return `a superlative: ${said[0]?.[0]}`;
  for (const [, thing = '', quality] of matchesIn(text, NAMED)) {
    const named = matchesIn(held.said, NAMED).filter((match) => match[2] === quality);
    const others = named.filter((match) => match[1] !== thing && !text.includes(match[1] ?? ''));
    if (named.length > 0 && others.length === named.length && held.said.includes(thing))
      return `${quality} of another thing than ${thing}`;
  }
  return null;
}

/** The ends of qualities: 最快, "longest", "most common". */
const END = /最(?![好后近终初先])\p{Script=Han}|\b(?:most|least) [a-z]{4,}|\b[a-z]{2,}est\b/giu;
const endsIn = (text: string): Set<string> => new Set(matchesIn(text.toLowerCase(), END).map(([end]) => end));

/** 大腿吸收最快 where the passage has 吸收最快的是腹部: a superlative of another thing, or null. */
export function superlativeOfAnother(
  text: string,
  topics: readonly TopicClause[],
  passage: Passage,
): string | null {
  if (text.search(END) === -1) return null;
  const { said } = toldBy(passage);
  for (const { topic, text: clause, isOwn } of topics) {
    const [thing = ''] = topic;
    if (!isOwn || !said.some((one) => one.isOwn && one.topic.has(thing))) continue;
    for (const end of endsIn(clause)) {
      const there = said.filter((one) => endsIn(one.text).has(end));
      if (
        there.some((one) => one.isOwn) &&
        !there.some((one) => one.marks.has(thing) || one.topic.has(thing))
      )
        return `${end} of another thing than ${thing}`;
    }
  }
  return null;
}
