import { eitherOf } from '../../../../domain/language/either-of.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { markedSentencesOf } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { ENDS, marksIn, singlesIn } from '../../reading/units.ts';

/*
 * "It confuses viewers if a neutral shot comes between" where the passage has "unless", 只有栈为空才 for 除非栈为空: the
 * one case is made the other. And what a passage excepts, counted in: "on public holidays as well".
 */

interface Case {
  /** What holds. */
  holds: ReadonlySet<string>;
  /** When, or when not. */
  when: ReadonlySet<string>;
  isUnless: boolean;
  /** By an odd number of denials in the two. */
  denies: boolean;
}

const PART = '[^，。；！？,;.!?]';
const UNLESS = /除非|\bunless\b/iu;
const IF = /如果|只有|只要|要是|假如|[时当若]|的话|\b(?:if|when|where|provided|as long as|once)\b/iu;
const FORMS: { pattern: RegExp; isUnless: boolean; turned: boolean }[] = [
  {
    pattern: new RegExp(`^\\s*unless (${PART}{2,90}), ?(${PART}{2,120})`, 'iu'),
    isUnless: true,
    turned: true,
  },
  { pattern: new RegExp(`(${PART}{2,140}?),? unless (${PART}{2,90})`, 'iu'), isUnless: true, turned: false },
  {
    pattern: new RegExp(
      `^\\s*(?:only )?(?:if|when|once|as long as|provided(?: that)?) (${PART}{2,90}), ?(${PART}{2,120})`,
      'iu',
    ),
    isUnless: false,
    turned: true,
  },
  {
    pattern: new RegExp(
      `(${PART}{2,140}?),? (?:only )?(?:if|when|once|where|as long as|provided(?: that)?) (${PART}{2,90})`,
      'iu',
    ),
    isUnless: false,
    turned: false,
  },
  {
    pattern: new RegExp(`除非(${PART}{1,30})[，,](?:否则|不然)?(${PART}{2,40})`, 'u'),
    isUnless: true,
    turned: true,
  },
  { pattern: new RegExp(`(${PART}{2,40})[，,]除非(${PART}{2,30})`, 'u'), isUnless: true, turned: false },
  {
    pattern: new RegExp(
      `(?:如果|只有|只要|要是|假如|当|若)(${PART}{1,30}?)(?:的话|时候?|[，,]|才|就)[，,]?(${PART}{2,40})`,
      'u',
    ),
    isUnless: false,
    turned: true,
  },
];
const DENIALS = /[不没无未]|\b(?:not|no|never|cannot|nobody|nothing|without)\b|n['’]t\b|\bun(?=[a-z]{4})/giu;
/** 除非…才: nothing but this lets it be. */
const ONLY_THEN = /才/u;

function casesIn(text: string): Case[] {
  if (!UNLESS.test(text) && !IF.test(text)) return [];
  for (const { pattern, isUnless, turned } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [one = '', other = ''] = match.slice(1);
    const [holds, when] = turned ? [other, one] : [one, other];
    const denials =
      `${holds} | ${when}`.replace(/不管|不论|无论|不同|不断|不仅/gu, '').match(DENIALS)?.length ?? 0;
    return [
      {
        holds: marksIn(holds),
        when: marksIn(when),
        isUnless: isUnless && !ONLY_THEN.test(holds),
        denies: denials % 2 === 1,
      },
    ];
  }
  return [];
}

const casesOf = rememberedOf((passage): Case[] => proseOf(passage).split(ENDS).flatMap(casesIn));

/** Share of what holds, and of when, that the two have in common. */
const ALIKE = 0.6;

const isAlike = (said: ReadonlySet<string>, there: ReadonlySet<string>): boolean =>
  said.size > 0 && [...said].filter((mark) => there.has(mark)).length >= said.size * ALIKE;

/** Whether a statement makes an "unless" of an "if", or the other way about. */
export function casesTurned(text: string, passage: Passage): boolean {
  const hasUnless = UNLESS.test(text);
  if (!hasUnless && !(IF.test(text) && UNLESS.test(proseOf(passage)))) return false;
  const there = casesOf(passage);
  return casesIn(text).some((said) =>
    there.some(
      (one) =>
        one.isUnless !== said.isUnless &&
        one.denies === said.denies &&
        isAlike(said.holds, one.holds) &&
        isAlike(said.when, one.when),
    ),
  );
}

const EXCEPTED = eitherOf(
  /\bexcept(?: for| on| in| at| when| with| during)? ([^,.;]{3,60})/giu,
  /除了?([^，。；,]{2,20}?)(?:之外|以外|外)(?!都|也)|([^，。；,]{2,20})除外/giu,
);
const COUNTED_IN = /\b(?:as well|also|too|including|even)\b|包括|也|连/iu;
const EXCEPTS = /\b(?:except|but not|excluding|other than|apart from)\b|除|例外|不包括/iu;

const exceptedBy = rememberedOf((passage): ReadonlySet<string>[] =>
  matchesIn(proseOf(passage), EXCEPTED)
    .map(([, english, chinese, behind]) => marksIn(english ?? chinese ?? behind ?? ''))
    .filter((marks) => marks.size > 0),
);

/** Whether a statement counts in what its passage excepts. */
export function countsExcepted(text: string, marks: ReadonlyMap<string, number>, passage: Passage): boolean {
  if (!COUNTED_IN.test(text) || EXCEPTS.test(text) || (text.match(DENIALS)?.length ?? 0) > 0) return false;
  return exceptedBy(passage).some((excepted) => [...excepted].every((mark) => marks.has(mark)));
}

/** Words by which a passage speaks of what does not always hold. */
const LIMITS = eitherOf(
  /除|(?<!不)例外|否则|不然|只有|不包括/iu,
  /\b(?:unless|except|otherwise|only|but|without|until|however|exclud\w+|other than|apart from)\b/iu,
);
const EXCEPTION = new RegExp(`(?:除非|\\bunless )(${PART}{2,60})`, 'iu');
/** Share of an exception that a sentence of the passage has. */
const OF_EXCEPTION = 0.34;

/** The same of its single characters: 除非他马上要吐了 for 除非他快要吐了. */
const OF_SINGLES = 0.5;

interface Limit {
  marks: ReadonlySet<string>;
  singles: ReadonlySet<string>;
}

const limitsIn = rememberedOf((passage): Limit[] =>
  markedSentencesOf(passage)
    .filter(({ text }) => LIMITS.test(text))
    .map(({ text, marks }) => ({ marks, singles: singlesIn(text) })),
);

/** Whether a statement has an "unless" for a case that its passage nowhere sets apart. */
export function addsException(text: string, passage: Passage): boolean {
  const excepted = EXCEPTION.exec(text)?.[1];
  if (excepted === undefined) return false;
  const marks = [...marksIn(excepted)];
  const singles = [...singlesIn(excepted)];
  const has = (own: readonly string[], there: ReadonlySet<string>, share: number): boolean =>
    own.length > 0 && own.filter((mark) => there.has(mark)).length >= own.length * share;
  return (
    marks.length > 0 &&
    !limitsIn(passage).some(
      (there) => has(marks, there.marks, OF_EXCEPTION) || has(singles, there.singles, OF_SINGLES),
    )
  );
}
