import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { markedSentencesOf, sharedMarks } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * 可以碰病人 where the passage has 谁也不能碰病人, 不必交假条 where it has 要交…假条: what is forbidden, allowed;
 * what is asked for, let off. Verbs of one character weigh too little for the words to tell (`ability.ts` has what
 * can be done, denied).
 */

const FILLING = '(?:再|先|也|都|直接|随便|放心|继续|把它|把|去)?';
const ALLOWS = new RegExp(`(?<![不没禁])(?:可以|能够?|允许|不妨|尽管)${FILLING}(\\p{Script=Han}{1,2})`, 'gu');
/** 均可续借一次: in rules a single character allows. */
const ALLOWS_IN_WRITING = /(?<![不许认宁尚])可(?![以能是见靠惜])(\p{Script=Han}{2})/gu;
const FORBIDS = new RegExp(
  `(?:不能|不可以?|不得|不要|不准|不许|禁止|严禁|切勿|别)${FILLING}(\\p{Script=Han}{2})`,
  'gu',
);
const LETS_OFF = new RegExp(`(?:不用|不必|无需|不需要|没必要|用不着)${FILLING}(\\p{Script=Han}{2})`, 'gu');
const DEMANDS = new RegExp(
  `(?<![不没无])(?:必须|要|得|应该|应当|务必|记得|需要)${FILLING}(\\p{Script=Han}{2})`,
  'gu',
);
/** What is forbidden in one case is not allowed in all. */
const WHATEVER = /无论|不论|不管/u;
/** Cheap: most statements allow nothing. */
const MAY_ALLOW = /可以|能|允许|不妨|尽管|不用|不必|无需|不需要|没必要|用不着/u;
const ENDS_CLAUSE = /^(?:[了的吧]{0,2})(?:[，。；！,;!]|$)/u;

interface Told {
  allowed: readonly string[];
  forbidden: ReadonlySet<string>;
  letOff: readonly string[];
  demanded: ReadonlySet<string>;
}

const verbs = (text: string, pattern: RegExp): string[] =>
  matchesIn(text, pattern).map(([, verb = '']) => verb);

const toldBy = rememberedOf((passage): Told => {
  const prose = proseOf(passage);
  return {
    allowed: [...verbs(prose, ALLOWS), ...verbs(prose, ALLOWS_IN_WRITING)],
    forbidden: new Set(verbs(prose, FORBIDS)),
    letOff: verbs(prose, LETS_OFF),
    demanded: new Set(verbs(prose, DEMANDS)),
  };
});

/**
 * What a statement allows or lets off that its passage forbids or asks for, and nowhere allows or lets off; or null.
 */
export function allowedAfterAll(text: string, passage: Passage): string | null {
  if (!MAY_ALLOW.test(text)) return null;
  const { allowed, forbidden, letOff, demanded } = toldBy(passage);
  for (const { 0: written, 1: verb = '', index } of matchesIn(text, ALLOWS)) {
    const [first = ''] = verb;
    const endsHere = ENDS_CLAUSE.test(text.slice(index + written.length));
    const isForbidden =
      verb.length === 2
        ? forbidden.has(verb)
        : endsHere && [...forbidden].some((other) => other.startsWith(first));
    if (isForbidden && (WHATEVER.test(text) || !allowed.some((other) => other.startsWith(first))))
      return verb;
  }
  const off = verbs(text, LETS_OFF).find(
    (verb) => demanded.has(verb) && !letOff.some((other) => other === verb),
  );
  return off ?? null;
}

/** Share of a statement that a sentence has which forbids it. */
const OF_THE_SAME = 0.4;

/**
 * The same of all the passages: what bears a statement out by its words may say nothing of what another forbids, in a
 * sentence about the same. One that allows it itself is the rule for that case.
 */
export function forbiddenElsewhere(text: string, by: Passage, passages: readonly Passage[]): string | null {
  if (!MAY_ALLOW.test(text)) return null;
  const said = new Set([...verbs(text, ALLOWS)]);
  if (toldBy(by).allowed.some((verb) => said.has(verb))) return null;
  const marks = marksIn(text);
  for (const passage of passages) {
    const verb = passage === by ? null : allowedAfterAll(text, passage);
    if (verb === null) continue;
    const isOfTheSame = markedSentencesOf(passage).some(
      (sentence) =>
        verbs(sentence.text, FORBIDS).includes(verb) &&
        sharedMarks(marks, sentence) >= marks.size * OF_THE_SAME,
    );
    if (isOfTheSame) return verb;
  }
  return null;
}
