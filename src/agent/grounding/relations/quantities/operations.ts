import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';

/*
 * 资产等于负债减去所有者权益 where the passage has 负债 + 所有者权益; "take the residual value, subtract the cost"
 * where it has cost − residual value: the same two things, worked out by another operation or the other way round.
 */

type Operation = 'add' | 'subtract' | 'multiply' | 'divide';

const OPERATIONS: [Operation, string][] = [
  ['add', '\\+|＋|加上?|\\bplus\\b|\\badd\\b'],
  ['subtract', '[−－]|\\s[-–]\\s|减去?|\\bminus\\b|\\bsubtract\\b|\\bless\\b'],
  ['multiply', '[×＊]|乘以?|\\btimes\\b|\\bmultipl(?:y|ied) by\\b'],
  ['divide', '[÷]|\\s/\\s|除以|\\bdivided? by\\b'],
];
/** Which way round does not matter of a sum and a product. */
const EITHER_WAY: ReadonlySet<Operation> = new Set(['add', 'multiply']);
/** A thing that is reckoned with, up to its punctuation; what stands in brackets is none. */
const THING = '[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z ]{0,39}';
const PATTERNS = OPERATIONS.map(([operation, sign]): [Operation, RegExp] => [
  operation,
  new RegExp(
    `(?<=(?<before>${THING})\\s?[,，]?\\s?(?:and |then |再)?)(?:${sign})(?=\\s?(?<behind>${THING}))`,
    'giu',
  ),
]);
/** Cheap: most sentences work nothing out. */
const ANY = new RegExp(OPERATIONS.map(([, sign]) => sign).join('|'), 'iu');
/** What leads up to the first of two things: "the price is …". */
const LEADS = /^.*(?:等于|就是|[是为用把拿将得])|^.*\b(?:is|equals|are|take|takes|taking|of)\b/isu;
const SAYS_NOTHING = /\b(?:the|an?|its|your)\b|[的其\s]/giu;

interface Reckoned {
  operation: Operation;
  before: string;
  behind: string;
}

const reckonedIn = (text: string): Reckoned[] =>
  ANY.test(text)
    ? PATTERNS.flatMap(([operation, pattern]) =>
        matchesIn(text, pattern).map(({ groups }) => ({
          operation,
          before: thing((groups?.before ?? '').replace(LEADS, '')),
          behind: thing(groups?.behind ?? ''),
        })),
      )
    : [];

const thing = (text: string): string => text.replace(SAYS_NOTHING, '').toLowerCase();

const reckonedBy = rememberedOf(({ text }) => reckonedIn(text));

/** Two things that a statement reckons with otherwise than its passage, which nowhere does so; or null. */
export function reckonedOtherwise(text: string, passage: Passage): string | null {
  for (const said of reckonedIn(text)) {
    const there = reckonedBy(passage);
    const straight = there.filter(
      (other) => ends(said.before, other.before) && begins(said.behind, other.behind),
    );
    const turned = there.filter(
      (other) => ends(said.before, other.behind) && begins(said.behind, other.before),
    );
    const same = [...straight, ...(EITHER_WAY.has(said.operation) ? turned : [])];
    if (same.some(({ operation }) => operation === said.operation)) continue;
    if (straight.length > 0 || turned.some(({ operation }) => operation === said.operation))
      return `${said.before} and ${said.behind}`;
  }
  return null;
}

/** Characters that tell a thing. */
const TELLING = 2;
const ends = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= TELLING && (one.endsWith(other) || other.endsWith(one));
const begins = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= TELLING && (one.startsWith(other) || other.startsWith(one));
