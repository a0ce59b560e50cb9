import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';

/*
 * 自己辞职一般有补偿, where a passage has 自己辞职一般没有补偿; "the p-value is the probability that …", where it has
 * "it is not the probability that …": letter for letter what a passage denies. Another passage that has all of its
 * words bears it out all the same, so this is looked at in all of them, and is against it whatever else they hold.
 */

/** A denial of a passage, with what stands around it in its sentence, in letters. */
interface Denial {
  /** Up to the denial. */
  before: string;
  /** Behind the denial, to the end of its clause. */
  after: string;
}

const SENTENCES = /[。！？!?；;\n|]|\.(?=\s|$)/u;
const CLAUSES = /[，,：:（）()—]/u;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const letters = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NO_LETTER, '');

const DENIALS = /没有|不可以|不[能可要得准许会应是用必需]?|没|别|勿|未/gu;
const DENIES = /[不没勿]|(?<![级类区分特性鉴识告个])别(?![人的处名类])|未(?!来)|无(?![论线])|非(?!常)/u;
/** Whether or not: nothing is denied. */
const LEAVES_OPEN = /(\p{Script=Han})[不没]\1|是否|能否|不一定|不仅|不只|不但|未必|不同|不然/u;
/** What is only a case says nothing of what holds. */
const IS_A_CASE = eitherOf(
  /^(?:如果|若|要是|假如|当|只要|除非|一旦|万一|即使|哪怕|无论|因为|由于)/u,
  /(?:时|的话|的时候|以?后|之?前|情况下|的)$/u,
);
/** What may stand in the place of the denial: 可以买 for 不要买. */
const SAYS_IT = /(?:可以|能够|应当|必须|需要|能|可|会|要|应|该|得|是|有|都|也|就|还|才|再)+$/u;

/** Letters that have to be the same before a denial, and on both sides of it. */
const LEAST_BEFORE = 2;
const LEAST = 6;
/** Where what it is said of stands clauses ahead: 反射镜用凹面镜聚光，没有色差. */
const LEAST_AHEAD = 5;

const denialsOf = rememberedOf((passage): Denial[] =>
  clausesOf(proseOf(passage)).flatMap(({ before, clause }) =>
    LEAVES_OPEN.test(clause) || IS_A_CASE.test(clause)
      ? []
      : matchesIn(clause, DENIALS).flatMap(({ 0: denial, index }) => {
          const after = clause.slice(index + denial.length);
          if (after === '' || DENIES.test(after)) return [];
          return [{ before: withoutSaying(before + clause.slice(0, index)), after }];
        }),
  ),
);

/** The clauses of each sentence, with what stands before them in it. */
function clausesOf(text: string): { before: string; clause: string }[] {
  return text.split(SENTENCES).flatMap((sentence) => {
    let before = '';
    return sentence.split(CLAUSES).map((written) => {
      const clause = letters(written);
      const told = { before, clause };
      before += clause;
      return told;
    });
  });
}
const withoutSaying = (text: string): string => text.replace(SAYS_IT, '');

const flatOf = rememberedOf((passage) => letters(proseOf(passage)));

/** A clause of a statement that is, but for its denial, what a passage has, and that none has as it is; or null. */
export function deniedToTheLetter(text: string, passages: readonly Passage[]): string | null {
  return holdsHan(text) ? deniedInChinese(text, passages) : deniedInEnglish(text, passages);
}

function deniedInChinese(text: string, passages: readonly Passage[]): string | null {
  for (const { before, clause } of clausesOf(text)) {
    if (clause === '' || DENIES.test(clause) || IS_A_CASE.test(clause)) continue;
    if (passages.some((passage) => flatOf(passage).includes(clause))) continue;
    if (passages.some((passage) => denialsOf(passage).some((denial) => isWithout(before, clause, denial))))
      return clause;
  }
  return null;
}

function isWithout(ahead: string, clause: string, { before, after }: Denial): boolean {
  if (!clause.endsWith(after)) return false;
  const own = withoutSaying(clause.slice(0, -after.length));
  const same = sameEnding(withoutSaying(ahead + own), before);
  if (same >= LEAST_BEFORE && same + after.length >= LEAST) return true;
  return (
    Math.min(own.length, after.length) >= LEAST_BEFORE &&
    own.length + after.length >= LEAST_AHEAD &&
    before.startsWith(own)
  );
}

function sameEnding(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

const DENIED = inTurn(
  /\b(is|are|was|were|be|can|could|must|should|will|would|may|do|does|did)/giu,
  / ?(?:not|never|n['’]t) ([^.;:!?,]+)(?=[.;:!?]|$)/giu,
);
const DENIES_IN_ENGLISH =
  /\b(?:not?|never|nor|neither|nothing|nobody|none|cannot|without|unless|if|whether)\b|n['’]t\b/iu;
const NOT_ONLY = /^(?:only|just|always|necessarily|until|yet|all|every)\b/iu;
/** Words behind a denial by which the two are the same. */
const LEAST_WORDS = 4;
const words = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).join(' ')} `;

const deniedWordsOf = rememberedOf((passage) =>
  matchesIn(proseOf(passage).replace(/\s+/g, ' '), DENIED).flatMap(([, verb = '', behind = '']) => {
    const after = words(behind);
    if (NOT_ONLY.test(behind) || after.trim().split(' ').length < LEAST_WORDS) return [];
    return [/^do/i.test(verb) ? after : ` ${verb.toLowerCase()}${after}`];
  }),
);

function deniedInEnglish(text: string, passages: readonly Passage[]): string | null {
  if (DENIES_IN_ENGLISH.test(text.split(/\bthat\b/u)[0] ?? '')) return null;
  const said = words(text);
  for (const passage of passages)
    for (const denied of deniedWordsOf(passage)) if (said.endsWith(denied)) return denied.trim();
  return null;
}
